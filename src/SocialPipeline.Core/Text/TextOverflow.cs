namespace SocialPipeline.Text;

/// <summary>What becomes of text that does not fit. Words are divided only where hyphenation was asked for.</summary>
public enum TextOverflow
{
    /// <summary>Everything is laid out and the flags tell; whoever asked treats it as a fault.</summary>
    Fail,

    /// <summary>The text is cut between clusters and ends with an ellipsis inside the box.</summary>
    Truncate,

    /// <summary>Everything is laid out, past the box; whoever asked accepts it.</summary>
    Overflow,
}
