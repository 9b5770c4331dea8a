namespace SocialPipeline.Text;

/// <summary>The direction in which a paragraph, or a run in it, is read.</summary>
public enum TextDirection
{
    /// <summary>From the first letter with a direction (UAX #9, P2 and P3); left to right when there is none.</summary>
    Auto,

    /// <summary>Left to right.</summary>
    LeftToRight,

    /// <summary>Right to left.</summary>
    RightToLeft,
}
