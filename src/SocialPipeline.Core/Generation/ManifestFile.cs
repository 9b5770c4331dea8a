using System.Text.Json;
using SocialPipeline.Platforms;

namespace SocialPipeline.Generation;

/// <summary>What a manifest keeps of one file.</summary>
internal sealed record ManifestFile
{
    public required PlatformFormat Format { get; init; }

    public required string Name { get; init; }

    public required string Type { get; init; }

    public required int Width { get; init; }

    public required int Height { get; init; }

    public required int Bytes { get; init; }

    public required string Sha256 { get; init; }

    public required int? Quality { get; init; }

    public required double? Similarity { get; init; }

    public required string Reason { get; init; }

    public required string Layout { get; init; }

    public required string AltText { get; init; }

    public required AltTextOrigin AltTextOrigin { get; init; }

    public required IReadOnlyList<string> Dropped { get; init; }

    public required double? MinTextContrast { get; init; }

    public required GeneratedAsset Asset { get; init; }

    public required IReadOnlyList<string> Faults { get; init; }

    public required IReadOnlyList<string> Warnings { get; init; }

    public static ManifestFile Of(GeneratedAsset asset)
    {
        var image = asset.Image!;
        return new ManifestFile
        {
            Format = asset.Format,
            Name = SetManifest.FileName(asset),
            Type = image.File.Type.MediaType(),
            Width = image.Width,
            Height = image.Height,
            Bytes = image.Bytes.Length,
            Sha256 = image.File.Sha256,
            Quality = image.File.Quality,
            Similarity = image.File.Similarity,
            Reason = image.File.Reason,
            Layout = image.Scene.Layout,
            AltText = asset.AltText,
            AltTextOrigin = asset.AltTextOrigin,
            Dropped = image.Scene.Dropped,
            MinTextContrast = image.Scene.Texts.Min(text => text.Contrast),
            Asset = asset with { Image = null },
            Faults = asset.Faults,
            Warnings = asset.Warnings,
        };
    }

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("format", Format.Id);
        json.WriteString("platform", Format.Platform);
        json.WriteString("contentType", Format.ContentType);
        json.WriteString("file", Name);
        json.WriteString("type", Type);
        json.WriteNumber("width", Width);
        json.WriteNumber("height", Height);
        json.WriteNumber("bytes", Bytes);
        Number(json, "maxBytes", Format.MaxBytes);
        json.WriteString("sha256", Sha256);
        Number(json, "quality", Quality);
        Number(json, "similarity", Similarity is { } similarity ? Math.Round(similarity, 4) : null);
        json.WriteString("reason", Reason);
        json.WriteString("layout", Layout);
        json.WriteString("altText", AltText);
        json.WriteString("altTextFrom", AltTextOrigin switch
        {
            AltTextOrigin.Brief => "brief",
            AltTextOrigin.Picture => "picture",
            _ => "composed",
        });

        // Rounded down: a manifest must not promise more than was measured.
        Number(json, "minTextContrast", MinTextContrast is { } contrast ? Math.Floor(contrast * 100) / 100 : null);
        WriteChecks(json);
        SetManifest.WriteList(json, "dropped", Dropped);
        SetManifest.WriteList(json, "warnings", Warnings);
        SetManifest.WriteList(json, "faults", Faults);
        json.WriteEndObject();
    }

    private void WriteChecks(Utf8JsonWriter json)
    {
        if (Asset.Alternative != 1 || Asset.Rank != 1)
        {
            json.WriteNumber("alternative", Asset.Alternative);
            json.WriteNumber("rank", Asset.Rank);
            json.WriteString("template", Asset.Template);
        }

        if (Asset.Report is { } report)
        {
            // Rounded down, as contrasts are.
            Number(json, "score", report.Score is { } score ? Math.Floor(score * 10_000) / 10_000 : null);
            json.WriteBoolean("blocked", report.Blocked);
        }

        json.WriteStartArray("repairs");
        foreach (var repair in Asset.Repairs)
        {
            json.WriteStartObject();
            json.WriteString("rule", repair.RuleId);
            json.WriteString("problem", repair.Problem);
            json.WriteString("step", JsonNamingPolicy.KebabCaseLower.ConvertName(repair.Step.ToString()));
            json.WriteString("change", repair.Change);
            Number(json, "before", repair.Before is { } before ? Math.Floor(before * 10_000) / 10_000 : null);
            Number(json, "after", repair.After is { } after ? Math.Floor(after * 10_000) / 10_000 : null);
            SetManifest.WriteOptional(json, "error", repair.Error);
            json.WriteBoolean("kept", repair.Kept);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Number(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
    }
}
