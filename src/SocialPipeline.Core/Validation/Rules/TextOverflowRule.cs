using SocialPipeline.Brands;
using SocialPipeline.Layout;

namespace SocialPipeline.Validation.Rules;

/// <summary>Text stays in its box and on the canvas, and is not cut.</summary>
public sealed class TextOverflowRule : IBrandRule
{
    /// <inheritdoc/>
    public string Id => BrandRuleIds.TextOverflow;

    /// <inheritdoc/>
    public int Version => 1;

    /// <inheritdoc/>
    public string Title => "Text is whole";

    /// <inheritdoc/>
    public RuleSeverity Severity => RuleSeverity.Major;

    /// <inheritdoc/>
    public double Weight => 2;

    /// <inheritdoc/>
    public RuleOutcome Check(CheckSubject subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        if (subject.Scene is not { } scene)
        {
            return RuleOutcome.Indeterminate("What was to be said is not known, so neither is whether it is all there.");
        }

        var texts = scene.Texts.Where(text => text.Opacity > 0).ToList();
        if (texts.Count == 0)
        {
            return RuleOutcome.NotApplicable("There is no text in the picture.");
        }

        var findings = new List<Finding>();
        foreach (var text in texts)
        {
            if (text.Lines.Truncated && subject.Canvas.Contains(text.Ink, 1))
            {
                findings.Add(Describe(text, $"'{text.Id}' is cut off and ends with an ellipsis.", "cut", "whole", Verdict.Warning));
            }
            else if (text.Overflows || !subject.Canvas.Contains(text.Ink, 1))
            {
                findings.Add(Describe(text, $"'{text.Id}' runs out of its box.", "outside", "inside", Verdict.Failed));
            }
        }

        return RuleOutcome.Of(
            Evidence.Scene, 1 - ((double)findings.Count / texts.Count), findings, findings.Count == 0 ? "whole" : Figures.Count(findings.Count, "text"), "whole",
            scene.Dropped.Count == 0 ? "Every text is whole and in its box." : $"Every text is whole; the layout goes without {string.Join(", ", scene.Dropped)}.");
    }

    private static Finding Describe(SceneText text, string message, string measured, string required, Verdict verdict) => new()
    {
        Message = message,
        Measured = measured,
        Required = required,
        Fix = "Say it in fewer words, or choose a format with more room.",
        Verdict = verdict,
        Box = text.Ink,
        Element = text.Id,
        Repair = new Repair(RepairKind.ShortenCopy, text.Id),
    };
}
