using SocialPipeline.Validation.Rules;

namespace SocialPipeline.Validation;

/// <summary>The rules that there are.</summary>
public static class BrandRules
{
    /// <summary>All of them, in the order of reports.</summary>
    public static IReadOnlyList<IBrandRule> All { get; } =
    [
        new PaletteRule(),
        new PaletteListRule(),
        new LogoPresentRule(),
        new LogoVariantRule(),
        new LogoPlacementRule(),
        new LogoClearSpaceRule(),
        new LogoSizeRule(),
        new LogoDistortionRule(),
        new LogoRotationRule(),
        new LogoContrastRule(),
        new TypographyRule(),
        new TextSizeRule(),
        new TextContrastRule(),
        new TextDensityRule(),
        new TextOverflowRule(),
        new MissingGlyphsRule(),
        new SafeAreaRule(),
        new FormatSizeRule(),
        new FileLimitRule(),
        new ImageResolutionRule(),
        new ImageLicenceRule(),
        new AiDisclosureRule(),
        new AltTextRule(),
        new CaptionLimitsRule(),
        new VoiceRule(),
    ];

    /// <summary>The rule of an id; <see langword="null"/> when there is none.</summary>
    /// <param name="id">The id.</param>
    public static IBrandRule? Find(string id) => All.FirstOrDefault(rule => rule.Id == id);

    internal static IReadOnlyList<IBrandRule> Select(IReadOnlyCollection<string>? ids)
    {
        if (ids?.FirstOrDefault(id => Find(id) is null) is { } unknown)
        {
            throw new ArgumentException($"There is no rule '{unknown}'. Allowed: {string.Join(", ", All.Select(rule => rule.Id))}.", nameof(ids));
        }

        return ids is null ? All : [.. All.Where(rule => ids.Contains(rule.Id))];
    }
}
