namespace SocialPipeline.Brands;

/// <summary>How the logo may be used.</summary>
public sealed record LogoPolicy
{
    /// <summary>The space kept free around the logo as a share of its height, 0 to 2. Default 0.5.</summary>
    public double ClearSpace { get; init; } = 0.5;

    /// <summary>The smallest height in pixels, 1 to 1000. Default 24.</summary>
    public double MinHeight { get; init; } = 24;

    /// <summary>The corners where it may stand; empty allows every place.</summary>
    public IReadOnlyList<LogoCorner> Corners { get; init; } = [];

    /// <summary>The contrast that it needs with what is under it, as a WCAG ratio. Default 3.</summary>
    public double MinContrast { get; init; } = 3;

    /// <summary>Surfaces and ground colours (tokens) on which only a one-colour variant may stand; <c>photo</c> means photographs.</summary>
    public IReadOnlyList<string> OneColorOn { get; init; } = [];
}
