using SocialPipeline.Host.Assets;
using SocialPipeline.Platforms;

namespace SocialPipeline.Host.Content;

/// <summary>What became of one format: a picture on the shelf, or the reason why there is none.</summary>
internal sealed record PictureResult(PlatformFormat Format, GeneratedPicture? Picture, string? Error);
