using SocialPipeline.Validation;

namespace SocialPipeline.Profiling;

/// <summary>What a logo's outline says of its use: how thin its strokes are and how far apart its parts stand.</summary>
internal static class LogoShape
{
    public const double Wide = 1.6;
    private const byte Solid = 128;
    private const double ThinShare = .1;

    /// <summary>The thin strokes keep so many pixels at the smallest height.</summary>
    private const double LeastStroke = 1.2;

    /// <summary>The letters of a lockup are half its height: below this they are no letters any more.</summary>
    private const int LeastLockupHeight = 20;
    private const int LeastMarkHeight = 16;
    private const int MostHeight = 160;

    /// <summary>The suggested clear space as a share of the height, and why.</summary>
    public static (double Share, string Reason) ClearSpace(LogoMaterial logo)
    {
        var gap = Gap(logo);
        var usual = logo.AspectRatio >= Wide ? .5 : .25;
        var share = Math.Min(2, Math.Ceiling(Math.Max(usual, 1.25 * gap) * 20) / 20);
        return share > usual
            ? (share, $"Its parts stand up to {Figures.Percent(gap)} of its height apart: more than that around it keeps it together.")
            : (share, logo.AspectRatio >= Wide
                ? $"Half its height, as is usual for a lockup; its parts stand up to {Figures.Percent(gap)} of its height apart."
                : $"A quarter of its height, as is usual for a mark; its parts stand up to {Figures.Percent(gap)} of its height apart.");
    }

    /// <summary>The suggested smallest height in pixels, and why.</summary>
    public static (double Pixels, string Reason) MinHeight(LogoMaterial logo)
    {
        var thin = ThinStroke(logo);
        var wanted = Math.Ceiling(LeastStroke / thin);
        var height = Math.Clamp(wanted, logo.AspectRatio >= Wide ? LeastLockupHeight : LeastMarkHeight, MostHeight);
        return (height, Figures.Invariant($"Its thin strokes are {Figures.Percent(thin)} of its height, {thin * height:0.0} px at {height:0} px."));
    }

    /// <summary>The widest upright gap between parts, as a share of the height.</summary>
    private static double Gap(LogoMaterial logo)
    {
        var bitmap = logo.Pixels;
        var (widest, run) = (0, 0);
        for (var x = 0; x < bitmap.Width; x++)
        {
            run = HasInk(logo, x) ? 0 : run + 1;
            widest = Math.Max(widest, run);
        }

        return (double)widest / bitmap.Height;
    }

    private static bool HasInk(LogoMaterial logo, int x)
    {
        var pixels = logo.Pixels.GetPixelSpan();
        for (var y = 0; y < logo.Pixels.Height; y++)
        {
            if (IsInk(logo, pixels, (y * logo.Pixels.RowBytes) + (x * 4)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The thickness that a tenth of the ink does not reach, as a share of the height: the shorter of the runs across and down through each pixel.</summary>
    private static double ThinStroke(LogoMaterial logo)
    {
        var bitmap = logo.Pixels;
        var pixels = bitmap.GetPixelSpan();
        var across = new int[bitmap.Width * bitmap.Height];
        for (var y = 0; y < bitmap.Height; y++)
        {
            for (var x = 0; x < bitmap.Width;)
            {
                var from = x;
                while (x < bitmap.Width && IsInk(logo, pixels, (y * bitmap.RowBytes) + (x * 4)))
                {
                    x++;
                }

                across.AsSpan((y * bitmap.Width) + from, x - from).Fill(x - from);
                x += x == from ? 1 : 0;
            }
        }

        var counts = new int[Math.Max(bitmap.Width, bitmap.Height) + 1];
        for (var x = 0; x < bitmap.Width; x++)
        {
            for (var y = 0; y < bitmap.Height;)
            {
                var from = y;
                while (y < bitmap.Height && across[(y * bitmap.Width) + x] > 0)
                {
                    y++;
                }

                for (var at = from; at < y; at++)
                {
                    counts[Math.Min(y - from, across[(at * bitmap.Width) + x])]++;
                }

                y += y == from ? 1 : 0;
            }
        }

        var (left, thickness) = (ThinShare * counts.Sum(), 0);
        while (thickness < counts.Length - 1 && (left -= counts[thickness]) > 0)
        {
            thickness++;
        }

        return Math.Max(1, thickness) / (double)bitmap.Height;
    }

    private static bool IsInk(LogoMaterial logo, ReadOnlySpan<byte> pixels, int at) => logo.Ground is { } ground
        ? ColorClusters.Distance(new Colors.Color(pixels[at], pixels[at + 1], pixels[at + 2]), ground) > .1
        : pixels[at + 3] >= Solid;
}
