namespace SocialPipeline.Imaging;

/// <summary>Tells a file's format by its first bytes; only what is told here reaches a decoder.</summary>
internal static class ImageSignature
{
    public static ImageContainer? Container(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, ..] => ImageContainer.Png,
        [0xFF, 0xD8, 0xFF, ..] => ImageContainer.Jpeg,
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => ImageContainer.Webp,
        [(byte)'G', (byte)'I', (byte)'F', (byte)'8', (byte)'7' or (byte)'9', (byte)'a', ..] => ImageContainer.Gif,
        [(byte)'B', (byte)'M', ..] => ImageContainer.Bmp,
        [0, 0, 1, 0, ..] => ImageContainer.Ico,
        _ => null,
    };

    /// <summary>A phrase for bytes that are not read here, so that the error can say what they are.</summary>
    public static string Describe(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length >= 12 && bytes[4..8].SequenceEqual("ftyp"u8))
        {
            return bytes[8..12].StartsWith("avi"u8) ? "an AVIF picture" : bytes[8..11].SequenceEqual("hei"u8) || bytes[8..12].SequenceEqual("mif1"u8) ? "a HEIC picture" : "a video (MP4)";
        }

        return bytes switch
        {
            _ when bytes.StartsWith("%PDF"u8) => "a PDF",
            _ when bytes.StartsWith("II*\0"u8) || bytes.StartsWith("MM\0*"u8) => "a TIFF or camera raw picture",
            _ when bytes.StartsWith("PK\u0003\u0004"u8) => "a ZIP archive",
            _ when bytes.StartsWith("8BPS"u8) => "a Photoshop document",
            _ when bytes is [0xFF, 0x0A, ..] || bytes.StartsWith("\0\0\0\u000cJXL "u8) => "a JPEG XL picture",
            _ when LooksLikeMarkup(bytes, "<svg"u8) => "an SVG",
            _ when LooksLikeMarkup(bytes, "<html"u8) || LooksLikeMarkup(bytes, "<!doctype"u8) => "an HTML page",
            _ when bytes.TrimStart(" \r\n\t"u8) is [(byte)'{' or (byte)'[', ..] => "JSON text",
            _ => $"bytes that begin with {Convert.ToHexString(bytes[..Math.Min(8, bytes.Length)])}",
        };
    }

    /// <summary>The format that the file's ending claims; <see langword="null"/> when it claims none that is read here.</summary>
    public static ImageContainer? FromName(string name) => Path.GetExtension(name).ToUpperInvariant() switch
    {
        ".PNG" => ImageContainer.Png,
        ".JPG" or ".JPEG" or ".JPE" or ".JFIF" => ImageContainer.Jpeg,
        ".WEBP" => ImageContainer.Webp,
        ".GIF" => ImageContainer.Gif,
        ".BMP" => ImageContainer.Bmp,
        ".ICO" => ImageContainer.Ico,
        _ => null,
    };

    private static bool LooksLikeMarkup(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> tag)
    {
        Span<byte> head = stackalloc byte[256];
        head = head[..Math.Min(head.Length, bytes.Length)];
        for (var i = 0; i < head.Length; i++)
        {
            head[i] = bytes[i] is >= (byte)'A' and <= (byte)'Z' ? (byte)(bytes[i] | 0x20) : bytes[i];
        }

        return head.IndexOf(tag) >= 0;
    }
}
