using SocialPipeline.Brands;

namespace SocialPipeline.Validation;

/// <summary>One thing that a picture must keep. A rule has no state and is safe for many threads; a broken rule is an answer, never an exception.</summary>
public interface IBrandRule
{
    /// <summary>The id, one of <see cref="BrandRuleIds"/> for the built-in rules.</summary>
    string Id { get; }

    /// <summary>Rises when the same picture may get another answer.</summary>
    int Version { get; }

    /// <summary>What is kept, such as <c>Text contrast</c>.</summary>
    string Title { get; }

    /// <summary>How much a failure matters to a brand that says nothing.</summary>
    RuleSeverity Severity { get; }

    /// <summary>The weight in the score for a brand that says nothing.</summary>
    double Weight { get; }

    /// <summary>Looks at a picture.</summary>
    /// <param name="subject">The picture, its scene when there is one, the brand and what the caller said.</param>
    RuleOutcome Check(CheckSubject subject);
}
