using System.Globalization;
using SocialPipeline.Platforms;

namespace SocialPipeline.Imaging;

/// <summary>File types and sizes as a sentence writes them.</summary>
internal static class FileTypeNames
{
    public static string Of(ImageFileType type) => type == ImageFileType.Webp ? "WebP" : type.ToString().ToUpperInvariant();

    /// <summary>Decimal units, as platforms state their limits.</summary>
    public static string Size(long bytes) => bytes switch
    {
        < 1_000 => string.Create(CultureInfo.InvariantCulture, $"{bytes} bytes"),
        < 1_000_000 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1_000.0:0.0} KB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1_000_000.0:0.00} MB"),
    };
}
