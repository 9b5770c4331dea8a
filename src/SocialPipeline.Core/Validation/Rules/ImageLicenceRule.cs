using SocialPipeline.Brands;
using SocialPipeline.Layout;

namespace SocialPipeline.Validation.Rules;

/// <summary>Every photograph that is used has a licence. What is not known is not judged.</summary>
public sealed class ImageLicenceRule : IBrandRule
{
    /// <inheritdoc/>
    public string Id => BrandRuleIds.ImageLicence;

    /// <inheritdoc/>
    public int Version => 1;

    /// <inheritdoc/>
    public string Title => "Licences";

    /// <inheritdoc/>
    public RuleSeverity Severity => RuleSeverity.Critical;

    /// <inheritdoc/>
    public double Weight => 1;

    /// <inheritdoc/>
    public RuleOutcome Check(CheckSubject subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        var origins = subject.Options.Pictures;
        var used = subject.Scene?.Elements.OfType<SceneImage>().Where(image => image.Opacity > 0).DistinctBy(image => image.Source.Sha256).ToList();
        if (used is { Count: 0 } || (used is null && origins is { Count: 0 }))
        {
            return RuleOutcome.NotApplicable("No photograph is used.");
        }

        if (origins is null)
        {
            return RuleOutcome.Indeterminate("Where the pictures come from is not known.", Evidence.Supplied);
        }

        var judged = used is null
            ? [.. origins.Select(origin => (origin.Name, Box: (Box?)null, Element: (string?)null, origin.Licence))]
            : used.Select(image => (image.Source.Name, Box: (Box?)image.Box.Intersect(subject.Canvas), Element: (string?)image.Id, Find(origins, image)?.Licence)).ToList();
        var findings = judged.Where(picture => string.IsNullOrWhiteSpace(picture.Licence)).Select(picture => new Finding
        {
            Message = $"The picture '{picture.Name}' has no licence.",
            Measured = "none",
            Required = "a licence",
            Fix = "Name the licence, or use another picture.",
            Box = picture.Box,
            Element = picture.Element,
            Repair = new Repair(RepairKind.ChangePicture, picture.Element),
        }).ToList();
        return RuleOutcome.Of(
            Evidence.Supplied, 1 - ((double)findings.Count / judged.Count), findings,
            string.Join("; ", judged.Select(picture => picture.Licence).Where(licence => !string.IsNullOrWhiteSpace(licence)).Distinct()) is { Length: > 0 } named ? named : "none", "a licence",
            "Every picture has a licence.");
    }

    internal static PictureOrigin? Find(IReadOnlyList<PictureOrigin> origins, SceneImage image) =>
        origins.FirstOrDefault(origin => origin.Sha256 == image.Source.Sha256)
        ?? origins.FirstOrDefault(origin => origin.Sha256 is null && origin.Name == image.Source.Name);
}
