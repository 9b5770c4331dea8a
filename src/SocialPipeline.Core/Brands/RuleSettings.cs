namespace SocialPipeline.Brands;

/// <summary>What a brand says of one rule; what it does not say is the rule's default.</summary>
public sealed record RuleSettings
{
    /// <summary>How much a failure matters; <see langword="null"/> takes the rule's own.</summary>
    public RuleSeverity? Severity { get; init; }

    /// <summary>The weight in the score, 0 to 100; <see langword="null"/> takes the rule's own.</summary>
    public double? Weight { get; init; }

    /// <summary>Values for the rule's parameters (<see cref="RuleParameters"/>) by name; yes and no are 1 and 0.</summary>
    public IReadOnlyDictionary<string, double> Parameters { get; init; } = new Dictionary<string, double>();
}
