using System.Runtime.CompilerServices;
using SocialPipeline.Brands;
using SocialPipeline.Colors;

namespace SocialPipeline.Validation;

/// <summary>The colours that a brand calls its own, with their names; worked out once a brand.</summary>
internal sealed class PaletteColors
{
    private static readonly ConditionalWeakTable<Brand, PaletteColors> Known = [];
    private const double NeutralChroma = 5;

    private readonly List<(string Token, Color Color, CieLab Lab)> _colors = [];
    private readonly HashSet<Color> _exact = [];

    private PaletteColors(IEnumerable<(string Token, Color Color)> colors)
    {
        foreach (var (token, color) in colors)
        {
            if (_exact.Add(color with { A = 255 }))
            {
                _colors.Add((token, color with { A = 255 }, CieLab.From(color)));
            }
        }
    }

    /// <summary>The colours, each once.</summary>
    public IEnumerable<Color> Colors => _colors.Select(entry => entry.Color);

    /// <summary>The palette, what stands on the brand's surfaces, the ends of its duotone, and the paper and ink that every screen has.</summary>
    public static PaletteColors Of(Brand brand) => Known.GetValue(brand, static owner => new PaletteColors(ColorsOf(owner)));

    /// <summary>A plain list of colours.</summary>
    public static PaletteColors Of(IEnumerable<Color> colors) => new(colors.Select(color => (color.ToHex(), color)));

    /// <summary>The nearest colour, its name, and the CIEDE2000 to it; 100 without any colours.</summary>
    public (string Token, Color Color, double Difference) Nearest(Color color)
    {
        if (_exact.Contains(color with { A = 255 }))
        {
            return (_colors.First(entry => entry.Color == (color with { A = 255 })).Token, color with { A = 255 }, 0);
        }

        var lab = CieLab.From(color);
        var best = (Token: "", Color: color, Difference: 100.0);
        foreach (var (token, known, knownLab) in _colors)
        {
            var difference = ColorDifference.Ciede2000(lab, knownLab);
            if (difference < best.Difference)
            {
                best = (token, known, difference);
            }
        }

        return best;
    }

    /// <summary>Whether a colour is a grey, black or white: Lab chroma below 5.</summary>
    public static bool IsNeutral(Color color)
    {
        var lab = CieLab.From(color);
        return (lab.A * lab.A) + (lab.B * lab.B) < NeutralChroma * NeutralChroma;
    }

    private static IEnumerable<(string Token, Color Color)> ColorsOf(Brand brand)
    {
        foreach (var token in brand.Palette.Tokens.Where(token => token is not ("white" or "black")))
        {
            if (brand.Palette.TryGet(token, out var color))
            {
                yield return (token, color);
            }
        }

        foreach (var (name, surface) in brand.Surfaces.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            foreach (var token in Surface.Tokens)
            {
                if (surface.TryGet(token, out var color))
                {
                    yield return ($"{name} {token}", color);
                }
            }
        }

        if (brand.Photo is { Dark: { } dark, Light: { } light })
        {
            yield return ("photo dark", dark);
            yield return ("photo light", light);
        }
    }
}
