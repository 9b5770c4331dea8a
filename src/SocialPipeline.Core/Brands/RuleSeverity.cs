namespace SocialPipeline.Brands;

/// <summary>How much a brand minds when a rule is broken.</summary>
public enum RuleSeverity
{
    /// <summary>A failure blocks the picture, whatever its score.</summary>
    Critical,

    /// <summary>A failure must be looked at.</summary>
    Major,

    /// <summary>A failure is a blemish.</summary>
    Minor,

    /// <summary>A hint: it weighs nothing and never blocks.</summary>
    Advisory,
}
