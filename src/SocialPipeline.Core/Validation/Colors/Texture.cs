using SocialPipeline.Imaging;

namespace SocialPipeline.Validation.Colors;

/// <summary>Where a photograph's texture is: wide places with hardly a flat pixel. Lines and letters are too thin or too few for one.</summary>
internal sealed class Texture
{
    private const int Window = 4;
    private const int Beside = 8;
    private const double Dense = .7;
    private const double LeastArea = .01;
    private const double LeastRim = .1;

    private readonly int _width, _height;
    private readonly int[] _sums;

    private Texture(int width, int height, int[] sums) => (_width, _height, _sums) = (width, height, sums);

    /// <summary>Finds it.</summary>
    /// <param name="planes">The picture.</param>
    /// <param name="mask">A byte for each pixel, 0 where it is not flat.</param>
    public static Texture Of(ColorPlanes planes, byte[] mask)
    {
        var (width, height) = (planes.Width, planes.Height);
        var busy = new Texture(width, height, Sums(width, height, at => mask[at] == 0));
        var dense = new byte[mask.Length];
        for (int y = 0, at = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++, at++)
            {
                dense[at] = (byte)(busy.Share(x, y, Window) >= Dense ? 255 : 0);
            }
        }

        var regions = new FlatRegions(planes, dense);
        var least = LeastArea * mask.Length;
        var wide = regions.Roots.Where(root => regions.Of(root).Count >= least).ToHashSet();
        return new Texture(width, height, wide.Count == 0 ? new int[(width + 1) * (height + 1)] : Sums(width, height, at => regions.Labels[at] != 0 && wide.Contains(regions.Root(regions.Labels[at]))));
    }

    /// <summary>The share of a region's outer rim that lies beside texture, 0 to 1. The picture's own edge is no rim, nor are holes, such as words leave.</summary>
    public double Around(FlatRegions regions, int root)
    {
        var figures = regions.Of(root);
        var (across, down) = (figures.Right - figures.Left + 1, figures.Bottom - figures.Top + 1);
        var (uppermost, lowermost) = (new int[across], new int[across]);
        Array.Fill(uppermost, -1);
        int rim = 0, beside = 0;
        for (var y = figures.Top; y <= figures.Bottom; y++)
        {
            int leftmost = -1, rightmost = -1;
            for (var x = figures.Left; x <= figures.Right; x++)
            {
                var label = regions.Labels[(y * _width) + x];
                if (label == root || (label != 0 && regions.Root(label) == root))
                {
                    (leftmost, rightmost) = (leftmost < 0 ? x : leftmost, x);
                    ref var upper = ref uppermost[x - figures.Left];
                    upper = upper < 0 ? y : upper;
                    lowermost[x - figures.Left] = y;
                }
            }

            Look(leftmost, y);
            Look(rightmost, y);
        }

        for (var x = 0; x < across; x++)
        {
            Look(x + figures.Left, uppermost[x]);
            Look(x + figures.Left, lowermost[x]);
        }

        return rim < LeastRim * 2 * (across + down) ? 0 : beside / (double)rim;

        void Look(int x, int y)
        {
            if (x > 1 && y > 1 && x < _width - 2 && y < _height - 2)
            {
                rim++;
                beside += Share(x, y, Beside) > 0 ? 1 : 0;
            }
        }
    }

    private double Share(int x, int y, int reach)
    {
        var (left, right, top, bottom) = (Math.Max(0, x - reach), Math.Min(_width, x + reach + 1), Math.Max(0, y - reach), Math.Min(_height, y + reach + 1));
        var across = _width + 1;
        var sum = _sums[(bottom * across) + right] - _sums[(top * across) + right] - _sums[(bottom * across) + left] + _sums[(top * across) + left];
        return sum / (double)((right - left) * (bottom - top));
    }

    private static int[] Sums(int width, int height, Predicate<int> counts)
    {
        var sums = new int[(width + 1) * (height + 1)];
        for (var y = 0; y < height; y++)
        {
            var row = 0;
            for (var x = 0; x < width; x++)
            {
                row += counts((y * width) + x) ? 1 : 0;
                sums[((y + 1) * (width + 1)) + x + 1] = sums[(y * (width + 1)) + x + 1] + row;
            }
        }

        return sums;
    }
}
