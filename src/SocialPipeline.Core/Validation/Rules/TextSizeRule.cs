using SocialPipeline.Brands;

namespace SocialPipeline.Validation.Rules;

/// <summary>No text is smaller than what can be read on a phone: a share of the width.</summary>
public sealed class TextSizeRule : IBrandRule
{
    /// <inheritdoc/>
    public string Id => BrandRuleIds.TextSize;

    /// <inheritdoc/>
    public int Version => 1;

    /// <inheritdoc/>
    public string Title => "Text size";

    /// <inheritdoc/>
    public RuleSeverity Severity => RuleSeverity.Major;

    /// <inheritdoc/>
    public double Weight => 1;

    /// <inheritdoc/>
    public RuleOutcome Check(CheckSubject subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        if (subject.Scene is not { } scene)
        {
            return RuleOutcome.Indeterminate("The size of type is not told by pixels alone.");
        }

        var texts = scene.Texts.Where(text => text.Opacity > 0 && text.Ink.Area > 0).ToList();
        if (texts.Count == 0)
        {
            return RuleOutcome.NotApplicable("There is no text in the picture.");
        }

        // A format that shows only a keyhole of its canvas has a floor of its own, below the share of its width.
        var floor = subject.Brand.Rules.GetValueOrDefault(Id)?.Parameters.ContainsKey("floor") == true
            ? subject.Parameter(Id, "floor") * subject.Width
            : Math.Min(scene.TextFloor, subject.Parameter(Id, "floor") * subject.Width);
        // The layer's size counts: a smaller run in it, such as a unit or the cents of a price, is read with it.
        var sizes = texts.Select(text => (Text: text, text.Size)).OrderBy(entry => entry.Size).ToList();

        // Sizes are whole quarters of a pixel, so the smallest may stand just below the floor.
        var findings = sizes.Where(entry => entry.Size < floor * .97).Select(entry => new Finding
        {
            Message = $"'{entry.Text.Id}' is set too small.",
            Measured = Figures.Pixels(Math.Floor(entry.Size * 10) / 10),
            Required = Figures.AtLeast(Figures.Pixels(floor)),
            Fix = $"Set it in {Figures.Pixels(Math.Ceiling(floor))}, or say it in fewer words.",
            Verdict = entry.Size < floor * .85 ? Verdict.Failed : Verdict.Warning,
            Box = entry.Text.Ink,
            Element = entry.Text.Id,
            Repair = new Repair(RepairKind.ResizeText, entry.Text.Id) { Amount = Math.Ceiling(floor) },
            Gauge = new Gauge(entry.Size, floor, floor * 2),
        });
        return RuleOutcome.Of(
            Evidence.Scene, sizes[0].Size / floor, findings, Figures.Pixels(sizes[0].Size), Figures.AtLeast(Figures.Pixels(floor)),
            $"The smallest text, '{sizes[0].Text.Id}', is set in {Figures.Pixels(sizes[0].Size)}.");
    }
}
