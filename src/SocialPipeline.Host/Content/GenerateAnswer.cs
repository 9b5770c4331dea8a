using System.ComponentModel;
using SocialPipeline.Brands;
using SocialPipeline.Generation;
using SocialPipeline.Host.Assets;
using SocialPipeline.Platforms;

namespace SocialPipeline.Host.Content;

/// <summary>The answer to <c>POST /api/content/generate</c>.</summary>
internal sealed record GenerateAnswer
{
    public required string Id { get; init; }

    public required string Brand { get; init; }

    public required string Template { get; init; }

    [Description("Why this template, as a sentence.")]
    public required string TemplateReason { get; init; }

    [Description("What the brief gave and was not drawn, a sentence each.")]
    public required IReadOnlyList<string> Warnings { get; init; }

    public required IReadOnlyList<GenerateAnswerPicture> Pictures { get; init; }

    [Description("Formats without a picture; the others are not affected.")]
    public required IReadOnlyList<GenerateAnswerFailure> Failed { get; init; }

    public static GenerateAnswer Of(string request, IReadOnlyList<GenerationPlan> plans, Brand brand, IReadOnlyList<PictureResult> results) => new()
    {
        Id = request,
        Brand = brand.Id,
        Template = plans[0].Template.Id,
        TemplateReason = plans[0].TemplateReason,
        Warnings = [.. plans.SelectMany(plan => plan.Warnings).Distinct()],
        Pictures = [.. results.Select(result => result.Picture).OfType<GeneratedPicture>().Select(GenerateAnswerPicture.Of)],
        Failed = [.. results.Where(result => result.Picture is null).Select(result => new GenerateAnswerFailure(result.Format.Id, result.Locale, result.Error ?? "There is no picture."))],
    };
}

/// <summary>A format that failed, and why.</summary>
internal sealed record GenerateAnswerFailure(string Format, string? Locale, string Message);

/// <summary>One finished picture.</summary>
internal sealed record GenerateAnswerPicture
{
    public required string Id { get; init; }

    public required string Format { get; init; }

    [Description("The language as a BCP 47 tag; null when the brief names none.")]
    public required string? Locale { get; init; }

    public required string Platform { get; init; }

    public required string ContentType { get; init; }

    [Description("Where the file is; add ?download to save it.")]
    public required string Url { get; init; }

    public required int Width { get; init; }

    public required int Height { get; init; }

    public required int Bytes { get; init; }

    [Description("The media type, such as image/jpeg.")]
    public required string Type { get; init; }

    [Description("1 to 100; null for a type without loss.")]
    public required int? Quality { get; init; }

    public required string AltText { get; init; }

    public required string Sha256 { get; init; }

    public required string Template { get; init; }

    [Description("The brand's score, 0 to 1; null when no rule could measure.")]
    public required double? Score { get; init; }

    [Description("Whether a critical rule is broken.")]
    public required bool Blocked { get; init; }

    [Description("The repairs that were kept, a sentence each.")]
    public required IReadOnlyList<string> Repairs { get; init; }

    [Description("Layers left out for want of space.")]
    public required IReadOnlyList<string> Dropped { get; init; }

    public required IReadOnlyList<string> Warnings { get; init; }

    [Description("What the finished picture does not keep: a contrast, a limit; a sentence each.")]
    public required IReadOnlyList<string> Faults { get; init; }

    public static GenerateAnswerPicture Of(GeneratedPicture picture) => new()
    {
        Id = picture.Id,
        Format = picture.Format.Id,
        Locale = picture.Locale,
        Platform = picture.Format.Platform,
        ContentType = picture.Format.ContentType,
        Url = picture.Url,
        Width = picture.Width,
        Height = picture.Height,
        Bytes = picture.Bytes.Length,
        Type = picture.Type.MediaType(),
        Quality = picture.Quality,
        AltText = picture.AltText,
        Sha256 = picture.Sha256,
        Template = picture.Template,
        Score = picture.Score,
        Blocked = picture.Blocked,
        Repairs = picture.Repairs,
        Dropped = picture.Dropped,
        Warnings = picture.Warnings,
        Faults = picture.Faults,
    };
}
