namespace SocialPipeline.Templates;

/// <summary>How long a side is: a length, what the parent leaves (<c>fill</c>), or what the content needs (<c>hug</c>).</summary>
/// <param name="Mode">Which of the three.</param>
/// <param name="Length">The length, for <see cref="ExtentMode.Fixed"/>.</param>
/// <param name="Weight">The share among several that fill, for <see cref="ExtentMode.Fill"/>. Default 1.</param>
public sealed record Extent(ExtentMode Mode, Length? Length = null, double Weight = 1)
{
    /// <summary>What the parent leaves.</summary>
    public static Extent Fill { get; } = new(ExtentMode.Fill);

    /// <summary>What the content needs.</summary>
    public static Extent Hug { get; } = new(ExtentMode.Hug);
}
