using SocialPipeline.Layout;

namespace SocialPipeline.Validation.Colors;

/// <summary>How <see cref="ColorCompliance"/> judges a bitmap.</summary>
public sealed record ColorComplianceOptions
{
    /// <summary>Whether greys, black and white (CIE chroma below 5) are free. Default yes.</summary>
    public bool AllowNeutrals { get; init; } = true;

    /// <summary>Boxes in pixels of the picture where any colour is allowed, such as the brand's own logo. Default none.</summary>
    public IReadOnlyList<Box> Exempt { get; init; } = [];

    /// <summary>The share of the picture that must be judged for a score, 0 to 1. Default .02.</summary>
    public double MinJudged { get; init; } = .02;

    /// <summary>The off-brand share of what is judged at which half the score is lost, above 0 to 1. Default .045.</summary>
    public double HalfLostAt { get; init; } = .045;

    /// <summary>CIEDE2000 up to which a colour is the palette's. Default 2.5.</summary>
    internal double Tolerance { get; init; } = PaletteDistance.FreeDifference;

    /// <summary>CIEDE2000 from which a colour is wholly foreign. Default 10.</summary>
    internal double Far { get; init; } = PaletteDistance.FreeDifference + PaletteDistance.SoftDifference;

    /// <summary>Whether vector instructions are used where the processor has them; without them the answer is the same. Default yes.</summary>
    internal bool UseVectors { get; init; } = true;

    internal void Check()
    {
        if (!(MinJudged is >= 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(MinJudged), MinJudged, "Allowed: 0 to 1.");
        }

        if (!(HalfLostAt is > 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(HalfLostAt), HalfLostAt, "Allowed: above 0 to 1.");
        }
    }
}
