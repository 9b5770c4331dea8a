using System.Security.Cryptography;
using SocialPipeline.Platforms;

namespace SocialPipeline.Host.Assets;

/// <summary>Pictures as the shelf keeps them, of any bytes.</summary>
internal static class Pictures
{
    public static GeneratedPicture Of(string request, string format, byte[] bytes) => new()
    {
        Request = request,
        Format = PlatformCatalog.Default.Get(format),
        Locale = null,
        Template = "announcement",
        Width = 1080,
        Height = 1080,
        Bytes = bytes,
        Type = ImageFileType.Jpeg,
        Quality = 90,
        Reason = "",
        Sha256 = Sha256(bytes),
        AltText = "A picture",
        Dropped = [],
        Warnings = [],
        Faults = [],
        Score = 1,
        Blocked = false,
        Repairs = [],
    };

    public static string Sha256(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
