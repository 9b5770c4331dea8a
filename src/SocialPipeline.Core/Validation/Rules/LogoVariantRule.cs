using SocialPipeline.Brands;
using SocialPipeline.Layout;
using SocialPipeline.Rendering;

namespace SocialPipeline.Validation.Rules;

/// <summary>The logo is one of the brand's variants, and in one ink on grounds where the brand asks for one ink. Whether it stands out from its ground is another rule's question.</summary>
public sealed class LogoVariantRule : IBrandRule
{
    /// <summary>The engine calls a ground a photograph from half of this deviation on, looking at a sketch: a picture that fades into its ground is no matter of dispute.</summary>
    private const double Restless = 7;

    /// <summary>How well the colours of a logo that was found must be those of its variant: coding and opacity change them a little, another ink much.</summary>
    internal const double OwnColors = .65;

    private const double ForeignColors = .45;

    /// <inheritdoc/>
    public string Id => BrandRuleIds.LogoVariant;

    /// <inheritdoc/>
    public int Version => 2;

    /// <inheritdoc/>
    public string Title => "Logo variant";

    /// <inheritdoc/>
    public RuleSeverity Severity => RuleSeverity.Major;

    /// <inheritdoc/>
    public double Weight => 2;

    /// <inheritdoc/>
    public RuleOutcome Check(CheckSubject subject) => LogoSightings.Judge(subject, Judge);

    private RuleOutcome Judge(CheckSubject subject, LogoSighting logo)
    {
        var known = subject.Brand.Logos.FirstOrDefault(variant => variant.Id == logo.Variant.Id && variant.Asset.Bytes.Span.SequenceEqual(logo.Variant.Asset.Bytes.Span));
        if (known is null)
        {
            return Failure(logo, $"The logo '{logo.Variant.Id}' is none of the brand's variants.", logo.Variant.Id, "a variant of the brand", subject.Brand.Logos[0].Id, .2);
        }

        if (logo.ColorMatch < ForeignColors)
        {
            return Failure(logo, "The logo is in colours that none of the brand's variants has.", $"{Figures.Percent(logo.ColorMatch)} of {known.Id}'s colours", "a variant of the brand", known.Id, .3);
        }

        if (logo.ColorMatch < OwnColors)
        {
            return RuleOutcome.Indeterminate($"The logo's colours are near those of {known.Id}, and not quite: pixels do not tell whether it was painted over or is translucent.");
        }

        if (logo.Standing is not { } standing)
        {
            return RuleOutcome.Indeterminate("Nothing of the logo's ground can be seen.");
        }

        var policy = subject.Brand.LogoPolicy;
        var siblings = subject.Brand.Logos.Where(variant => variant.Lockup == known.Lockup).ToList();
        var needsOneInk = policy.OneColorOn.Count > 0 && LogoChoice.OneColorOnly(subject.Brand, standing.GroundPixels, OnPhoto(subject, logo) ? Restless : double.PositiveInfinity);
        if (needsOneInk && known.Ink != LogoInk.OneColor && siblings.Find(variant => variant.Ink == LogoInk.OneColor) is { } oneInk)
        {
            return Failure(logo, $"On {standing.Ground.ToHex()} the brand wants its logo in one ink; {known.Id} has several.", known.Id, "a one-colour variant", oneInk.Id, .4);
        }

        return RuleOutcome.Of(logo.Evidence, 1, [], known.Id, needsOneInk ? "one ink" : "a variant of the brand", $"{known.Id} suits its ground.");
    }

    /// <summary>Whether a photograph lies under the logo; without a scene it may.</summary>
    private static bool OnPhoto(CheckSubject subject, LogoSighting logo) => subject.Scene is not { } scene
        || scene.Elements.TakeWhile(element => element.Id != logo.Element).Any(element => element is SceneImage { Opacity: > 0 } && element.Box.Overlaps(logo.Box));

    private static RuleOutcome Failure(LogoSighting logo, string message, string measured, string required, string right, double score) => RuleOutcome.Of(
        logo.Evidence,
        score,
        [
            new Finding
            {
                Message = message,
                Measured = measured,
                Required = required,
                Fix = $"Use {right}.",
                Box = logo.Box,
                Element = logo.Element,
                Repair = new Repair(RepairKind.UseLogoVariant, logo.Element) { Value = right },
            },
        ],
        measured,
        required,
        message);
}
