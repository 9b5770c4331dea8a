using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Options;
using SocialPipeline.Brands;

namespace SocialPipeline.Host.Brands;

/// <summary>The brands of a folder, read once. Immutable.</summary>
internal sealed class BrandCollection
{
    private readonly Dictionary<string, Brand> _byId;

    /// <exception cref="Documents.DocumentException">A brand has faults; all are listed.</exception>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public BrandCollection(IOptions<BrandsOptions> options)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, options.Value.Folder);
        _byId = Directory.EnumerateDirectories(folder)
            .Select(brand => Path.Combine(brand, "brand.json"))
            .Where(File.Exists)
            .Order(StringComparer.Ordinal)
            .Select(Brand.Load)
            .ToDictionary(brand => brand.Id, StringComparer.Ordinal);
        if (_byId.Count == 0)
        {
            throw new DirectoryNotFoundException($"There is no brand in '{folder}'. Put a folder with a brand.json there, or set {BrandsOptions.Section}:{nameof(BrandsOptions.Folder)}.");
        }

        Brands = [.. _byId.Values.OrderBy(brand => brand.Name, StringComparer.Ordinal)];
    }

    /// <summary>All brands, by name; at least one.</summary>
    public IReadOnlyList<Brand> Brands { get; }

    public bool TryGet(string id, [NotNullWhen(true)] out Brand? brand) => _byId.TryGetValue(id, out brand);
}
