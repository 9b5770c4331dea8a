using Xunit;

namespace SocialPipeline.Validation;

/// <summary>Each report names the fault that was planted in a sound design, and nothing else.</summary>
public sealed class PlantedFaultTests
{
    public static TheoryData<string> Names => [.. PlantedFault.All.Select(fault => fault.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_report_names_exactly_the_planted_fault(string name)
    {
        var fault = PlantedFault.All.Single(each => each.Name == name);
        var report = fault.Check();

        Assert.True(report.Broken() is [var only] && only == fault.Rule, $"expected {fault.Rule}, found {string.Join("; ", report.Findings.Select(entry => $"{entry.Check.RuleId}: {entry.Finding.Message} {entry.Finding.Measured}"))}");
    }

    [Fact]
    public void There_are_at_least_twenty_planted_faults_in_all_templates_and_both_brands()
    {
        Assert.True(PlantedFault.All.Count >= 20);
        Assert.Equal(Templates.TemplateLibrary.BuiltIn.Templates.Select(template => template.Id).Order(), PlantedFault.All.Select(fault => fault.Template).Distinct().Order());
        Assert.Equal(["marsa", "volt-and-fern"], PlantedFault.All.Select(fault => fault.Brand.Id).Distinct().Order());
    }
}
