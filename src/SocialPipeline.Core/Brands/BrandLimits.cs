namespace SocialPipeline.Brands;

/// <summary>What a brand may cost; checked before memory is spent on it.</summary>
public static class BrandLimits
{
    /// <summary>The document's size in bytes of UTF-8.</summary>
    public const int MaxDocumentBytes = 1024 * 1024;

    /// <summary>A logo file's size in bytes.</summary>
    public const int MaxLogoBytes = 4 * 1024 * 1024;

    /// <summary>A font file's size in bytes; fonts for Chinese, Japanese and Korean are large.</summary>
    public const int MaxFontBytes = 32 * 1024 * 1024;

    /// <summary>The size of all files of a brand together.</summary>
    public const long MaxAssetBytes = 128L * 1024 * 1024;

    /// <summary>Font files of one brand.</summary>
    public const int MaxFonts = 64;

    /// <summary>Logo variants of one brand.</summary>
    public const int MaxLogos = 32;
}
