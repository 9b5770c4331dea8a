using SocialPipeline.Brands;

namespace SocialPipeline.Layout;

/// <summary>The brand's logo.</summary>
public sealed record SceneLogo : SceneElement
{
    /// <summary>The variants it may be drawn in, in order of preference; after the backdrop was looked at, the one that is drawn.</summary>
    public required IReadOnlyList<LogoVariant> Candidates { get; init; }

    /// <summary>The rectangle that nothing else may enter.</summary>
    public required Box ClearSpace { get; init; }

    /// <summary>The variant's contrast with what is really under it; <see langword="null"/> before the backdrop was looked at.</summary>
    public double? Contrast { get; init; }

    /// <summary>The variant that is drawn.</summary>
    public LogoVariant Variant => Candidates[0];
}
