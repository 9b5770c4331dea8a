using SocialPipeline.Platforms;

namespace SocialPipeline.Benchmarks.Cards;

/// <summary>The formats of the set: eight that a brief is often made in.</summary>
internal static class CardFormats
{
    public static readonly (string Id, int Width, int Height)[] Set =
    [
        (PlatformFormats.InstagramPostSquare, 1080, 1080),
        (PlatformFormats.InstagramPostPortrait, 1080, 1350),
        (PlatformFormats.InstagramStory, 1080, 1920),
        (PlatformFormats.InstagramPostLandscape, 1080, 566),
        (PlatformFormats.FacebookPostLink, 1200, 630),
        (PlatformFormats.LinkedInPostLandscape, 1200, 627),
        (PlatformFormats.LinkedInPostSquare, 1200, 1200),
        (PlatformFormats.XPostLandscape, 1600, 900),
    ];
}
