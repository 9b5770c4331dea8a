namespace SocialPipeline.Brands;

/// <summary>What can be tuned of each rule, with defaults and ranges. Thresholds that a brand gives elsewhere (logo policy, voice) are not repeated here.</summary>
public static class RuleParameters
{
    private static readonly Dictionary<string, IReadOnlyList<RuleParameter>> Known = new(StringComparer.Ordinal)
    {
        [BrandRuleIds.Palette] =
        [
            new("neutrals", 1, 0, 1, "Whether greys (Lab chroma below 5), black and white count as the brand's.", IsSwitch: true),
            new("tolerance", 2.5, 0, 20, "CIEDE2000 up to which a colour counts as the brand's."),
            new("far", 10, 1, 100, "CIEDE2000 from which a colour counts wholly as foreign."),
            new("share", .08, .005, 1, "Share of foreign area at which the score is one half."),
        ],
        [BrandRuleIds.PaletteList] =
        [
            new("neutrals", 1, 0, 1, "Whether greys (Lab chroma below 5), black and white count as the brand's.", IsSwitch: true),
            new("tolerance", 2.5, 0, 20, "CIEDE2000 up to which a colour counts as the brand's."),
            new("far", 10, 1, 100, "CIEDE2000 from which a colour counts wholly as foreign."),
        ],
        [BrandRuleIds.LogoPresent] =
        [
            new("required", 1, 0, 1, "Whether every picture needs the logo.", IsSwitch: true),
            new("visible", .85, .1, 1, "Share of the logo's ink that must really show."),
        ],
        [BrandRuleIds.LogoPlacement] = [new("margin", .02, 0, .3, "Least distance from the edge as a share of the picture's shorter side.")],
        [BrandRuleIds.LogoDistortion] =
        [
            new("warn", .03, 0, 1, "Change of the proportions from which it is a warning."),
            new("fail", .05, 0, 1, "Change of the proportions from which it fails."),
        ],
        [BrandRuleIds.LogoRotation] = [new("most", 1.5, 0, 45, "Degrees that the logo may lean.")],
        [BrandRuleIds.LogoContrast] = [new("difference", 14, 0, 100, "Least CIEDE2000 between logo and ground; the ratio is the logo policy's.")],
        [BrandRuleIds.Typography] =
        [
            new("foreign", .05, 0, 1, "Share of the text in foreign families from which it fails; below, it is a warning."),
            new("weightDifference", 99, 0, 900, "Difference between the drawn and the asked weight up to which it passes."),
        ],
        [BrandRuleIds.TextSize] = [new("floor", .024, .005, .1, "Smallest text as a share of the width (for scenes: at most the scene's own floor).")],
        [BrandRuleIds.TextContrast] =
        [
            new("normal", 4.5, 1, 21, "Least WCAG ratio of text."),
            new("large", 3, 1, 21, "Least WCAG ratio of large text."),
        ],
        [BrandRuleIds.TextDensity] =
        [
            new("most", .35, .01, 1, "Share of a picture with a photograph that text may cover."),
            new("plain", .5, .01, 1, "Share of a picture without one that text may cover."),
        ],
        [BrandRuleIds.SafeArea] = [new("tolerance", 1.5, 0, 50, "Pixels that may stand outside.")],
        [BrandRuleIds.FormatSize] = [new("aspect", .01, 0, .5, "Difference of the proportions up to which a picture of another size is only a warning.")],
        [BrandRuleIds.ImageResolution] =
        [
            new("warn", 1.01, .1, 10, "Enlargement from which it is a warning."),
            new("fail", 1.5, .1, 10, "Enlargement from which it fails."),
        ],
        [BrandRuleIds.AltText] = [new("required", 1, 0, 1, "Whether a text must be there where the platform does not demand it.", IsSwitch: true)],
        [BrandRuleIds.Voice] =
        [
            new("capitals", .5, 0, 1, "Share of capitals among the letters of a sentence."),
            new("exclamations", 1, 0, 100, "Exclamation marks in all texts together."),
            new("sentence", 25, 3, 200, "Words of a sentence."),
            new("words", 30, 10, 10_000, "Words from which reading level is measured; shorter text says too little."),
        ],
    };

    /// <summary>The parameters of a rule; empty for a rule without any, and for an unknown one.</summary>
    /// <param name="ruleId">The rule's id, one of <see cref="BrandRuleIds"/>.</param>
    public static IReadOnlyList<RuleParameter> Of(string ruleId)
    {
        ArgumentNullException.ThrowIfNull(ruleId);
        return Known.TryGetValue(ruleId, out var parameters) ? parameters : [];
    }
}
