namespace SocialPipeline.Validation;

/// <summary>What a check found.</summary>
public enum Verdict
{
    /// <summary>The rule is kept.</summary>
    Passed,

    /// <summary>The rule is kept barely, or in part.</summary>
    Warning,

    /// <summary>The rule is broken.</summary>
    Failed,

    /// <summary>There is nothing here that the rule speaks of.</summary>
    NotApplicable,

    /// <summary>It cannot be told from what is at hand.</summary>
    Indeterminate,
}
