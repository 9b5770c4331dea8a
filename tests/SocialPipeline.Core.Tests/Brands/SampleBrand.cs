using System.Text;
using SocialPipeline.Documents;
using Xunit;

namespace SocialPipeline.Brands;

/// <summary>A brand that uses everything the document format has, with its files in memory.</summary>
internal static class SampleBrand
{
    public const string Json = """
        {
          "$schema": "brand.schema.json",
          "schemaVersion": 1,
          "id": "sample",
          "name": "Sample",
          "palette": {
            "primary": "#5A1420", "secondary": "#A9C3BC", "accent": "#E8A33D", "background": "#F1EAE4", "text": "#2A1216",
            "neutrals": ["#E2D6CC", "#74605A"],
            "extra": { "depth": "#420C17" }
          },
          "typography": {
            "display": { "families": ["Gloock"], "weight": 400, "italic": false, "lineHeight": 1.04, "tracking": -0.012, "wordSpacing": 0.07,
              "manyLinesLineHeight": 1.14, "manyLinesFrom": 5, "smallBelow": 7, "smallLineHeight": 1.06, "smallTracking": -0.02, "quoteHang": 0.5, "scale": 1,
              "features": ["tnum"], "scripts": { "arab": { "families": ["Amiri"], "lineHeight": 1.32 } } },
            "body": { "families": ["Source Sans 3"] }
          },
          "surfaces": {
            "brand": { "ink": "background", "tone": "#6D2330" },
            "tips": { "ground": "background" },
            "night": "depth"
          },
          "shapes": { "art": "M0,1C.1,.53 .45,.17 1,0L1,1Z" },
          "photo": { "duotone": { "dark": "#3A0A12", "light": "#F1DDD0" } },
          "corners": { "topStart": 0.42, "bottomEnd": 0.42 },
          "logos": [
            { "id": "on-dark", "lockup": "mark", "ink": "one-color", "ground": "dark", "file": "logos/dark.svg" },
            { "id": "on-light", "ground": "light", "file": "logos/light.png" }
          ],
          "logoPolicy": { "clearSpace": 0.25, "minHeight": 20, "corners": ["top-start"], "minContrast": 4, "oneColorOn": ["soft", "photo"] },
          "voice": { "tone": ["calm"], "bannedWords": ["cheap"], "requiredWords": ["Terms apply"], "maxEmoji": 1, "maxHashtags": 3, "maxReadingGrade": 9 },
          "rules": { "text-density": { "severity": "critical", "weight": 2.5, "most": 0.4 }, "palette": { "neutrals": false } },
          "fonts": ["fonts/a.ttf"]
        }
        """;

    public static Dictionary<string, byte[]> Files { get; } = new()
    {
        ["logos/dark.svg"] = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"u8.ToArray(),
        ["logos/light.png"] = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, 0],
        ["fonts/a.ttf"] = [0, 1, 0, 0, 0, 0],
        ["fonts/a.woff2"] = "wOF2"u8.ToArray(),
    };

    public static Brand Read(string? json = null)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(json ?? Json));
        return BrandReader.Read(stream, name => Files.TryGetValue(name, out var bytes) ? new MemoryStream(bytes) : null, "sample.json");
    }

    public static string With(string found, string put)
    {
        var at = Json.IndexOf(found, StringComparison.Ordinal);
        Assert.True(at >= 0, found);
        return string.Concat(Json.AsSpan(0, at), put, Json.AsSpan(at + found.Length));
    }

    public static int LineOf(string found) => Json[..Json.IndexOf(found, StringComparison.Ordinal)].Count(letter => letter == '\n') + 1;

    public static IReadOnlyList<DocumentProblem> Faults(string found, string put) => Assert.Throws<DocumentException>(() => Read(With(found, put))).Problems;
}
