namespace SocialPipeline.Freepik.Stock;

/// <summary>A stock picture as a search finds it. Whether a model made it is not said there: see <see cref="StockDetail"/>.</summary>
public sealed record StockPicture
{
    /// <summary>The number by which it is downloaded.</summary>
    public required long Id { get; init; }

    /// <summary>What it shows, as its author says.</summary>
    public required string Title { get; init; }

    /// <summary>Its page; <see langword="null"/> when the address cannot be read.</summary>
    public Uri? Page { get; init; }

    /// <summary><c>premium</c>, <c>freemium</c>, or a word that the API has added since.</summary>
    public required string Licence { get; init; }

    /// <summary>The text of the licence; <see langword="null"/> when none is named.</summary>
    public Uri? LicenceText { get; init; }

    /// <summary>Who made it; <see langword="null"/> when none is named.</summary>
    public string? Author { get; init; }

    /// <summary><c>photo</c>, <c>vector</c>, <c>psd</c>, or a word that the API has added since.</summary>
    public string Type { get; init; } = "unknown";

    /// <summary><c>horizontal</c>, <c>vertical</c>, <c>square</c>, <c>panoramic</c>, or <c>unknown</c>.</summary>
    public string Orientation { get; init; } = "unknown";

    /// <summary>A small picture to show, which is no download; <see langword="null"/> when none is named.</summary>
    public Uri? Preview { get; init; }

    /// <summary>Width of the preview in pixels; 0 when it is not known.</summary>
    public int PreviewWidth { get; init; }

    /// <summary>Height of the preview in pixels; 0 when it is not known.</summary>
    public int PreviewHeight { get; init; }

    /// <summary>The file types in which it can be had, such as <c>jpg</c>; empty when none are named.</summary>
    public IReadOnlyList<string> Formats { get; init; } = [];
}
