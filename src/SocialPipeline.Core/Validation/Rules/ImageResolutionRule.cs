using SocialPipeline.Brands;
using SocialPipeline.Layout;

namespace SocialPipeline.Validation.Rules;

/// <summary>Photographs have a pixel for every pixel that is shown.</summary>
public sealed class ImageResolutionRule : IBrandRule
{
    /// <inheritdoc/>
    public string Id => BrandRuleIds.ImageResolution;

    /// <inheritdoc/>
    public int Version => 1;

    /// <inheritdoc/>
    public string Title => "Picture resolution";

    /// <inheritdoc/>
    public RuleSeverity Severity => RuleSeverity.Minor;

    /// <inheritdoc/>
    public double Weight => 1;

    /// <inheritdoc/>
    public RuleOutcome Check(CheckSubject subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        if (subject.Scene is not { } scene)
        {
            return RuleOutcome.Indeterminate("The pictures that were used are not known.");
        }

        var pictures = scene.Elements.OfType<SceneImage>().Where(image => image.Opacity > 0 && image.Box.Area > 0).OrderByDescending(image => image.Scale).ToList();
        if (pictures.Count == 0)
        {
            return RuleOutcome.NotApplicable("There is no photograph in the picture.");
        }

        var (warn, fail) = (subject.Parameter(Id, "warn"), Math.Max(subject.Parameter(Id, "warn"), subject.Parameter(Id, "fail")));
        var findings = pictures.Where(image => image.Scale > warn).Select(image => new Finding
        {
            Message = $"The picture '{image.Source.Name}' is enlarged.",
            Measured = Figures.Invariant($"{Math.Ceiling(image.Scale * 100) / 100:0.##} ×"),
            Required = Figures.AtMost("1 ×"),
            Fix = $"Use a picture that is at least {Figures.Size(Math.Ceiling(image.Crop.Width * image.Scale), Math.Ceiling(image.Crop.Height * image.Scale))} where it is shown, or show more of it.",
            Verdict = image.Scale > fail ? Verdict.Failed : Verdict.Warning,
            Box = image.Box.Intersect(subject.Canvas),
            Element = image.Id,
            Repair = new Repair(RepairKind.ChangePicture, image.Id),
            Gauge = new Gauge(image.Scale, 1, Math.Max(2, image.Scale)),
        });
        var largest = pictures[0].Scale;
        return RuleOutcome.Of(
            Evidence.Scene, largest <= warn ? 1 : RuleOutcome.Good - ((largest - warn) / Math.Max(.01, fail - warn) * .2), findings,
            Figures.Invariant($"{largest:0.##} ×"), Figures.AtMost("1 ×"), "Every photograph has the pixels that are shown.");
    }
}
