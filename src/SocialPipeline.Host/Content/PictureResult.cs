using SocialPipeline.Host.Assets;
using SocialPipeline.Platforms;

namespace SocialPipeline.Host.Content;

/// <summary>What became of one format in one language: a picture on the shelf, or the reason why there is none.</summary>
internal sealed record PictureResult(PlatformFormat Format, string? Locale, GeneratedPicture? Picture, string? Error)
{
    /// <summary>The name of the picture within its request.</summary>
    public string Key => GeneratedPicture.KeyOf(Format, Locale);
}
