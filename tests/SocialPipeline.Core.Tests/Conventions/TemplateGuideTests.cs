using System.Text.RegularExpressions;
using SocialPipeline.Brands;
using SocialPipeline.Layout;
using SocialPipeline.Platforms;
using SocialPipeline.Rendering;
using SocialPipeline.Templates;
using Xunit;

namespace SocialPipeline.Conventions;

/// <summary>The examples in docs/templates.md are read and solved as they stand there.</summary>
public sealed partial class TemplateGuideTests
{
    private static readonly string Guide = RepositoryFiles.Read("docs/templates.md");

    public static TheoryData<string> Examples() => [.. JsonBlock().Matches(Guide).Select(match => match.Groups["json"].Value)];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_example_is_a_template_that_solves_itself_for_every_format(string json)
    {
        var template = TemplateReader.Read(json, "docs/templates.md");
        var brand = Brand.Load(SamplePaths.Brand("marsa"));
        var data = new TemplateData();
        foreach (var input in template.Inputs.Where(input => input.Example is not null))
        {
            data[input.Name] = input.Example!;
        }

        foreach (var input in template.Inputs.Where(input => input.ExampleItems.Count > 0))
        {
            data[input.Name] = InputValue.Of(input.ExampleItems.Select(item => item["text"]));
        }

        var renderer = new TemplateRenderer();
        Assert.All(PlatformCatalog.Default.Formats, format => Assert.NotEmpty(renderer.RenderScene(template, data, brand, format).Elements));
    }

    [Fact]
    public void Every_length_in_the_table_of_units_is_read()
    {
        var table = Guide[Guide.IndexOf("## Lengths", StringComparison.Ordinal)..Guide.IndexOf("## Layers", StringComparison.Ordinal)];
        var lengths = LengthCell().Matches(table).Select(match => match.Groups["length"].Value).ToList();
        Assert.True(lengths.Count >= 8, $"{lengths.Count} lengths found.");
        Assert.All(lengths, length => Length.Parse(length));
    }

    [Fact]
    public void Every_kind_of_layer_is_described() =>
        Assert.All(LayerReader.KindNames, kind => Assert.Contains($"| `{kind}` |", Guide, StringComparison.Ordinal));

    [GeneratedRegex(@"```json\n(?<json>.*?)```", RegexOptions.Singleline)]
    private static partial Regex JsonBlock();

    [GeneratedRegex(@"^\| `(?<length>[^`]+)` \|", RegexOptions.Multiline)]
    private static partial Regex LengthCell();
}
