using SocialPipeline.Brands;
using SocialPipeline.Layout;

namespace SocialPipeline.Validation.Rules;

/// <summary>Text leaves room: the union of its lines' boxes covers no more than a share of the picture.</summary>
public sealed class TextDensityRule : IBrandRule
{
    /// <summary>So many times the limit is a failure, less a warning.</summary>
    private const double Beyond = 1.3;

    /// <inheritdoc/>
    public string Id => BrandRuleIds.TextDensity;

    /// <inheritdoc/>
    public int Version => 2;

    /// <inheritdoc/>
    public string Title => "Text share";

    /// <inheritdoc/>
    public RuleSeverity Severity => RuleSeverity.Minor;

    /// <inheritdoc/>
    public double Weight => 1;

    /// <inheritdoc/>
    public RuleOutcome Check(CheckSubject subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        var boxes = subject.Scene is { } scene ? [.. scene.Texts.Where(text => text.Opacity > 0).SelectMany(LinesOf)] : subject.Options.Texts.Select(text => text.Box).ToList();
        if (boxes.Count == 0)
        {
            return subject.Scene is null
                ? RuleOutcome.Indeterminate("Where text stands is not known.")
                : RuleOutcome.NotApplicable("There is no text in the picture.");
        }

        var share = Union(boxes, subject.Canvas);
        var (onPhoto, onPlain) = (subject.Parameter(Id, "most"), subject.Parameter(Id, "plain"));
        var (least, greatest) = (Math.Min(onPhoto, onPlain), Math.Max(onPhoto, onPlain));
        var plain = IsPlain(subject, decides: share > least && share <= greatest);
        if (plain is null && share > least && share <= greatest)
        {
            return RuleOutcome.Indeterminate($"Text covers {Figures.Percent(share)}; whether that is of a photograph or of a plain card, pixels do not tell.");
        }

        var most = plain switch { true => onPlain, false => onPhoto, _ => share <= least ? least : greatest };
        var fail = most * Beyond;
        Finding[] findings = share <= most ? [] :
        [
            new Finding
            {
                Message = "Text covers too much of the picture.",
                Measured = Figures.Percent(share),
                Required = Figures.AtMost(Figures.Percent(most)),
                Fix = "Say it in fewer words, or set the headline smaller.",
                Verdict = share > fail ? Verdict.Failed : Verdict.Warning,
                Box = boxes.Aggregate((a, b) => a.Union(b)).Intersect(subject.Canvas),
                Repair = new Repair(RepairKind.ShortenCopy),
                Gauge = new Gauge(share, most, Math.Min(1, Math.Max(most * 2, share))),
            },
        ];
        var score = share <= most ? 1 : RuleOutcome.Good - ((share - most) / Math.Max(1e-6, fail - most) * .2);
        return RuleOutcome.Of(
            subject.Scene is null ? Evidence.Supplied : Evidence.Scene, score, findings, Figures.Percent(share), Figures.AtMost(Figures.Percent(most)), $"Text covers {Figures.Percent(share)} of the picture.");
    }

    /// <summary>Whether there is no photograph to be covered: then the words are the picture. Pixels are asked only where it decides, and know it when next to all of them, or few, are flat.</summary>
    private static bool? IsPlain(CheckSubject subject, bool decides) => subject.Scene is { } scene
        ? !scene.Elements.OfType<SceneImage>().Any(image => image.Opacity > 0)
        : !decides ? null : subject.PixelColors.JudgedShare switch { > .8 => true, < .3 => false, _ => null };

    private static IEnumerable<Box> LinesOf(SceneText text) => text.Lines.Lines.Where(line => !line.InkBounds.IsEmpty).Select(line => new Box(
        text.Origin.X + line.X + line.InkBounds.Left, text.Origin.Y + line.Baseline + line.InkBounds.Top, line.InkBounds.Width, line.InkBounds.Height));

    /// <summary>The share of the canvas under at least one box: strips between all upper and lower edges.</summary>
    private static double Union(List<Box> boxes, Box canvas)
    {
        var inside = boxes.Select(box => box.Intersect(canvas)).Where(box => box.Area > 0).ToList();
        var edges = inside.SelectMany(box => new[] { box.Y, box.Bottom }).Distinct().Order().ToList();
        var area = 0.0;
        for (var i = 0; i + 1 < edges.Count; i++)
        {
            var (from, to) = (edges[i], edges[i + 1]);
            var reached = double.NegativeInfinity;
            foreach (var box in inside.Where(box => box.Y <= from && box.Bottom >= to).OrderBy(box => box.X))
            {
                area += Math.Max(0, box.Right - Math.Max(reached, box.X)) * (to - from);
                reached = Math.Max(reached, box.Right);
            }
        }

        return area / canvas.Area;
    }
}
