using SocialPipeline.Brands;
using SocialPipeline.Layout;

namespace SocialPipeline.Validation.Rules;

/// <summary>The logo stands in a corner that the brand allows, and not on the edge. A corner is an outer third both ways of what the platform leaves uncovered, in reading direction: a foot that nobody sees is no place for a logo.</summary>
public sealed class LogoPlacementRule : IBrandRule
{
    /// <inheritdoc/>
    public string Id => BrandRuleIds.LogoPlacement;

    /// <inheritdoc/>
    public int Version => 3;

    /// <inheritdoc/>
    public string Title => "Logo placement";

    /// <inheritdoc/>
    public RuleSeverity Severity => RuleSeverity.Minor;

    /// <inheritdoc/>
    public double Weight => 1;

    /// <inheritdoc/>
    public RuleOutcome Check(CheckSubject subject) => LogoSightings.Judge(subject, Judge);

    private RuleOutcome Judge(CheckSubject subject, LogoSighting logo)
    {
        var box = logo.Box;
        var findings = new List<Finding>();
        var allowed = subject.Brand.LogoPolicy.Corners;
        var corner = CornerOf(subject, box);
        if (allowed.Count > 0 && (corner is null || !allowed.Contains(corner.Value)))
        {
            findings.Add(new Finding
            {
                Message = corner is null ? "The logo stands in no corner." : $"The logo stands {Name(corner.Value)}, where the brand does not want it.",
                Measured = corner is null ? "no corner" : Name(corner.Value),
                Required = string.Join(" or ", allowed.Select(Name)),
                Fix = $"Move the logo {Name(allowed[0])}.",
                Box = box,
                Element = logo.Element,
                Repair = new Repair(RepairKind.MoveLogo, logo.Element) { Value = BrandNames.Corners.First(pair => pair.Value == allowed[0]).Key },
            });
        }

        var margin = Math.Min(Math.Min(box.X, subject.Width - box.Right), Math.Min(box.Y, subject.Height - box.Bottom));
        var needed = subject.Parameter(Id, "margin") * Math.Min(subject.Width, subject.Height);
        if (margin < needed - .5)
        {
            findings.Add(new Finding
            {
                Message = margin < 0 ? "The logo runs off the picture." : "The logo stands too near to the edge.",
                Measured = Figures.Pixels(Math.Floor(margin)),
                Required = Figures.AtLeast(Figures.Pixels(Math.Ceiling(needed))),
                Fix = $"Move the logo in by {Figures.Pixels(Math.Ceiling(needed - margin))}.",
                Verdict = margin < 0 ? Verdict.Failed : Verdict.Warning,
                Box = box,
                Element = logo.Element,
                Gauge = new Gauge(Math.Max(0, margin), needed, needed * 2),
            });
        }

        var score = (corner is null || allowed.Count == 0 || allowed.Contains(corner.Value) ? 1 : .3) * Math.Clamp(margin / Math.Max(1, needed), 0, 1);
        return RuleOutcome.Of(
            logo.Evidence, score, findings,
            corner is null ? "no corner" : Name(corner.Value),
            allowed.Count == 0 ? "any place" : string.Join(" or ", allowed.Select(Name)),
            $"The logo stands {(corner is null ? "off the corners" : Name(corner.Value))}, {Figures.Pixels(Math.Floor(margin))} from the edge.");
    }

    private static LogoCorner? CornerOf(CheckSubject subject, Box box)
    {
        var area = subject.SafeArea ?? subject.Canvas;
        var (x, y) = ((box.X + (box.Width / 2) - area.X) / area.Width, (box.Y + (box.Height / 2) - area.Y) / area.Height);
        var side = x < 1.0 / 3 ? -1 : x > 2.0 / 3 ? 1 : 0;
        var top = y < 1.0 / 3 ? -1 : y > 2.0 / 3 ? 1 : 0;
        if (side == 0 || top == 0)
        {
            return null;
        }

        var atEnd = side > 0 != ((subject.Scene?.Direction ?? LayoutScript.DirectionOf(subject.Options.Locale)) == LayoutDirection.RightToLeft);
        return (top < 0, atEnd) switch
        {
            (true, false) => LogoCorner.TopStart,
            (true, true) => LogoCorner.TopEnd,
            (false, false) => LogoCorner.BottomStart,
            _ => LogoCorner.BottomEnd,
        };
    }

    private static string Name(LogoCorner corner) => corner switch
    {
        LogoCorner.TopStart => "at the top start",
        LogoCorner.TopEnd => "at the top end",
        LogoCorner.BottomStart => "at the bottom start",
        _ => "at the bottom end",
    };
}
