using System.Buffers;
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

    public static SceneLogo Choose(SceneLogo logo, Brand brand, BackdropSample sample, string? named = null)
    {
        var oneColorOnly = brand.LogoPolicy.OneColorOn.Count > 0 && OneColorOnly(brand, sample, logo.Box);
        var wanted = brand.LogoPolicy.MinContrast;

        // Of equals the first: the brand's own order.
        var best = logo.Candidates
            .Select(variant => (Variant: variant, Contrast: Contrast(variant, sample, logo.Box)))
            .MaxBy(rating => (
                rating.Variant.Id == named,
                rating.Contrast >= wanted,
                oneColorOnly == (rating.Variant.Ink == LogoInk.OneColor),
                rating.Contrast >= Math.Max(wanted, Comfortable),
                rating.Contrast >= wanted ? 0 : rating.Contrast));
        return logo with
        {
            Candidates = [best.Variant, .. logo.Candidates.Where(variant => variant != best.Variant)],
            Contrast = best.Contrast,
        };
    }

    /// <summary>Whether the brand wants one ink here: on a photograph, or on one of the named colours.</summary>
    private static bool OneColorOnly(Brand brand, BackdropSample sample, Box box)
    {
        if (sample.Mean(box) is not { } found)
        {
            return false;
        }

        return OneColorOnly(brand, found.Color, found.Deviation > PhotoDeviation);
    }

    /// <summary>The same, by the mean colour of the ground and whether it is a photograph.</summary>
    private static bool OneColorOnly(Brand brand, Color mean, bool photo) =>
        brand.LogoPolicy.OneColorOn.Any(token => token == "photo"
            ? photo
            : brand.Palette.TryGet(token, out var color) && ColorDifference.Ciede2000(color, mean) < 4);

    /// <summary>The same, by the pixels of the ground: a photograph is what deviates more than a limit.</summary>
    internal static bool OneColorOnly(Brand brand, IReadOnlyList<Color> pixels, double photoDeviation)
    {
        if (pixels.Count == 0)
        {
            return false;
        }

        var (red, green, blue) = (pixels.Average(pixel => pixel.R), pixels.Average(pixel => pixel.G), pixels.Average(pixel => pixel.B));
        var deviation = Math.Sqrt(pixels.Average(pixel => Math.Pow(pixel.R - red, 2) + Math.Pow(pixel.G - green, 2) + Math.Pow(pixel.B - blue, 2)) / 3);
        return OneColorOnly(brand, new Color((byte)red, (byte)green, (byte)blue), deviation > photoDeviation);
    }

    /// <summary>The contrast that <see cref="InkShare"/> of the variant's ink reaches.</summary>
    private static double Contrast(LogoVariant variant, BackdropSample sample, Box box)
    {
        var (left, top, right, bottom) = sample.Bounds(box);
        if (left >= right || top >= bottom)
        {
            return 1;
        }

        var points = LogoInkPoints.Of(variant.Asset);
        if (points.Length == 0)
        {
            return 1;
        }

        var ratios = ArrayPool<double>.Shared.Rent(points.Length);
        for (var i = 0; i < points.Length; i++)
        {
            var (x, y, ink) = points[i];
            var backX = Math.Min(right - 1, left + (int)(x * (right - left)));
            var backY = Math.Min(bottom - 1, top + (int)(y * (bottom - top)));
            ratios[i] = Colors.Contrast.Ratio(ink, sample.At(backX, backY));
        }

        ratios.AsSpan(0, points.Length).Sort();
        var reached = ratios[(int)((1 - InkShare) * (points.Length - 1))];
        ArrayPool<double>.Shared.Return(ratios);
        return reached;
    }
}
