namespace SocialPipeline.Text;

/// <summary>Where lines stand between the edges of their box; start and end follow the paragraph's direction.</summary>
public enum TextAlign
{
    /// <summary>At the edge where reading starts: left in a left-to-right paragraph, right in a right-to-left one.</summary>
    Start,

    /// <summary>In the middle.</summary>
    Center,

    /// <summary>At the edge where reading ends.</summary>
    End,
}
