using SocialPipeline.Colors;
using SocialPipeline.Imaging;
using SocialPipeline.Text;

namespace SocialPipeline.Validation;

/// <summary>What a check may know besides the picture, and which rules it asks.</summary>
public sealed record CheckOptions
{
    /// <summary>The ids of the rules to ask; <see langword="null"/>, the default, asks all.</summary>
    public IReadOnlyCollection<string>? Rules { get; init; }

    /// <summary>The language of the texts as a BCP 47 tag; <see langword="null"/> counts as English.</summary>
    public string? Locale { get; init; }

    /// <summary>The text of the post; <see langword="null"/> when it is not known.</summary>
    public string? Caption { get; init; }

    /// <summary>The hashtags beside the caption, with or without <c>#</c>.</summary>
    public IReadOnlyList<string> Hashtags { get; init; } = [];

    /// <summary>What the picture shows, for people who do not see it; empty when there is known to be none, <see langword="null"/> when it is not known.</summary>
    public string? AltText { get; init; }

    /// <summary>Colours to be held against the palette by themselves.</summary>
    public IReadOnlyList<Color> Colors { get; init; } = [];

    /// <summary>Where the pictures used come from; <see langword="null"/> when it is not known.</summary>
    public IReadOnlyList<PictureOrigin>? Pictures { get; init; }

    /// <summary>Texts of a picture without a scene, with their places.</summary>
    public IReadOnlyList<DrawnText> Texts { get; init; } = [];

    /// <summary>More fonts to compare the letters of a picture without a scene with, beside the brand's own and the embedded Inter: the more, the surer another typeface is told from the brand's. It stays the caller's.</summary>
    public FontLibrary? Fonts { get; init; }

    /// <summary>What a foreign picture may ask for.</summary>
    public ImageLimits Limits { get; init; } = ImageLimits.Default;
}
