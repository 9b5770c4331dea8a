using SocialPipeline.Brands;
using SocialPipeline.Layout;

namespace SocialPipeline.Validation.Rules;

/// <summary>No text, code or second logo, and no shape that was laid over its ground, comes nearer to the logo than the brand's share of its height.</summary>
public sealed class LogoClearSpaceRule : IBrandRule
{
    /// <inheritdoc/>
    public string Id => BrandRuleIds.LogoClearSpace;

    /// <inheritdoc/>
    public int Version => 1;

    /// <inheritdoc/>
    public string Title => "Logo clear space";

    /// <inheritdoc/>
    public RuleSeverity Severity => RuleSeverity.Major;

    /// <inheritdoc/>
    public double Weight => 2;

    /// <inheritdoc/>
    public RuleOutcome Check(CheckSubject subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        if (LogoSightings.Missing(subject) is { } missing)
        {
            return missing;
        }

        var logo = subject.Logos.Main!;
        if (subject.Scene is not { } scene)
        {
            return RuleOutcome.Indeterminate("Without the design it is not known which neighbours of the logo are its ground.");
        }

        var factor = subject.Brand.LogoPolicy.ClearSpace;
        var needed = logo.Box.Height * factor;
        var near = Neighbours(scene, logo).Select(neighbour => (neighbour.Id, neighbour.Box, Distance: Distance(logo.Box, neighbour.Box))).MinBy(neighbour => neighbour.Distance);
        var mark = new Mark(logo.Box, logo.Variant.Id, logo.Box.Inflate(needed));
        if (near.Id is null)
        {
            return RuleOutcome.Of(Evidence.Scene, 1, [], "nothing near", Figures.AtLeast(Figures.Pixels(Math.Round(needed))), "Nothing else stands near the logo.") with { Marks = [mark] };
        }

        // Layout works in whole steps: a pixel is no intrusion.
        var missed = needed - near.Distance > Math.Max(1.5, needed * .03);
        Finding[] findings = !missed ? [] :
        [
            new Finding
            {
                Message = $"'{near.Id}' enters the logo's clear space.",
                Measured = Figures.Pixels(Math.Floor(near.Distance)),
                Required = Figures.AtLeast(Figures.Pixels(Math.Ceiling(needed))),
                Fix = $"Leave {Figures.Pixels(Math.Ceiling(needed))} between the logo and '{near.Id}': {Figures.Percent(factor)} of the logo's height.",
                Verdict = near.Distance >= needed * .8 ? Verdict.Warning : Verdict.Failed,
                Box = logo.Box,
                Around = logo.Box.Inflate(needed),
                Element = near.Id,
                Repair = new Repair(RepairKind.Move, near.Id) { Amount = Math.Ceiling(needed - near.Distance), Value = Away(logo.Box, near.Box) },
                Gauge = new Gauge(near.Distance, needed, needed * 2),
            },
        ];
        return RuleOutcome.Of(
            Evidence.Scene, near.Distance / Math.Max(1e-6, needed), findings, Figures.Pixels(Math.Floor(near.Distance)), Figures.AtLeast(Figures.Pixels(Math.Round(needed))),
            $"The nearest neighbour, '{near.Id}', keeps {Figures.Pixels(Math.Floor(near.Distance))}.") with
        { Marks = [mark] };
    }

    /// <summary>What the logo must not meet. Shapes and pictures below it are its ground; above it they are neighbours.</summary>
    private static IEnumerable<(string? Id, Box Box)> Neighbours(Scene scene, LogoSighting logo)
    {
        var above = false;
        foreach (var element in scene.Elements.Where(element => element.Opacity > 0))
        {
            if (element.Id == logo.Element)
            {
                above = true;
                continue;
            }

            switch (element)
            {
                case SceneText { Ink.Area: > 0 } text:
                    yield return (text.Id, text.Ink);
                    break;
                case SceneQr or SceneLogo:
                // What lies over the logo itself covers it, which is another rule's finding.
                case SceneShape or SceneImage when above && !element.Box.Overlaps(logo.Box):
                    yield return (element.Id, element.Box);
                    break;
            }
        }
    }

    private static double Distance(Box a, Box b)
    {
        var across = Math.Max(0, Math.Max(a.X - b.Right, b.X - a.Right));
        var down = Math.Max(0, Math.Max(a.Y - b.Bottom, b.Y - a.Bottom));

        // The clear space is a frame: a neighbour over the corner is as near as the farther of its ways.
        return Math.Max(across, down);
    }

    private static string Away(Box logo, Box other)
    {
        var (x, y) = (other.X + (other.Width / 2) - logo.X - (logo.Width / 2), other.Y + (other.Height / 2) - logo.Y - (logo.Height / 2));
        return Math.Abs(x) * logo.Height > Math.Abs(y) * logo.Width ? x > 0 ? "right" : "left" : y > 0 ? "down" : "up";
    }
}
