using System.ComponentModel;
using SocialPipeline.Host.Assets;
using SocialPipeline.Platforms;

namespace SocialPipeline.Host.Content;

/// <summary>The answer to <c>GET /api/content/{id}</c>: how far a request is, and what there is of its set.</summary>
internal sealed record ContentAnswer
{
    [Description("The id of the request.")]
    public required string TaskId { get; init; }

    [Description("pending, processing, completed, failed or cancelled. Completed means that every format has its picture or its reason, and there is at least one picture.")]
    public required string Status { get; init; }

    public required string Title { get; init; }

    public required string ContentType { get; init; }

    public required string Brand { get; init; }

    public required string Template { get; init; }

    [Description("Why this template, as a sentence.")]
    public required string TemplateReason { get; init; }

    [Description("How much is done, 0 to 1.")]
    public required double Progress { get; init; }

    public required int FormatsDone { get; init; }

    public required int FormatsTotal { get; init; }

    [Description("How often the work was begun.")]
    public required int Attempts { get; init; }

    [Description("Why the whole request failed; null when it did not.")]
    public required string? Failure { get; init; }

    [Description("What the brief gave and was not drawn, a sentence each.")]
    public required IReadOnlyList<string> Warnings { get; init; }

    public required IReadOnlyList<ContentAnswerAsset> GeneratedAssets { get; init; }

    [Description("Formats without a picture; the others are not affected.")]
    public required IReadOnlyList<FailedFormat> FailedFormats { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset? StartedAt { get; init; }

    public required DateTimeOffset? FinishedAt { get; init; }

    public static ContentAnswer Of(ContentRequest request, IReadOnlyList<GeneratedPicture> pictures, PlatformCatalog catalog)
    {
        var done = pictures.Count + request.Failures.Count;
        return new ContentAnswer
        {
            TaskId = request.Id,
            Status = request.Status,
            Title = request.Title,
            ContentType = request.ContentType,
            Brand = request.Brand,
            Template = request.Template,
            TemplateReason = request.TemplateReason,
            Progress = request.Total == 0 ? 1 : Math.Round((double)Math.Min(done, request.Total) / request.Total, 3),
            FormatsDone = done,
            FormatsTotal = request.Total,
            Attempts = request.Attempts,
            Failure = request.Failure,
            Warnings = request.Warnings.Items,
            GeneratedAssets = [.. pictures.Select(picture => ContentAnswerAsset.Of(picture, catalog))],
            FailedFormats = request.Failures,
            CreatedAt = request.CreatedAt,
            StartedAt = request.StartedAt,
            FinishedAt = request.FinishedAt,
        };
    }
}

/// <summary>One finished picture.</summary>
internal sealed record ContentAnswerAsset
{
    public required string Id { get; init; }

    public required string Format { get; init; }

    [Description("The language as a BCP 47 tag; null when the brief names none.")]
    public required string? Locale { get; init; }

    [Description("The format's platform; null when the catalogue does not know the format any more.")]
    public required string? Platform { get; init; }

    [Description("Where the file is; add ?download to save it.")]
    public required string Url { get; init; }

    public required int Width { get; init; }

    public required int Height { get; init; }

    [Description("Width and height as words, such as 1080x1350.")]
    public required string Size { get; init; }

    public required long Bytes { get; init; }

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

    [Description("Where the report with the evidence is.")]
    public required string ReportUrl { get; init; }

    [Description("The repairs that were kept, a sentence each.")]
    public required IReadOnlyList<string> Repairs { get; init; }

    [Description("Layers left out for want of space.")]
    public required IReadOnlyList<string> Dropped { get; init; }

    public required IReadOnlyList<string> Warnings { get; init; }

    [Description("What the finished picture does not keep: a contrast, a limit; a sentence each.")]
    public required IReadOnlyList<string> Faults { get; init; }

    public static ContentAnswerAsset Of(GeneratedPicture picture, PlatformCatalog catalog) => new()
    {
        Id = picture.Id,
        Format = picture.Format,
        Locale = picture.Locale.Length == 0 ? null : picture.Locale,
        Platform = catalog.TryGet(picture.Format, out var format) ? format.Platform : null,
        Url = picture.Url,
        Width = picture.Width,
        Height = picture.Height,
        Size = FormattableString.Invariant($"{picture.Width}x{picture.Height}"),
        Bytes = picture.Bytes,
        Type = picture.FileType.MediaType(),
        Quality = picture.Quality,
        AltText = picture.AltText,
        Sha256 = picture.Sha256,
        Template = picture.Template,
        Score = picture.Score,
        Blocked = picture.Blocked,
        ReportUrl = $"/api/assets/{picture.Id}/report",
        Repairs = picture.Repairs,
        Dropped = picture.Dropped,
        Warnings = picture.Warnings,
        Faults = picture.Faults,
    };
}
