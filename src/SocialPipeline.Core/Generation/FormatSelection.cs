using SocialPipeline.Platforms;

namespace SocialPipeline.Generation;

/// <summary>Which formats a brief asks for.</summary>
public static class FormatSelection
{
    /// <summary>
    /// The formats of a brief, each once: those that it lists; else every format of its platforms when it asks for all;
    /// else the primary format of each platform for its content type. A brief that names no platform means every
    /// platform that has the content type.
    /// </summary>
    /// <param name="brief">The brief.</param>
    /// <param name="catalog">The formats there are.</param>
    /// <exception cref="UnknownFormatException">A listed format does not exist; it names the closest ids.</exception>
    /// <exception cref="UnknownPlatformException">A platform does not exist.</exception>
    /// <exception cref="UnknownContentTypeException">A named platform does not have the content type.</exception>
    public static IReadOnlyList<PlatformFormat> Select(Brief brief, PlatformCatalog catalog)
    {
        ArgumentNullException.ThrowIfNull(brief);
        ArgumentNullException.ThrowIfNull(catalog);
        if (brief.Formats.Count > 0)
        {
            return [.. brief.Formats.Select(catalog.Get).Distinct()];
        }

        foreach (var platform in brief.Platforms)
        {
            // Throws for a platform that does not exist, whichever way is taken below.
            _ = catalog.ContentTypesOf(platform);
        }

        if (brief.AllFormats)
        {
            return [.. catalog.Formats.Where(format => brief.Platforms.Count == 0 || brief.Platforms.Contains(format.Platform))];
        }

        if (brief.Platforms.Count > 0)
        {
            return [.. brief.Platforms.Select(platform => catalog.Primary(platform, brief.ContentType)).Distinct()];
        }

        PlatformFormat[] primary = [.. catalog.Formats.Where(format => format.ContentType == brief.ContentType && format.IsPrimary)];
        return primary.Length > 0
            ? primary
            : throw new UnknownContentTypeException("The catalog", brief.ContentType, [.. catalog.Formats.Select(format => format.ContentType).Distinct()]);
    }
}
