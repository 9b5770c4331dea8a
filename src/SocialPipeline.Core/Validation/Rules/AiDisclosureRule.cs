using SocialPipeline.Brands;
using SocialPipeline.Imaging.Metadata;
using SocialPipeline.Layout;

namespace SocialPipeline.Validation.Rules;

/// <summary>A file that shows what a trained model made says so in its metadata (IPTC Digital Source Type).</summary>
public sealed class AiDisclosureRule : IBrandRule
{
    /// <inheritdoc/>
    public string Id => BrandRuleIds.AiDisclosure;

    /// <inheritdoc/>
    public int Version => 1;

    /// <inheritdoc/>
    public string Title => "Declaration of AI";

    /// <inheritdoc/>
    public RuleSeverity Severity => RuleSeverity.Major;

    /// <inheritdoc/>
    public double Weight => 1;

    /// <inheritdoc/>
    public RuleOutcome Check(CheckSubject subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        var declared = subject.Metadata?.Source is DigitalSource.TrainedAlgorithmicMedia or DigitalSource.CompositeWithTrainedAlgorithmicMedia;
        var origins = subject.Options.Pictures;
        if (origins is null && subject.Scene?.Elements.OfType<SceneImage>().Any() != false)
        {
            return declared
                ? RuleOutcome.Of(Evidence.Pixels, 1, [], "declared", "declared", "The file says that a model made it or a part of it.")
                : RuleOutcome.Indeterminate("Whether a model made a part of it is not known.", Evidence.Supplied);
        }

        var generated = (origins ?? []).Where(origin => origin.IsGenerated && IsUsed(subject.Scene, origin)).ToList();
        if (generated.Count == 0)
        {
            return RuleOutcome.NotApplicable("No part of it was made by a model.");
        }

        Finding[] findings = declared ? [] :
        [
            new Finding
            {
                Message = $"The file does not say that a model made '{generated[0].Name}'.",
                Measured = "not declared",
                Required = "declared",
                Fix = "Write the digital source type into the file.",
                Repair = new Repair(RepairKind.Declare),
            },
        ];
        return RuleOutcome.Of(Evidence.Pixels, declared ? 1 : 0, findings, declared ? "declared" : "not declared", "declared", "The file says that a model made a part of it.");
    }

    private static bool IsUsed(Scene? scene, PictureOrigin origin) =>
        scene is null || scene.Elements.OfType<SceneImage>().Any(image => ImageLicenceRule.Find([origin], image) is not null);
}
