namespace SocialPipeline.Layout;

/// <summary>Who said where a picture's subject is.</summary>
public enum FocusOrigin
{
    /// <summary>Nobody yet: the backdrop stage looks for it.</summary>
    None,

    /// <summary>The caller, with the picture.</summary>
    Given,

    /// <summary>An adjustment of this rendering, instead of the template's or the one found.</summary>
    Adjusted,

    /// <summary>The template's layer.</summary>
    Template,

    /// <summary>Found in the picture: edge energy, colour difference, saturation, skin tones and a prior for the middle.</summary>
    Found,
}
