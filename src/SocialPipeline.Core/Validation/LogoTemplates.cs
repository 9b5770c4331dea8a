using System.Runtime.CompilerServices;
using SocialPipeline.Brands;
using SocialPipeline.Validation.Logos;

namespace SocialPipeline.Validation;

/// <summary>A brand's logo as it is looked for in pixels; each variant is prepared once and kept as long as the variant.</summary>
/// <param name="Usable">The variants that can be looked for.</param>
/// <param name="Faults">Why the others cannot, one sentence a variant.</param>
internal sealed record LogoTemplates(IReadOnlyList<LogoTemplate> Usable, IReadOnlyList<string> Faults)
{
    private static readonly ConditionalWeakTable<LogoVariant, Prepared> Known = [];

    public static LogoTemplates Of(Brand brand)
    {
        var prepared = brand.Logos.Select(variant => Known.GetValue(variant, Prepare)).ToList();
        return new LogoTemplates(
            [.. prepared.Where(each => each.Fault is null).Select(each => each.Template!)],
            [.. prepared.Where(each => each.Fault is not null).Select(each => each.Fault!).Distinct()]);
    }

    /// <summary>A file that cannot be read says so each time it is looked for, and is no reason to fail.</summary>
    private static Prepared Prepare(LogoVariant variant)
    {
        try
        {
            var template = LogoTemplate.From(variant);
            return new Prepared(template, template.Fault);
        }
        catch (SocialPipelineException error)
        {
            return new Prepared(null, $"The logo's file '{variant.Asset.Name}' cannot be read: {error.Message}");
        }
    }

    private sealed record Prepared(LogoTemplate? Template, string? Fault);
}
