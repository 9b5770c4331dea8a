using SocialPipeline.Brands;
using SocialPipeline.Layout;

namespace SocialPipeline.Validation.Rules;

/// <summary>No text is smaller than what can be read on a phone: a share of the width.</summary>
public sealed class TextSizeRule : IBrandRule
{
    /// <summary>Of sizes that pixels tell, what is so near to the floor may stand on it.</summary>
    private const double Unsure = .9;

    /// <inheritdoc/>
    public string Id => BrandRuleIds.TextSize;

    /// <inheritdoc/>
    public int Version => 2;

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
        return subject.Scene is { } scene ? FromScene(subject, scene) : FromPixels(subject);
    }

    private RuleOutcome FromScene(CheckSubject subject, Scene scene)
    {
        var texts = scene.Texts.Where(text => text.Opacity > 0 && text.Ink.Area > 0).ToList();
        if (texts.Count == 0)
        {
            return RuleOutcome.NotApplicable("There is no text in the picture.");
        }

        // A format that shows only a keyhole of its canvas has a floor of its own, below the share of its width.
        var share = subject.Parameter(Id, "floor") * subject.Width;
        var floor = subject.Given(Id, "floor") is null ? Math.Min(scene.TextFloor, share) : share;

        // The layer's size counts: a smaller run in it, such as a unit or the cents of a price, is read with it.
        // Sizes are whole quarters of a pixel, so the smallest may stand just below the floor.
        return Judge(Evidence.Scene, [.. texts.Select(text => new Sized(text.Id, text.Id, text.Ink, text.Size))], floor, floor * .97);
    }

    /// <summary>By the height of the words in the brand's own face: another may be a tenth larger for the same height.</summary>
    private RuleOutcome FromPixels(CheckSubject subject)
    {
        if (subject.Readings.Count == 0)
        {
            return RuleOutcome.Indeterminate("Where text stands is not known.");
        }

        var floor = subject.Parameter(Id, "floor") * subject.Width;
        var sizes = subject.Readings.Where(reading => reading.Size is not null).Select(reading => new Sized(reading.Text.Text, null, reading.Text.Box, reading.Size!.Value)).ToList();
        if (sizes.Count == 0 || (sizes.Count < subject.Readings.Count && sizes.TrueForAll(text => text.Size >= floor * Unsure)))
        {
            return RuleOutcome.Indeterminate($"The words of '{subject.Readings.First(reading => reading.Size is null).Text.Text}' do not stand out in their box.");
        }

        return Judge(Evidence.Pixels, sizes, floor, floor * Unsure) with { Confidence = .8 };
    }

    private static RuleOutcome Judge(Evidence evidence, List<Sized> texts, double floor, double least)
    {
        var sizes = texts.OrderBy(text => text.Size).ToList();
        var findings = sizes.Where(text => text.Size < least).Select(text => new Finding
        {
            Message = $"'{text.Name}' is set too small.",
            Measured = Figures.Pixels(Math.Floor(text.Size * 10) / 10),
            Required = Figures.AtLeast(Figures.Pixels(floor)),
            Fix = $"Set it in {Figures.Pixels(Math.Ceiling(floor))}, or say it in fewer words.",
            Verdict = text.Size < floor * .85 ? Verdict.Failed : Verdict.Warning,
            Box = text.Box,
            Element = text.Element,
            Repair = text.Element is null ? null : new Repair(RepairKind.ResizeText, text.Element) { Amount = Math.Ceiling(floor) },
            Gauge = new Gauge(text.Size, floor, floor * 2),
        });
        return RuleOutcome.Of(
            evidence, sizes[0].Size / floor, findings, Figures.Pixels(sizes[0].Size), Figures.AtLeast(Figures.Pixels(floor)),
            $"The smallest text, '{sizes[0].Name}', is set in {Figures.Pixels(sizes[0].Size)}.");
    }

    private sealed record Sized(string Name, string? Element, Box Box, double Size);
}
