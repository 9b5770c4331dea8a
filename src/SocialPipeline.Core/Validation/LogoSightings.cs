using SocialPipeline.Layout;
using SocialPipeline.Validation.Logos;
using SocialPipeline.Validation.Rules;

namespace SocialPipeline.Validation;

/// <summary>The logos of a picture, or why they cannot be told.</summary>
internal sealed record LogoSightings(IReadOnlyList<LogoSighting> Found, string? Unknown = null)
{
    /// <summary>Variants whose proportions differ by less may be the same drawing in other inks.</summary>
    private const double SameShape = .06;

    /// <summary>Where something like the logo stands when it cannot be told whether it is one.</summary>
    public Box? Possible { get; init; }

    /// <summary>How sure it is that there is no logo, 0 to 1.</summary>
    public double Absence { get; init; } = 1;

    /// <summary>The one that the rules speak of: the largest.</summary>
    public LogoSighting? Main => Found.MaxBy(logo => logo.Box.Area);

    public static LogoSightings Of(CheckSubject subject) => subject.Scene is { } scene
        ? new LogoSightings([.. scene.Elements.OfType<SceneLogo>().Where(logo => logo.Opacity > 0).Select(logo => FromScene(subject, logo))])
        : FromPixels(subject);

    /// <summary>Asks a rule about the logo; a picture that has none to speak of gets the one answer of every logo rule.</summary>
    public static RuleOutcome Judge(CheckSubject subject, Func<CheckSubject, LogoSighting, RuleOutcome> rule)
    {
        ArgumentNullException.ThrowIfNull(subject);
        if (subject.Brand.Logos.Count == 0)
        {
            return RuleOutcome.NotApplicable("The brand has no logo.");
        }

        var logos = subject.Logos;
        if (logos.Unknown is { } reason)
        {
            return RuleOutcome.Indeterminate(reason);
        }

        if (logos.Main is not { } logo)
        {
            return RuleOutcome.NotApplicable("There is no logo in the picture.");
        }

        var outcome = rule(subject, logo);
        return outcome.Verdict == Verdict.Indeterminate ? outcome : outcome with { Confidence = logo.Confidence };
    }

    private static LogoSighting FromScene(CheckSubject subject, SceneLogo logo)
    {
        var asset = logo.Variant.Asset;
        var aspect = LogoSizes.AspectOf(asset);

        // A drawing is fitted into its box, a bitmap is stretched over it.
        var box = LogoSizes.IsSvg(asset) ? Fitted(logo.Box, aspect) : logo.Box;
        var (visible, standing) = LogoStanding.OfScene(subject, asset, box, logo.Opacity);
        return new LogoSighting
        {
            Variant = logo.Variant,
            Box = box,
            Evidence = Evidence.Scene,
            Element = logo.Id,
            Stretch = box.Width / Math.Max(1e-6, box.Height) / aspect,
            Visible = visible,
            Standing = standing,
        };
    }

    private static Box Fitted(Box box, double aspect)
    {
        var (width, height) = box.Width / Math.Max(1e-6, box.Height) > aspect ? (box.Height * aspect, box.Height) : (box.Width, box.Width / aspect);
        return new Box(box.X + ((box.Width - width) / 2), box.Y + ((box.Height - height) / 2), width, height);
    }

    private static LogoSightings FromPixels(CheckSubject subject)
    {
        if (subject.Brand.Logos.Count == 0)
        {
            return new LogoSightings([]);
        }

        var templates = LogoTemplates.Of(subject.Brand);
        if (templates.Usable.Count == 0)
        {
            return new LogoSightings([], templates.Faults[0]);
        }

        var answer = LogoDetector.Find(subject.Pixels.Image, templates.Usable);
        return answer switch
        {
            { Verdict: LogoVerdict.Found, Match: { } match } => new LogoSightings([Sight(subject, templates, match, answer.Score)]),
            { Verdict: LogoVerdict.Absent } when templates.Faults.Count == 0 => new LogoSightings([]) { Absence = 1 - answer.Score },
            { Verdict: LogoVerdict.Absent } => new LogoSightings([], "None of the variants that can be looked for is there. " + templates.Faults[0]),
            _ => new LogoSightings([], answer.Reason) { Possible = answer.Match is { } maybe ? subject.Pixels.Placed(maybe.Box) : null },
        };
    }

    private static LogoSighting Sight(CheckSubject subject, LogoTemplates templates, LogoMatch match, double score)
    {
        var box = subject.Pixels.Placed(match.Box);
        var upright = Upright(box, match.TurnDegrees);

        var (template, colors) = VariantOf(subject, templates, match, upright);

        // A side is told to about a pixel of what was searched.
        var pixel = Math.Max(1 / subject.Pixels.Scale, Math.Sqrt((double)subject.Width * subject.Height / LogoDetector.MostPixels));
        return new LogoSighting
        {
            Variant = subject.Brand.Logos.First(variant => variant.Id == template.Id),
            Box = box,
            Evidence = Evidence.Pixels,
            Upright = upright,
            Stretch = match.Stretch,
            StretchError = pixel / Math.Max(1, Math.Min(upright.Width, upright.Height)),
            Degrees = match.TurnDegrees,
            Visible = match.VisibleShare,
            ColorMatch = colors,
            Standing = LogoStanding.OfPixels(subject, template, upright, match.TurnDegrees),
            Confidence = score,
        };
    }

    /// <summary>The variant whose colours are there. One ink and several may have slightly other outlines, and the one that was found by its outline need not be the one that was drawn.</summary>
    private static (LogoTemplate Template, double Colors) VariantOf(CheckSubject subject, LogoTemplates templates, LogoMatch match, Box upright)
    {
        var found = templates.Usable.First(template => template.Id == match.VariantId);
        var best = (Template: found, Colors: match.ColorMatch);
        foreach (var other in templates.Usable.Where(other => match.ColorMatch < LogoVariantRule.OwnColors && other != found && Math.Abs(Math.Log(other.AspectRatio / found.AspectRatio)) < SameShape))
        {
            using var mask = LogoMask.Of(other, upright, match.TurnDegrees);
            var colors = mask is null ? 0 : LogoReading.Seen(subject, mask, core: true).Likeness;
            best = colors > best.Colors ? (other, colors) : best;
        }

        return best;
    }

    /// <summary>The logo itself, turned back, from the upright box around it.</summary>
    private static Box Upright(Box box, double degrees)
    {
        var (sine, cosine) = Math.SinCos(Math.Abs(degrees) * Math.PI / 180);
        var part = (cosine * cosine) - (sine * sine);
        var (width, height) = (((box.Width * cosine) - (box.Height * sine)) / part, ((box.Height * cosine) - (box.Width * sine)) / part);
        return new Box(box.X + ((box.Width - width) / 2), box.Y + ((box.Height - height) / 2), Math.Max(1, width), Math.Max(1, height));
    }
}
