using System.Globalization;
using SocialPipeline.Brands;
using SocialPipeline.Validation;
using Xunit;

namespace SocialPipeline.Conventions;

/// <summary>Every rule is a file, in the list, tested and documented.</summary>
public sealed class BrandRuleTests
{
    public static TheoryData<string> Ids => [.. BrandRules.All.Select(rule => rule.Id)];

    [Fact]
    public void The_list_has_the_known_ids_in_their_order() => Assert.Equal(BrandRuleIds.All, BrandRules.All.Select(rule => rule.Id));

    [Fact]
    public void Every_rule_of_the_folder_is_in_the_list()
    {
        var files = RepositoryFiles.CSharp.Where(file => file.StartsWith("src/SocialPipeline.Core/Validation/Rules/", StringComparison.Ordinal)).Select(Path.GetFileNameWithoutExtension);
        Assert.Equal(files.Order(StringComparer.Ordinal), BrandRules.All.Select(rule => rule.GetType().Name).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_is_documented_with_its_severity_weight_version_parameters_and_picture(string id)
    {
        var rule = BrandRules.Find(id)!;
        var page = RepositoryFiles.Read("docs/brand-rules.md");
        var start = page.IndexOf($"### {id}\n", StringComparison.Ordinal);
        Assert.True(start >= 0, $"docs/brand-rules.md has no section '### {id}'");
        var end = page.IndexOf("\n##", start + 4, StringComparison.Ordinal);
        var section = page[start..(end < 0 ? page.Length : end)];

        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"*{rule.Title}*: {rule.Severity.ToString().ToLowerInvariant()}, weight {rule.Weight}, version {rule.Version}."), section, StringComparison.Ordinal);
        Assert.Contains($"(rules/{id}.jpg)", section, StringComparison.Ordinal);
        Assert.All(RuleParameters.Of(id), parameter =>
        {
            var value = parameter.IsSwitch ? parameter.Default > 0 ? "yes" : "no" : parameter.Default.ToString("0.####", CultureInfo.InvariantCulture);
            Assert.Contains($"| `{parameter.Name}` | {value} |", section, StringComparison.Ordinal);
        });
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_has_a_planted_fault_or_tests_of_its_own(string id)
    {
        var tests = RepositoryFiles.CSharp.Where(file => file.StartsWith("tests/SocialPipeline.Core.Tests/Validation/", StringComparison.Ordinal)).Select(RepositoryFiles.Read);
        var name = BrandRules.Find(id)!.GetType().Name;
        Assert.True(tests.Any(text => text.Contains($"BrandRuleIds.{name[..^"Rule".Length]}", StringComparison.Ordinal) || text.Contains($"new {name}()", StringComparison.Ordinal)), $"No test speaks of {id}.");
    }
}
