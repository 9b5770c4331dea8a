using SocialPipeline.Brands;
using SocialPipeline.Colors;
using SocialPipeline.Layout;

namespace SocialPipeline.Rendering;

/// <summary>Chooses the logo variant by the contrast of its ink with the pixels under it.</summary>
internal static class LogoChoice
{
    /// <summary>The share of the ink that must reach the wanted contrast: a small spot in a loud colour may fall below.</summary>
    private const double InkShare = .8;

    /// <summary>On a middle tone both inks may pass the brand's minimum: the one that passes as text does stands first (WCAG 2.2, 1.4.3).</summary>
    private const double Comfortable = 4.5;

    private const double PhotoDeviation = 3.5;

    public static SceneLogo Choose(SceneLogo logo, Brand brand, BackdropSample sample)
    {
        var oneColorOnly = brand.LogoPolicy.OneColorOn.Count > 0 && OneColorOnly(brand, [.. sample.Pixels(logo.Box).Select(pixel => pixel.Color)]);
        var rated = logo.Candidates
            .Select((variant, order) => (Variant: variant, Order: order, Contrast: Contrast(variant, sample, logo.Box)))
            .ToList();
        var wanted = brand.LogoPolicy.MinContrast;
        var best = rated
            .OrderByDescending(rating => rating.Contrast >= wanted)
            .ThenByDescending(rating => oneColorOnly == (rating.Variant.Ink == LogoInk.OneColor))
            .ThenByDescending(rating => rating.Contrast >= Math.Max(wanted, Comfortable))
            .ThenByDescending(rating => rating.Contrast >= wanted ? 0 : rating.Contrast)
            .ThenBy(rating => rating.Order)
            .First();
        return logo with
        {
            Candidates = [best.Variant, .. logo.Candidates.Where(variant => variant != best.Variant)],
            Contrast = best.Contrast,
        };
    }

    /// <summary>Whether the brand wants one ink here: on a photograph, or on one of the named colours.</summary>
    internal static bool OneColorOnly(Brand brand, IReadOnlyList<Color> pixels, double photoDeviation = PhotoDeviation)
    {
        if (pixels.Count == 0)
        {
            return false;
        }

        var mean = new Color(
            (byte)pixels.Average(pixel => pixel.R),
            (byte)pixels.Average(pixel => pixel.G),
            (byte)pixels.Average(pixel => pixel.B));
        var deviation = Math.Sqrt(pixels.Average(pixel => Square(pixel.R - mean.R) + Square(pixel.G - mean.G) + Square(pixel.B - mean.B)) / 3);
        return brand.LogoPolicy.OneColorOn.Any(token => token == "photo"
            ? deviation > photoDeviation
            : brand.Palette.TryGet(token, out var color) && ColorDifference.Ciede2000(color, mean) < 4);
    }

    private static double Square(double value) => value * value;

    /// <summary>The contrast that <see cref="InkShare"/> of the variant's ink reaches.</summary>
    private static double Contrast(LogoVariant variant, BackdropSample sample, Box box)
    {
        var (left, top, right, bottom) = sample.Bounds(box);
        if (left >= right || top >= bottom)
        {
            return 1;
        }

        var ratios = new List<double>();
        foreach (var (x, y, ink) in LogoInkPoints.Of(variant.Asset))
        {
            var backX = Math.Min(right - 1, left + (int)(x * (right - left)));
            var backY = Math.Min(bottom - 1, top + (int)(y * (bottom - top)));
            ratios.Add(Colors.Contrast.Ratio(ink, sample.At(backX, backY)));
        }

        if (ratios.Count == 0)
        {
            return 1;
        }

        ratios.Sort();
        return ratios[(int)((1 - InkShare) * (ratios.Count - 1))];
    }
}
