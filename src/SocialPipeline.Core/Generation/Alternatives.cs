using SocialPipeline.Brands;
using SocialPipeline.Layout;
using SocialPipeline.Templates;

namespace SocialPipeline.Generation;

/// <summary>Other ways to draw a plan: other templates that the brief can fill, and other surfaces of the brand. The same seed gives the same ones.</summary>
internal static class Alternatives
{
    public static IReadOnlyList<Design> Of(GenerationPlan plan, TemplateLibrary templates, Brand brand, GenerationOptions options)
    {
        var own = new Design(plan, options.Render.Adjustments);
        if (options.Alternatives == 1)
        {
            return [own];
        }

        var others = Templates(plan, templates)
            .SelectMany(template => Surfaces(brand, template, own).Select(surface => (Template: template, Surface: surface)))
            .ToArray();
        new Random(options.Seed).Shuffle(others);
        return [own, .. others.Take(options.Alternatives - 1).Select(other => In(plan, other.Template, options.Render.Adjustments with { Surface = other.Surface ?? options.Render.Adjustments.Surface }))];
    }

    /// <summary>A brief that names its template has chosen.</summary>
    private static IEnumerable<Template> Templates(GenerationPlan plan, TemplateLibrary templates)
    {
        if (plan.Brief.Template is not null)
        {
            return [plan.Template];
        }

        var types = plan.Formats.Select(format => format.ContentType).ToHashSet(StringComparer.Ordinal);
        return templates.Templates.Where(template =>
            (template.ContentTypes.Count == 0 || types.IsSubsetOf(template.ContentTypes))
            && BriefMapping.Make(plan.Brief, template, plan.Picture) is { Missing.Count: 0, Warnings.Count: 0 });
    }

    /// <summary>The surfaces that the template does not stand on by itself; its own, too, for another template. A caller who named one has chosen.</summary>
    private static IEnumerable<string?> Surfaces(Brand brand, Template template, Design own)
    {
        if (own.Adjustments.Surface is not null)
        {
            return template == own.Plan.Template ? [] : [null];
        }

        // Two names for the same colours would make the same picture twice.
        var standing = template.Layouts.Select(layout => brand.FindSurface(layout.Surface)).ToHashSet();
        var other = SurfaceNames.All.DistinctBy(name => brand.FindSurface([name])).Where(name => !standing.Contains(brand.FindSurface([name]))).Cast<string?>();
        return template == own.Plan.Template ? other : other.Prepend(null);
    }

    private static Design In(GenerationPlan plan, Template template, DesignAdjustments adjustments) => new(
        plan with { Template = template, Data = BriefMapping.Make(plan.Brief, template, plan.Picture).Data },
        adjustments);
}
