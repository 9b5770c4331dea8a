using System.Text.RegularExpressions;
using SocialPipeline.Brands;

namespace SocialPipeline.Validation.Rules;

/// <summary>The caption with its hashtags is as long as the platform allows, counted as the platform counts; there are no more hashtags than platform and brand allow.</summary>
public sealed partial class CaptionLimitsRule : IBrandRule
{
    /// <inheritdoc/>
    public string Id => BrandRuleIds.CaptionLimits;

    /// <inheritdoc/>
    public int Version => 1;

    /// <inheritdoc/>
    public string Title => "Caption and hashtags";

    /// <inheritdoc/>
    public RuleSeverity Severity => RuleSeverity.Major;

    /// <inheritdoc/>
    public double Weight => 1;

    /// <inheritdoc/>
    public RuleOutcome Check(CheckSubject subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        if (subject.Options is { Caption: null, Hashtags.Count: 0 })
        {
            return RuleOutcome.NotApplicable("No caption was given.");
        }

        var caption = subject.Options.Caption ?? "";
        var all = Joined(caption, subject.Options.Hashtags);
        var findings = new List<Finding>();
        var limit = subject.Format?.Text.Caption;
        var score = 1.0;
        if (limit is not null && all.Length > 0 && !limit.Fits(all))
        {
            var count = limit.Count(all);
            score = count > limit.Max ? (double)limit.Max / count : .5;
            findings.Add(new Finding
            {
                Message = count < limit.Min ? "The caption is too short." : $"The caption is too long for {subject.Format!.Name}.",
                Measured = Figures.Invariant($"{count}"),
                Required = limit.Min > 0 ? Figures.Invariant($"{limit.Min} to {limit.Max}") : Figures.AtMost(Figures.Invariant($"{limit.Max}")),
                Fix = count < limit.Min ? "Say more." : Figures.Invariant($"Take out {Math.Max(1, count - limit.Max)}, as the platform counts."),
                Verdict = limit.IsHard ? Verdict.Failed : Verdict.Warning,
                Repair = count < limit.Min ? null : new Repair(RepairKind.ShortenCopy),
                Gauge = new Gauge(count, limit.Max, Math.Max(limit.Max * 1.5, count)),
            });
        }

        var tags = subject.Options.Hashtags.Count + Hashtag().Count(caption);
        foreach (var (most, who) in new[] { (subject.Format?.Text.MaxHashtags, subject.Format?.Name), (subject.Brand.Voice.MaxHashtags, "the brand") })
        {
            if (tags > most)
            {
                score = Math.Min(score, (double)most.Value / tags);
                findings.Add(new Finding
                {
                    Message = $"There are more hashtags than {who} allows.",
                    Measured = Figures.Count(tags, "hashtag"),
                    Required = Figures.AtMost(Figures.Invariant($"{most}")),
                    Fix = Figures.Invariant($"Take out {tags - most}."),
                });
            }
        }

        return RuleOutcome.Of(
            Evidence.Supplied, score, findings,
            limit is null ? Figures.Count(tags, "hashtag") : Figures.Invariant($"{limit.Count(all)}"),
            limit is null ? subject.Brand.Voice.MaxHashtags is { } tagsMost ? Figures.AtMost(Figures.Invariant($"{tagsMost}")) : "no limit" : Figures.AtMost(Figures.Invariant($"{limit.Max}")),
            limit is null ? "No limit of a caption is known here." : "Caption and hashtags are within the limits.");
    }

    private static string Joined(string caption, IReadOnlyList<string> hashtags)
    {
        var tags = string.Join(' ', hashtags.Select(tag => tag.StartsWith('#') ? tag : "#" + tag));
        return caption.Length == 0 ? tags : tags.Length == 0 ? caption : $"{caption} {tags}";
    }

    [GeneratedRegex(@"(?<![\w&/])#[\w\p{M}]*[\p{L}][\w\p{M}]*", RegexOptions.CultureInvariant)]
    private static partial Regex Hashtag();
}
