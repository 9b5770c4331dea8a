namespace SocialPipeline.Generation;

/// <summary>Where an alternative text comes from.</summary>
public enum AltTextOrigin
{
    /// <summary>The brief gave it.</summary>
    Brief,

    /// <summary>It is the text of the picture that is shown, with the words drawn on it.</summary>
    Picture,

    /// <summary>It says the words that are drawn.</summary>
    Composed,
}
