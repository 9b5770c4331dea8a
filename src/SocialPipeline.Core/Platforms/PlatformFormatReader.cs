using SocialPipeline.Documents;

namespace SocialPipeline.Platforms;

/// <summary>Reads one format of a formats file.</summary>
internal static class PlatformFormatReader
{
    private const int MaxSide = 12_000;
    private const long MaxArea = 50_000_000;

    private static readonly Dictionary<string, Confidence> Confidences = new()
    {
        ["high"] = Confidence.High,
        ["medium"] = Confidence.Medium,
        ["low"] = Confidence.Low,
    };

    private static readonly Dictionary<string, TextUnit> Units = new()
    {
        ["utf16"] = TextUnit.Utf16,
        ["graphemes"] = TextUnit.Graphemes,
        ["utf8Bytes"] = TextUnit.Utf8Bytes,
        ["threads"] = TextUnit.Threads,
        ["xWeighted"] = TextUnit.XWeighted,
    };

    private static readonly Dictionary<string, ImageFileType> FileTypes = new()
    {
        ["jpeg"] = ImageFileType.Jpeg,
        ["png"] = ImageFileType.Png,
        ["webp"] = ImageFileType.Webp,
        ["gif"] = ImageFileType.Gif,
        ["pdf"] = ImageFileType.Pdf,
    };

    /// <param name="format">The format, complete.</param>
    /// <param name="platforms">The platforms there are, by id.</param>
    public static PlatformFormat Read(DocumentReader format, IReadOnlyDictionary<string, string> platforms)
    {
        var read = new PlatformFormat
        {
            Id = format.RequiredId("id"),
            Platform = format.Required("platform")?.AsName(platforms) ?? "",
            ContentType = format.Required("contentType")?.AsName(ContentTypeNames) ?? "",
            Name = format.RequiredString("name", 100),
            Width = format.RequiredInteger("width", 1, MaxSide),
            Height = format.RequiredInteger("height", 1, MaxSide),
            IsPrimary = format.OptionalBoolean("isPrimary") ?? false,
            SafeArea = format.OptionalObject("safeArea", ReadSafeArea) ?? SafeArea.None,
            MaxBytes = format.OptionalLong("maxBytes", 1, int.MaxValue),
            MinBytes = format.OptionalLong("minBytes", 0, int.MaxValue),
            MaxPixels = format.OptionalLong("maxPixels", 1, int.MaxValue),
            MaxFrames = format.OptionalInteger("maxFrames", 1, 100_000),
            MinWidth = format.OptionalInteger("minWidth", 1, MaxSide),
            MaxWidth = format.OptionalInteger("maxWidth", 1, MaxSide),
            MinHeight = format.OptionalInteger("minHeight", 1, MaxSide),
            MaxHeight = format.OptionalInteger("maxHeight", 1, MaxSide),
            MaxImages = format.OptionalInteger("maxImages", 1, 1000),
            AcceptedTypes = format.RequiredArray("acceptedTypes", type => type.AsName(FileTypes), 1, FileTypes.Count),
            Text = format.OptionalObject("text", ReadText) ?? TextLimits.None,
            RequiresAltText = format.OptionalBoolean("requiresAltText") ?? false,
            Confidence = format.RequiredName("confidence", Confidences),
            VerifiedOn = format.RequiredDate("verifiedOn"),
            Source = format.RequiredString("source", 500),
            Notes = format.OptionalArray("notes", note => note.AsString(500), 0, 20),
            Unsettled = format.OptionalArray("unsettled", note => note.AsString(500), 0, 20),
        };
        CheckWhole(format, read);
        return read;
    }

    private static readonly Dictionary<string, string> ContentTypeNames = ContentTypes.All.ToDictionary(type => type);

    private static void CheckWhole(DocumentReader reader, PlatformFormat format)
    {
        var size = FormattableString.Invariant($"{format.Width}×{format.Height}");
        if ((long)format.Width * format.Height > MaxArea)
        {
            reader.Fault("width", "The format has too many pixels.", size, FormattableString.Invariant($"at most {MaxArea} pixels"));
        }

        var area = format.SafeArea;
        if (format is { Width: > 0, Height: > 0 } && (area.Left + area.Right >= format.Width || area.Top + area.Bottom >= format.Height))
        {
            var insets = FormattableString.Invariant($"top {area.Top}, right {area.Right}, bottom {area.Bottom}, left {area.Left}");
            reader.Fault("safeArea", "The safe area leaves nothing.", insets, "insets that together are smaller than " + size);
        }

        if (format.Width < format.MinWidth || format.Width > format.MaxWidth || format.Height < format.MinHeight || format.Height > format.MaxHeight)
        {
            reader.Fault("width", "The size is outside the format's own limits.", size, "a size within minWidth, maxWidth, minHeight and maxHeight");
        }

        if (format.AcceptedTypes.Distinct().Count() < format.AcceptedTypes.Count)
        {
            reader.Fault("acceptedTypes", "A file type stands here twice.", null, "each file type once");
        }
    }

    private static SafeArea ReadSafeArea(DocumentReader area) => new(
        area.OptionalInteger("top", 0, MaxSide) ?? 0,
        area.OptionalInteger("right", 0, MaxSide) ?? 0,
        area.OptionalInteger("bottom", 0, MaxSide) ?? 0,
        area.OptionalInteger("left", 0, MaxSide) ?? 0)
    {
        Confidence = area.OptionalName("confidence", Confidences),
        Note = area.OptionalString("note", 500),
    };

    private static TextLimits ReadText(DocumentReader text) => new()
    {
        Caption = text.OptionalObject("caption", ReadLimit),
        AltText = text.OptionalObject("altText", ReadLimit),
        Title = text.OptionalObject("title", ReadLimit),
        Description = text.OptionalObject("description", ReadLimit),
        Headline = text.OptionalObject("headline", ReadLimit),
        PrimaryText = text.OptionalObject("primaryText", ReadLimit),
        BrandName = text.OptionalObject("brandName", ReadLimit),
        TopicTag = text.OptionalObject("topicTag", ReadLimit),
        MaxHashtags = text.OptionalInteger("maxHashtags", 0, 1000),
    };

    private static TextLimit ReadLimit(DocumentReader limit) => new(limit.RequiredInteger("max", 1, 1_000_000), limit.RequiredName("unit", Units))
    {
        Min = limit.OptionalInteger("min", 0, 1_000_000) ?? 0,
        MaxUtf8Bytes = limit.OptionalInteger("maxUtf8Bytes", 1, 4_000_000),
        Shown = limit.OptionalInteger("shown", 1, 1_000_000),
        IsHard = limit.OptionalBoolean("isHard") ?? true,
        Confidence = limit.OptionalName("confidence", Confidences),
        Note = limit.OptionalString("note", 500),
    };
}
