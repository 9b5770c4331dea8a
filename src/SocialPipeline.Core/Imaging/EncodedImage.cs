using System.Security.Cryptography;
using SocialPipeline.Platforms;

namespace SocialPipeline.Imaging;

/// <summary>A finished file, what was chosen for it, and why.</summary>
public sealed class EncodedImage
{
    private readonly Lazy<string> _sha256;

    internal EncodedImage(ReadOnlyMemory<byte> bytes, ImageFileType type, int? quality, double? similarity, string reason)
    {
        (Bytes, Type, Quality, Similarity, Reason) = (bytes, type, quality, similarity, reason);
        _sha256 = new Lazy<string>(() => Convert.ToHexStringLower(SHA256.HashData(Bytes.Span)));
    }

    /// <summary>The file.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>Its type.</summary>
    public ImageFileType Type { get; }

    /// <summary>The quality, 1 to 100; <see langword="null"/> for a type without loss.</summary>
    public int? Quality { get; }

    /// <summary>Mean SSIM on luma against the drawn pixels, 0 to 1; 1 for a type without loss; <see langword="null"/> when it was not measured, because the quality was not lowered.</summary>
    public double? Similarity { get; }

    /// <summary>What was chosen and why, as a sentence.</summary>
    public string Reason { get; }

    /// <summary>The SHA-256 of the bytes, 64 lower-case hexadecimal digits; computed when first asked for.</summary>
    public string Sha256 => _sha256.Value;
}
