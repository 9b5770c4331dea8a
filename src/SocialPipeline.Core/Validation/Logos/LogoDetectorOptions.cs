namespace SocialPipeline.Validation.Logos;

/// <summary>How <see cref="LogoDetector"/> looks.</summary>
public sealed record LogoDetectorOptions
{
    /// <summary>The smallest width looked for, as a share of the picture's width, .02 to 1. Default .036.</summary>
    public double MinWidth { get; init; } = .036;

    /// <summary>The largest width looked for, as a share of the picture's width, up to 1. Default .5.</summary>
    public double MaxWidth { get; init; } = .5;

    /// <summary>How many sizes between the two are tried, 8 to 64. Default 25.</summary>
    public int Sizes { get; init; } = 25;

    /// <summary>The greatest turn looked for, in degrees either way, 0 to 15. Default 10.</summary>
    public double MaxTurn { get; init; } = 10;

    /// <summary>The score from which a logo counts as found. Default .66.</summary>
    public double FoundFrom { get; init; } = .66;

    /// <summary>The score from which a place might hold the logo. Default .56.</summary>
    public double PossibleFrom { get; init; } = .56;

    /// <summary>Whether vector instructions are used where the processor has them; without them the search finds the same and takes longer. Default yes.</summary>
    internal bool UseVectors { get; init; } = true;

    internal void Check()
    {
        Check(MinWidth is >= .02 and <= 1, nameof(MinWidth), MinWidth, ".02 to 1");
        Check(MaxWidth >= MinWidth && MaxWidth <= 1, nameof(MaxWidth), MaxWidth, "MinWidth to 1");
        Check(Sizes is >= 8 and <= 64, nameof(Sizes), Sizes, "8 to 64");
        Check(MaxTurn is >= 0 and <= 15, nameof(MaxTurn), MaxTurn, "0 to 15 degrees");
        Check(FoundFrom is > 0 and <= 1, nameof(FoundFrom), FoundFrom, "above 0 to 1");
        Check(PossibleFrom > 0 && PossibleFrom <= FoundFrom, nameof(PossibleFrom), PossibleFrom, "above 0 to FoundFrom");
    }

    private static void Check(bool allowed, string name, double found, string range)
    {
        if (!allowed)
        {
            throw new ArgumentOutOfRangeException(name, found, $"Allowed: {range}.");
        }
    }
}
