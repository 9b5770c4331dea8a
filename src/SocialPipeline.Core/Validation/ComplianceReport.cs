using SocialPipeline.Brands;

namespace SocialPipeline.Validation;

/// <summary>What all rules say of one picture. The same picture, brand, format and options always give the same report.</summary>
public sealed record ComplianceReport
{
    /// <summary>The version of the report document.</summary>
    public const int SchemaVersion = 1;

    /// <summary>The name of the picture: a file, or template and format.</summary>
    public required string Image { get; init; }

    /// <summary>The picture's width in pixels.</summary>
    public required int Width { get; init; }

    /// <summary>The picture's height in pixels.</summary>
    public required int Height { get; init; }

    /// <summary>The format's id; <see langword="null"/> when none was named.</summary>
    public string? Format { get; init; }

    /// <summary>The brand's id.</summary>
    public required string Brand { get; init; }

    /// <summary>Whether the design was known (<see cref="Evidence.Scene"/>) or only its pixels.</summary>
    public required Evidence Evidence { get; init; }

    /// <summary>The checks in the order of <see cref="BrandRules.All"/>.</summary>
    public required IReadOnlyList<CheckResult> Checks { get; init; }

    /// <summary>SHA-256 of the file.</summary>
    public required string ImageSha256 { get; init; }

    /// <summary>SHA-256 over everything of the brand that a check can depend on.</summary>
    public required string BrandSha256 { get; init; }

    /// <summary>SHA-256 over the ids and versions of the rules asked.</summary>
    public required string RuleSetSha256 { get; init; }

    /// <summary>Σ(weight × score) ÷ Σ weight over the checks that are neither indeterminate nor not applicable, 0 to 1; <see langword="null"/> when none of them weighs anything.</summary>
    public double? Score
    {
        get
        {
            var (sum, weight) = (0.0, 0.0);
            foreach (var check in Checks.Where(check => check.Counts))
            {
                sum += check.Weight * check.Score!.Value;
                weight += check.Weight;
            }

            return weight > 0 ? Math.Clamp(sum / weight, 0, 1) : null;
        }
    }

    /// <summary>The score in a word; <see langword="null"/> without a score.</summary>
    public ReportBand? Band => Score switch
    {
        null => null,
        >= RuleOutcome.Good => ReportBand.Good,
        >= RuleOutcome.Fair => ReportBand.Fair,
        _ => ReportBand.Poor,
    };

    /// <summary>Whether a critical rule failed; the score says nothing of it.</summary>
    public bool Blocked => Checks.Any(check => check.Blocks);

    /// <summary>The checks that say nothing, with their reasons.</summary>
    public IReadOnlyList<CheckResult> LeftOut => [.. Checks.Where(check => check.IsLeftOut)];

    /// <summary>All findings with their numbers, the gravest first.</summary>
    public IReadOnlyList<NumberedFinding> Findings => [.. Checks
        .SelectMany(check => check.Findings.Select(finding => (Check: check, Finding: finding)))
        .OrderBy(pair => pair.Finding.Verdict == Verdict.Failed && pair.Check.Severity != RuleSeverity.Advisory ? (int)pair.Check.Severity : 10 + (int)pair.Check.Severity)
        .Select((pair, index) => new NumberedFinding(index + 1, pair.Check, pair.Finding))];

    /// <summary>The check of a rule; <see langword="null"/> when it was not asked.</summary>
    /// <param name="ruleId">The rule's id.</param>
    public CheckResult? Find(string ruleId) => Checks.FirstOrDefault(check => check.RuleId == ruleId);
}
