using SocialPipeline.Layout;

namespace SocialPipeline.Validation;

/// <summary>The logos of a picture, or why they cannot be told.</summary>
internal sealed record LogoSightings(IReadOnlyList<LogoSighting> Found, string? Unknown = null)
{
    /// <summary>The one that the rules speak of: the largest.</summary>
    public LogoSighting? Main => Found.MaxBy(logo => logo.Box.Area);

    public static LogoSightings Of(CheckSubject subject) => subject.Scene is { } scene
        ? new LogoSightings([.. scene.Elements.OfType<SceneLogo>().Where(logo => logo.Opacity > 0).Select(logo => FromScene(subject, logo))])
        : FromPixels(subject);

    /// <summary>The one answer of every logo rule to a picture that has none to speak of; <see langword="null"/> when there is one.</summary>
    public static RuleOutcome? Missing(CheckSubject subject)
    {
        if (subject.Brand.Logos.Count == 0)
        {
            return RuleOutcome.NotApplicable("The brand has no logo.");
        }

        return subject.Logos switch
        {
            { Unknown: { } reason } => RuleOutcome.Indeterminate(reason),
            { Main: null } => RuleOutcome.NotApplicable("There is no logo in the picture."),
            _ => null,
        };
    }

    private static LogoSighting FromScene(CheckSubject subject, SceneLogo logo)
    {
        var asset = logo.Variant.Asset;
        var aspect = LogoSizes.AspectOf(asset);

        // A drawing is fitted into its box, a bitmap is stretched over it.
        var box = LogoSizes.IsSvg(asset) ? Fitted(logo.Box, aspect) : logo.Box;
        var (visible, standing) = LogoStanding.Measure(subject, asset, box, logo.Opacity);
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

    /// <summary>Where a detector that looks at pixels answers.</summary>
    private static LogoSightings FromPixels(CheckSubject subject) =>
        new([], $"The design of {subject.Name} is not known, and logos are not looked for in pixels.");
}
