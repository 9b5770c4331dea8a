namespace SocialPipeline.Text;

/// <summary>What is drawn with text besides its letters.</summary>
public enum TextDecorationKind
{
    /// <summary>A box or marker behind words.</summary>
    Highlight,

    /// <summary>A line below words, left out where letters cross it.</summary>
    Underline,
}
