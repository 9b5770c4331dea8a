using SkiaSharp;
using SocialPipeline.Colors;
using SocialPipeline.Imaging.Svg;

namespace SocialPipeline.Profiling;

/// <summary>
/// The outline of a drawing in one ink: what is painted is joined, and what lies in another colour on top of something is cut
/// out of it, so that a sign in a tile stays to be seen.
/// </summary>
internal static class OneInkOutline
{
    /// <summary>The longer side of the outline: fine enough for exact joins whatever the file's own units.</summary>
    private const float Side = 1024;
    private const int MaskSide = 320;
    private const int MostAreas = 400;
    private const float Faint = .25f;
    private const double LiesOn = .7;
    private const double OtherColor = 14;
    private const double SetOff = 1.35;

    /// <summary>The outline as path data with its even-odd box; <see langword="null"/> when the drawing is too complicated or nothing is left.</summary>
    public static (string Path, float Width, float Height)? Of(SvgDrawing drawing)
    {
        var scale = Side / Math.Max(drawing.ViewBox.Width, drawing.ViewBox.Height);
        var areas = drawing.Outline(scale);
        var ink = new SKPath();
        try
        {
            if (areas.Count is 0 or > MostAreas)
            {
                return null;
            }

            var map = new int[MaskSide * MaskSide];
            for (var i = 0; i < areas.Count; i++)
            {
                var area = areas[i];
                if (area.Opacity < Faint)
                {
                    continue;
                }

                var mask = Mask(area.Path);
                var cut = IsCut(areas, area, mask, map);
                if (ink.Op(area.Path, cut ? SKPathOp.Difference : SKPathOp.Union) is not { } joined)
                {
                    return null;
                }

                ink.Dispose();
                ink = joined;
                for (var at = 0; at < mask.Length; at++)
                {
                    map[at] = mask[at] ? cut ? 0 : i + 1 : map[at];
                }
            }

            if (ink.IsEmpty)
            {
                return null;
            }

            using var whole = ink.Op(ink, SKPathOp.Union);
            var box = (whole ?? ink).TightBounds;
            using var moved = new SKPath();
            (whole ?? ink).Transform(SKMatrix.CreateTranslation(-box.Left, -box.Top), moved);
            return (moved.ToSvgPathData(), box.Width, box.Height);
        }
        finally
        {
            ink.Dispose();
            foreach (var area in areas)
            {
                area.Dispose();
            }
        }
    }

    /// <summary>Whether an area lies on ink of plainly another colour.</summary>
    private static bool IsCut(IReadOnlyList<SvgArea> areas, SvgArea area, bool[] mask, int[] map)
    {
        var below = new Dictionary<int, int>();
        var count = 0;
        for (var at = 0; at < mask.Length; at++)
        {
            if (mask[at])
            {
                count++;
                if (map[at] > 0)
                {
                    below[map[at]] = below.GetValueOrDefault(map[at]) + 1;
                }
            }
        }

        if (count == 0 || below.Values.Sum() < LiesOn * count)
        {
            return false;
        }

        var (color, ground) = (ColorOf(area), ColorOf(areas[below.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).First().Key - 1]));
        return ColorDifference.Ciede2000(color, ground) >= OtherColor && Contrast.Ratio(color, ground) >= SetOff;
    }

    private static Color ColorOf(SvgArea area) => new(area.Color.Red, area.Color.Green, area.Color.Blue);

    private static bool[] Mask(SKPath path)
    {
        using var bitmap = new SKBitmap(new SKImageInfo(MaskSide, MaskSide, SKColorType.Alpha8, SKAlphaType.Premul));
        using var canvas = new SKCanvas(bitmap);
        using var paint = new SKPaint { IsAntialias = true };
        canvas.Clear(SKColors.Transparent);
        canvas.Scale(MaskSide / Side);
        canvas.DrawPath(path, paint);
        canvas.Flush();
        var mask = new bool[MaskSide * MaskSide];
        var pixels = bitmap.GetPixelSpan();
        for (var y = 0; y < MaskSide; y++)
        {
            for (var x = 0; x < MaskSide; x++)
            {
                mask[(y * MaskSide) + x] = pixels[(y * bitmap.RowBytes) + x] >= 96;
            }
        }

        return mask;
    }
}
