using SocialPipeline.Brands;
using SocialPipeline.Colors;
using SocialPipeline.Documents;
using SocialPipeline.Imaging;
using SocialPipeline.Imaging.Svg;

namespace SocialPipeline.Profiling;

/// <summary>Suggests a brand from a logo and sample pictures: a palette with roles, surfaces whose pairs keep their contrast, and the logo's variants, with the evidence for each. The same material gives the same suggestion. A person decides.</summary>
public static class BrandProfiler
{
    private const double LeastLogoColor = .015;

    /// <summary>Suggests a brand.</summary>
    /// <param name="material">The logo and the pictures.</param>
    /// <param name="options">How they are looked at. Default: the written defaults.</param>
    /// <param name="cancellationToken">Gives up between two pictures, and while memory is waited for.</param>
    /// <exception cref="ProfilingException">There is neither a logo nor a picture that says anything, there are too many pictures, or the logo is empty or too small.</exception>
    /// <exception cref="ImageException">A picture or a bitmap logo cannot be decoded, or asks for more than is allowed.</exception>
    /// <exception cref="SvgException">The logo is an SVG that is not understood.</exception>
    /// <exception cref="DocumentException">The brand's reader does not take the suggestion, as when the logo's file is larger than a brand may have.</exception>
    public static BrandSuggestion Suggest(BrandMaterial material, ProfilerOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(material);
        ArgumentException.ThrowIfNullOrWhiteSpace(material.Name);
        options ??= new ProfilerOptions();
        if (material.Logo is null && material.Images.Count == 0)
        {
            throw new ProfilingException(null, "There is neither a logo nor a picture to suggest a brand from. Allowed: a logo, pictures, or both.");
        }

        if (material.Images.Count > BrandMaterial.MostImages)
        {
            throw new ProfilingException(null, FormattableString.Invariant($"There are too many pictures. Found: {material.Images.Count}. Allowed: at most {BrandMaterial.MostImages}."));
        }

        var notes = new List<string>();
        var ledger = new ColorLedger();
        using var logo = material.Logo is null ? null : LogoMaterial.Read(material.Logo, options, cancellationToken);
        var known = logo is null ? [] : AddLogo(ledger, logo);
        foreach (var image in material.Images)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (PictureColors.Add(ledger, image, known, options, cancellationToken) is { } note)
            {
                notes.Add(note);
            }
        }

        var colors = ledger.Colors;
        if (colors.Count == 0)
        {
            throw new ProfilingException(null, "The material shows no colour. " + string.Join(' ', notes));
        }

        if (material.Images.Count == 0)
        {
            notes.Add("There are no sample pictures: everything comes from the logo alone.");
        }

        var roles = RoleAssignment.Of(colors, notes);
        var id = Brand.IdOf(material.Name);
        var suggested = logo is null ? null : LogoSuggester.Of(logo, id, RoleAssignment.PaletteOf(roles), notes);
        notes.Add("No typeface is suggested: pictures do not name theirs. The embedded one is used until the brand names its own.");

        var document = SuggestionDocuments.Brand(id, material.Name, roles, suggested);
        var files = (suggested?.Variants ?? []).Select(variant => variant.Asset).DistinctBy(asset => asset.Name).ToList();
        var brand = Read(document, files);
        return new BrandSuggestion
        {
            Brand = brand,
            Document = document,
            Files = files,
            Colors = colors,
            Roles = roles,
            Pairs = SuggestedPairs.Of(brand),
            Logo = suggested is null ? null : suggested with { Variants = brand.Logos, Policy = brand.LogoPolicy },
            Notes = notes,
        };
    }

    private static IReadOnlyList<Color> AddLogo(ColorLedger ledger, LogoMaterial logo)
    {
        var clusters = ColorClusters.Of(logo.Colors(), LeastLogoColor);
        foreach (var (color, share) in clusters)
        {
            ledger.Add(color, new ColorSighting(logo.Source.Name, ColorOrigin.Logo, share));
        }

        return [.. clusters.Select(cluster => cluster.Color)];
    }

    /// <summary>The suggestion as a brand, by the reader that every brand goes through.</summary>
    private static Brand Read(ReadOnlyMemory<byte> document, List<BrandAsset> files)
    {
        using var json = new MemoryStream(document.ToArray(), writable: false);
        return BrandReader.Read(json, name => files.Find(file => file.Name == name) is { } file ? new MemoryStream(file.Bytes.ToArray(), writable: false) : null, "suggested brand");
    }
}
