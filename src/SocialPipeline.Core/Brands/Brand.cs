using SocialPipeline.Colors;
using SocialPipeline.Documents;

namespace SocialPipeline.Brands;

/// <summary>Everything the engine needs to know of a brand: colours, type, logos, shapes and voice. Immutable.</summary>
public sealed record Brand
{
    /// <summary>The brand's identifier: lower-case letters, digits and hyphens.</summary>
    public required string Id { get; init; }

    /// <summary>The name as people write it.</summary>
    public required string Name { get; init; }

    /// <summary>The brand's colours by role.</summary>
    public required Palette Palette { get; init; }

    /// <summary>The brand's type by role.</summary>
    public required Typography Typography { get; init; }

    /// <summary>Colour schemes that templates ask for by name, such as <c>brand</c> or <c>paper</c>; missing ones are derived from the palette.</summary>
    public IReadOnlyDictionary<string, Surface> Surfaces { get; init; } = new Dictionary<string, Surface>();

    /// <summary>Named outlines in the unit square as SVG path data, such as <c>art</c> or <c>tile</c>: the brand's own shapes.</summary>
    public IReadOnlyDictionary<string, string> Shapes { get; init; } = new Dictionary<string, string>();

    /// <summary>How the brand treats photographs. Default: as they are.</summary>
    public PhotoStyle Photo { get; init; } = PhotoStyle.Natural;

    /// <summary>How much chips and badges are rounded, as a share of their height, per corner. Default: square.</summary>
    public CornerStyle Corners { get; init; } = CornerStyle.Square;

    /// <summary>The logo in all its variants; empty for a brand without a logo.</summary>
    public IReadOnlyList<LogoVariant> Logos { get; init; } = [];

    /// <summary>How the logo may be used.</summary>
    public LogoPolicy LogoPolicy { get; init; } = new();

    /// <summary>How the brand speaks.</summary>
    public Voice Voice { get; init; } = new();

    /// <summary>What the brand says of the rules that pictures are checked by, by rule id (<see cref="BrandRuleIds"/>); a rule that is not here has its defaults.</summary>
    public IReadOnlyDictionary<string, RuleSettings> Rules { get; init; } = new Dictionary<string, RuleSettings>();

    /// <summary>Font files that come with the brand.</summary>
    public IReadOnlyList<BrandAsset> Fonts { get; init; } = [];

    /// <summary>Reads a brand from its folder (with a <c>brand.json</c>) or from the document itself. Logos and fonts are relative to the document and never outside its folder.</summary>
    /// <param name="path">The folder or the document.</param>
    /// <exception cref="IOException">The document is not there or cannot be read.</exception>
    /// <exception cref="DocumentException">The document has faults, or a file is missing, too large or of the wrong kind.</exception>
    public static Brand Load(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return BrandReader.Load(path);
    }

    /// <summary>A brand made of colours alone, set in the family that comes with the package and without a logo.</summary>
    /// <param name="name">The name as people write it; the id is made of its ASCII letters and digits.</param>
    /// <param name="primary">The colour that stands for the brand.</param>
    /// <param name="secondary">The second colour. Default: <paramref name="primary"/>.</param>
    /// <param name="accent">The loud colour. Default: <paramref name="secondary"/>.</param>
    /// <param name="background">The paper. Default: white.</param>
    /// <param name="text">The ink on paper. Default: black.</param>
    public static Brand FromColors(string name, Color primary, Color? secondary = null, Color? accent = null, Color? background = null, Color? text = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        var palette = BrandReader.PaletteOf(primary, secondary, accent, background, text);
        return new Brand
        {
            Id = IdOf(name),
            Name = name,
            Palette = palette,
            Typography = TypographyReader.Default,
            Surfaces = SurfaceNames.All.ToDictionary(surface => surface, surface => SurfaceDerivation.On(palette, SurfaceDerivation.StandardGround(palette, surface)!.Value)),
        };
    }

    /// <summary>The first surface of a list that the brand has; <see cref="SurfaceNames.Brand"/> when it has none of them. The five of <see cref="SurfaceNames"/> always exist.</summary>
    /// <param name="names">Names in order of preference.</param>
    public Surface FindSurface(IReadOnlyList<string> names)
    {
        var name = FindSurfaceName(names);
        return Surfaces.TryGetValue(name, out var surface)
            ? surface
            : SurfaceDerivation.On(Palette, SurfaceDerivation.StandardGround(Palette, name)!.Value);
    }

    /// <summary>The name of the surface that <see cref="FindSurface"/> answers.</summary>
    /// <param name="names">Names in order of preference.</param>
    public string FindSurfaceName(IReadOnlyList<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        return names.FirstOrDefault(name => Surfaces.ContainsKey(name) || SurfaceNames.All.Contains(name)) ?? SurfaceNames.Brand;
    }

    internal static string IdOf(string name)
    {
        var words = name.ToLowerInvariant().Select(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) ? letter : ' ').ToArray();
        var id = string.Join('-', new string(words).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return id.Length == 0 ? "brand" : id[..Math.Min(64, id.Length)];
    }
}
