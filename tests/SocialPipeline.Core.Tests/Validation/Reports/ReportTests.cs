using System.Text.Json;
using SkiaSharp;
using SocialPipeline.Documents;
using SocialPipeline.Imaging;
using Xunit;

namespace SocialPipeline.Validation.Reports;

public sealed class ReportTests
{
    public static TheoryData<string> Faults => [.. PlantedFault.All.Select(fault => fault.Name)];

    [Theory]
    [MemberData(nameof(Faults))]
    public void The_json_has_only_what_the_schema_allows_and_all_it_requires(string name)
    {
        var report = PlantedFault.All.Single(each => each.Name == name).Check();
        using var schema = JsonDocument.Parse(Schemas.OpenReport());
        using var json = JsonDocument.Parse(ReportJson.Write(report));

        Validate(json.RootElement, schema.RootElement, schema.RootElement.GetProperty("$defs"), "$");
    }

    [Fact]
    public void The_published_schema_is_the_embedded_one_and_describes_everything()
    {
        using var text = new StreamReader(Schemas.OpenReport());
        var json = text.ReadToEnd();
        Assert.Equal(File.ReadAllText(SamplePaths.Schema("report.schema.json")), json);
        using var schema = JsonDocument.Parse(json);
        SchemaReading.CheckDescriptions(schema.RootElement);
    }

    [Fact]
    public void The_page_shows_every_finding_with_its_figures_and_needs_nothing_else()
    {
        var (report, picture) = Faulty();
        var page = ReportPage.Write(report, picture);

        Assert.All(report.Findings, entry =>
        {
            Assert.Contains($"id=\"f{entry.Number}\"", page, StringComparison.Ordinal);
            Assert.Contains(System.Net.WebUtility.HtmlEncode(entry.Finding.Measured), page, StringComparison.Ordinal);
            Assert.Contains(System.Net.WebUtility.HtmlEncode(entry.Finding.Fix), page, StringComparison.Ordinal);
        });
        Assert.Contains("Do not publish this picture", page, StringComparison.Ordinal);
        Assert.DoesNotContain("http", page.Replace("http-equiv", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_file_is_called_is_never_markup()
    {
        var report = Faulty().Report with { Image = "<img onerror=alert(1)>.png" };

        Assert.DoesNotContain("<img onerror", ReportPage.Write(report), StringComparison.Ordinal);
    }

    [Fact]
    public void The_picture_carries_a_frame_in_red_around_what_must_be_mended()
    {
        var (report, picture) = Faulty();
        using var drawn = SKBitmap.Decode(ReportPicture.Write(report, picture));
        var box = report.Findings[0].Finding.Box!.Value;

        Assert.True(drawn.Width > 1080 && drawn.Height >= 1080);
        Assert.Contains(Enumerable.Range(-12, 12), offset => IsRed(drawn.GetPixel(32 + (int)(box.X + (box.Width / 2)), 32 + (int)box.Y + offset)));
    }

    [Fact]
    public void The_same_report_gives_the_same_page_and_picture()
    {
        var (report, picture) = Faulty();

        Assert.Equal(ReportPage.Write(report, picture), ReportPage.Write(report, picture));
        Assert.Equal(ReportPicture.Write(report, picture), ReportPicture.Write(report, picture));
    }

    private static bool IsRed(SKColor color) => color.Red > 150 && color.Green < 70 && color.Blue < 70;

    private static (ComplianceReport Report, ImageSource Picture) Faulty()
    {
        var fault = PlantedFault.All.Single(each => each.Rule == Brands.BrandRuleIds.TextContrast);
        using var image = fault.Plant(Picture.Of(fault.Template, fault.Brand));
        return (BrandValidator.Check(image, fault.Brand), ImageSource.FromBytes(image.Bytes, "picture" + Platforms.ImageFileTypeNames.FileExtension(image.File.Type)));
    }

    /// <summary>As much of JSON Schema as the published one uses.</summary>
    private static void Validate(JsonElement value, JsonElement schema, JsonElement definitions, string path)
    {
        if (schema.TryGetProperty("$ref", out var reference))
        {
            Validate(value, definitions.GetProperty(reference.GetString()!.Split('/')[^1]), definitions, path);
            return;
        }

        if (schema.TryGetProperty("enum", out var allowed))
        {
            Assert.True(allowed.EnumerateArray().Any(each => each.ToString() == value.ToString()), $"{path} is '{value}'");
        }

        if (schema.TryGetProperty("const", out var one))
        {
            Assert.Equal(one.ToString(), value.ToString());
        }

        if (schema.TryGetProperty("type", out var type))
        {
            var kinds = type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(each => each.GetString()).ToList() : [type.GetString()];
            Assert.True(kinds.Contains(KindOf(value)), $"{path} is {KindOf(value)}, not {string.Join(" or ", kinds)}");
        }

        if (schema.TryGetProperty("pattern", out var pattern))
        {
            Assert.Matches(pattern.GetString()!, value.GetString()!);
        }

        if (value.ValueKind == JsonValueKind.Number)
        {
            Assert.True(!schema.TryGetProperty("minimum", out var least) || value.GetDouble() >= least.GetDouble(), path);
            Assert.True(!schema.TryGetProperty("maximum", out var most) || value.GetDouble() <= most.GetDouble(), path);
        }

        if (value.ValueKind == JsonValueKind.Object)
        {
            var known = schema.GetProperty("properties");
            Assert.All(schema.GetProperty("required").EnumerateArray(), name => Assert.True(value.TryGetProperty(name.GetString()!, out _), $"{path}.{name} is missing"));
            foreach (var property in value.EnumerateObject())
            {
                Assert.True(known.TryGetProperty(property.Name, out var inner), $"{path}.{property.Name} is not in the schema");
                Validate(property.Value, inner, definitions, $"{path}.{property.Name}");
            }
        }

        if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var (item, index) in value.EnumerateArray().Select((item, index) => (item, index)))
            {
                Validate(item, schema.GetProperty("items"), definitions, $"{path}[{index}]");
            }
        }
    }

    private static string KindOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "array",
        JsonValueKind.String => "string",
        JsonValueKind.Number => "number",
        JsonValueKind.Null => "null",
        _ => "boolean",
    };
}
