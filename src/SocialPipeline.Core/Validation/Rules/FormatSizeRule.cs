using SocialPipeline.Brands;

namespace SocialPipeline.Validation.Rules;

/// <summary>The picture has the size that the format asks for. Another size of the same proportions is scaled by the platform; other proportions are cropped.</summary>
public sealed class FormatSizeRule : IBrandRule
{
    /// <inheritdoc/>
    public string Id => BrandRuleIds.FormatSize;

    /// <inheritdoc/>
    public int Version => 1;

    /// <inheritdoc/>
    public string Title => "Picture size";

    /// <inheritdoc/>
    public RuleSeverity Severity => RuleSeverity.Major;

    /// <inheritdoc/>
    public double Weight => 1;

    /// <inheritdoc/>
    public RuleOutcome Check(CheckSubject subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        if (subject.Format is not { } format)
        {
            return RuleOutcome.NotApplicable("No format was named.");
        }

        var measured = Figures.Size(subject.Width, subject.Height);
        var required = Figures.Size(format.Width, format.Height);
        if (subject.Width == format.Width && subject.Height == format.Height)
        {
            return RuleOutcome.Of(Evidence.Pixels, 1, [], measured, required, $"The picture has the size of {format.Name}.");
        }

        var change = Math.Abs(((double)subject.Width / subject.Height / format.AspectRatio) - 1);
        var sameShape = change <= subject.Parameter(Id, "aspect");
        var refused = subject.Width < format.MinWidth || subject.Width > format.MaxWidth || subject.Height < format.MinHeight || subject.Height > format.MaxHeight;
        var finding = new Finding
        {
            Message = refused ? $"{format.Name} does not take a picture of this size."
                : sameShape ? $"{format.Name} scales the picture {(subject.Width < format.Width ? "up" : "down")}."
                : $"{format.Name} crops the picture.",
            Measured = measured,
            Required = required,
            Fix = $"Render it in {required}.",
            Verdict = sameShape && !refused ? Verdict.Warning : Verdict.Failed,
            Repair = new Repair(RepairKind.Render),
        };
        var score = sameShape ? RuleOutcome.Fair + (.19 * Math.Min(1, subject.Scale)) : Math.Max(0, RuleOutcome.Fair - change);
        return RuleOutcome.Of(Evidence.Pixels, score, [finding], measured, required, "");
    }
}
