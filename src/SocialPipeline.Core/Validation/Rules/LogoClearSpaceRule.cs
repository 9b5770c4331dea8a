using SocialPipeline.Brands;
using SocialPipeline.Layout;

namespace SocialPipeline.Validation.Rules;

/// <summary>No text, code or second logo, and no shape that was laid over its ground, comes nearer to the logo than the brand's share of its height.</summary>
public sealed class LogoClearSpaceRule : IBrandRule
{
    /// <inheritdoc/>
    public string Id => BrandRuleIds.LogoClearSpace;

    /// <inheritdoc/>
    public int Version => 2;

    /// <inheritdoc/>
    public string Title => "Logo clear space";

    /// <inheritdoc/>
    public RuleSeverity Severity => RuleSeverity.Major;

    /// <inheritdoc/>
    public double Weight => 2;

    /// <inheritdoc/>
    public RuleOutcome Check(CheckSubject subject) => LogoSightings.Judge(subject, Judge);

    private static RuleOutcome Judge(CheckSubject subject, LogoSighting logo)
    {
        var factor = subject.Brand.LogoPolicy.ClearSpace;
        var needed = logo.Height * factor;
        return subject.Scene is { } scene ? FromScene(scene, logo, needed, factor) : FromPixels(subject, logo, needed, factor);
    }

    private static RuleOutcome FromScene(Scene scene, LogoSighting logo, double needed, double factor)
    {
        var near = Neighbours(scene, logo).Select(neighbour => (neighbour.Id, neighbour.Box, Distance: Distance(logo.Box, neighbour.Box))).MinBy(neighbour => neighbour.Distance);
        return near.Id is null
            ? Free(logo, needed, "nothing near")
            : Answer(logo, needed, factor, near.Distance, $"'{near.Id}'", near.Id, new Repair(RepairKind.Move, near.Id) { Amount = Math.Ceiling(needed - near.Distance), Value = Away(logo.Box, near.Box) });
    }

    /// <summary>On flat ground whatever has another colour is a neighbour. On a photograph everything has.</summary>
    private static RuleOutcome FromPixels(CheckSubject subject, LogoSighting logo, double needed, double factor)
    {
        var around = LogoSurroundings.Of(subject.Pixels, logo, needed);
        return around switch
        {
            { Unknown: { } reason } when around.Distance < needed => RuleOutcome.Indeterminate(reason),
            { Distance: var distance } when distance < needed => Answer(logo, needed, factor, distance, $"something in {around.Neighbour.ToHex()}", null, null),
            _ => Free(logo, needed, "nothing nearer"),
        };
    }

    private static RuleOutcome Free(LogoSighting logo, double needed, string measured) => RuleOutcome.Of(
        logo.Evidence, 1, [], measured, Figures.AtLeast(Figures.Pixels(Math.Round(needed))), "Nothing else stands near the logo.") with
    { Marks = [MarkOf(logo, needed)] };

    private static RuleOutcome Answer(LogoSighting logo, double needed, double factor, double distance, string what, string? element, Repair? repair)
    {
        // Layout works in whole steps, and pixels are found to one: a pixel is no intrusion.
        var missed = needed - distance > Math.Max(1.5, needed * .03) + (element is null ? 1 : 0);
        Finding[] findings = !missed ? [] :
        [
            new Finding
            {
                Message = $"{char.ToUpperInvariant(what[0])}{what[1..]} enters the logo's clear space.",
                Measured = Figures.Pixels(Math.Floor(distance)),
                Required = Figures.AtLeast(Figures.Pixels(Math.Ceiling(needed))),
                Fix = $"Leave {Figures.Pixels(Math.Ceiling(needed))} between the logo and {(element is null ? "what stands beside it" : what)}: {Figures.Percent(factor)} of the logo's height.",
                Verdict = distance >= needed * .8 ? Verdict.Warning : Verdict.Failed,
                Box = logo.Box,
                Around = logo.Box.Inflate(needed),
                Element = element,
                Repair = repair,
                Gauge = new Gauge(distance, needed, needed * 2),
            },
        ];
        return RuleOutcome.Of(
            logo.Evidence, distance / Math.Max(1e-6, needed), findings, Figures.Pixels(Math.Floor(distance)), Figures.AtLeast(Figures.Pixels(Math.Round(needed))),
            $"The nearest neighbour, {what}, keeps {Figures.Pixels(Math.Floor(distance))}.") with
        { Marks = [MarkOf(logo, needed)] };
    }

    private static Mark MarkOf(LogoSighting logo, double needed) => new(logo.Box, logo.Variant.Id, logo.Box.Inflate(needed));

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
