namespace SocialPipeline.Brands;

/// <summary>The ids by which brand documents, reports and commands speak of the rules.</summary>
public static class BrandRuleIds
{
    /// <summary>Flat and graded areas and text are in the brand's colours.</summary>
    public const string Palette = "palette";

    /// <summary>A list of colours is from the palette.</summary>
    public const string PaletteList = "palette-list";

    /// <summary>The logo is there and can be seen.</summary>
    public const string LogoPresent = "logo-present";

    /// <summary>The drawn variant of the logo suits its ground.</summary>
    public const string LogoVariant = "logo-variant";

    /// <summary>The logo stands where the brand allows it.</summary>
    public const string LogoPlacement = "logo-placement";

    /// <summary>Nothing comes too near to the logo.</summary>
    public const string LogoClearSpace = "logo-clear-space";

    /// <summary>The logo is large enough.</summary>
    public const string LogoSize = "logo-size";

    /// <summary>The logo keeps its proportions.</summary>
    public const string LogoDistortion = "logo-distortion";

    /// <summary>The logo stands upright.</summary>
    public const string LogoRotation = "logo-rotation";

    /// <summary>The logo stands out from what is behind it.</summary>
    public const string LogoContrast = "logo-contrast";

    /// <summary>Text is drawn in the brand's families and weights.</summary>
    public const string Typography = "typography";

    /// <summary>Text is large enough.</summary>
    public const string TextSize = "text-size";

    /// <summary>Text stands out from what is behind it.</summary>
    public const string TextContrast = "text-contrast";

    /// <summary>Text leaves room for the picture.</summary>
    public const string TextDensity = "text-density";

    /// <summary>Text is whole and inside its box.</summary>
    public const string TextOverflow = "text-overflow";

    /// <summary>Every character has a glyph.</summary>
    public const string MissingGlyphs = "missing-glyphs";

    /// <summary>Text, logo and codes keep out of what the platform covers.</summary>
    public const string SafeArea = "safe-area";

    /// <summary>The picture has the format's size.</summary>
    public const string FormatSize = "format-size";

    /// <summary>The file is one that the platform takes.</summary>
    public const string FileLimit = "file-limit";

    /// <summary>Photographs have enough pixels.</summary>
    public const string ImageResolution = "image-resolution";

    /// <summary>Every picture used has a licence.</summary>
    public const string ImageLicence = "image-licence";

    /// <summary>What a model made is declared in the file.</summary>
    public const string AiDisclosure = "ai-disclosure";

    /// <summary>The picture is described for people who do not see it.</summary>
    public const string AltText = "alt-text";

    /// <summary>Caption and hashtags are within the limits.</summary>
    public const string CaptionLimits = "caption-limits";

    /// <summary>The words are the brand's.</summary>
    public const string Voice = "voice";

    /// <summary>All of them, in the order of reports.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        Palette, PaletteList,
        LogoPresent, LogoVariant, LogoPlacement, LogoClearSpace, LogoSize, LogoDistortion, LogoRotation, LogoContrast,
        Typography, TextSize, TextContrast, TextDensity, TextOverflow, MissingGlyphs,
        SafeArea, FormatSize, FileLimit, ImageResolution, ImageLicence, AiDisclosure, AltText, CaptionLimits, Voice,
    ];
}
