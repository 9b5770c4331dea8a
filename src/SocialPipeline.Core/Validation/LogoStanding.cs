using SkiaSharp;
using SocialPipeline.Brands;
using SocialPipeline.Colors;
using SocialPipeline.Layout;
using SocialPipeline.Rendering;

namespace SocialPipeline.Validation;

/// <summary>What a logo stands on, by the pixels between and around its ink.</summary>
/// <param name="Ratio">The WCAG ratio that four fifths of the ink reach against the ground beside it.</param>
/// <param name="Difference">The CIEDE2000 that four fifths of the ink reach.</param>
/// <param name="Ground">The mean colour of the ground.</param>
/// <param name="GroundPixels">A sample of the ground inside the box.</param>
internal sealed record LogoStanding(double Ratio, double Difference, Color Ground, IReadOnlyList<Color> GroundPixels)
{
    /// <summary>The ring around the logo that is looked at, in pixels.</summary>
    private const double Ring = 8;

    private const int MostWidth = 320;
    private const int Cells = 8;

    /// <summary>Per channel: what dithering and rounding change.</summary>
    private const int SameInk = 10;

    /// <summary>The share of the ink that must reach a contrast: a small spot in a loud colour may fall below.</summary>
    private const double InkShare = .8;

    /// <summary>How much of the ink shows, and on what. Ink that something covers, fades or clips is not there.</summary>
    public static (double Visible, LogoStanding? Standing) Measure(CheckSubject subject, BrandAsset asset, Box box, double opacity)
    {
        var scale = Math.Min(1, MostWidth / Math.Max(1, box.Width));
        var window = box.Inflate(Ring);
        var (left, top) = (Math.Floor(window.X), Math.Floor(window.Y));
        var (width, height) = ((int)Math.Ceiling((window.Right - left) * scale), (int)Math.Ceiling((window.Bottom - top) * scale));
        using var bitmap = new SKBitmap(new SKImageInfo(Math.Max(1, width), Math.Max(1, height), SKColorType.Rgba8888, SKAlphaType.Unpremul));
        Draw(bitmap, asset, box with { X = box.X - left, Y = box.Y - top }, scale);
        var reading = new Reading(subject, bitmap, box, left, top, scale, opacity);
        return reading.Measure();
    }

    private static void Draw(SKBitmap bitmap, BrandAsset asset, Box box, double scale)
    {
        using var drawn = new SKBitmap(bitmap.Info.WithAlphaType(SKAlphaType.Premul));
        using (var canvas = new SKCanvas(drawn))
        {
            canvas.Clear(SKColors.Transparent);
            canvas.Scale((float)scale);
            using var resources = new SceneResources([], new());
            new ScenePainter(canvas, resources, PaintMode.Pixels, scale).DrawLogo(asset, box);
        }

        using var from = drawn.PeekPixels();
        from.ReadPixels(bitmap.Info, bitmap.GetPixels(), bitmap.RowBytes);
    }

    private sealed class Reading(CheckSubject subject, SKBitmap logo, Box box, double left, double top, double scale, double opacity)
    {
        private readonly (double R, double G, double B, int Count)[] _cells = new (double, double, double, int)[Cells * Cells];
        private readonly List<Color> _ground = [];
        private readonly Dictionary<(Color Ink, int Cell), int> _inks = [];
        private int _ink;
        private int _shown;

        public unsafe (double Visible, LogoStanding? Standing) Measure()
        {
            var pixels = (byte*)logo.GetPixels();
            for (var y = 0; y < logo.Height; y++)
            {
                for (var x = 0; x < logo.Width; x++)
                {
                    var at = pixels + ((nint)y * logo.RowBytes) + (x * 4);
                    if (at[3] is 0 or >= 250)
                    {
                        Look(x, y, at[3] == 0 ? null : new Color(at[0], at[1], at[2]));
                    }
                }
            }

            var visible = _ink == 0 ? 1 : (double)_shown / _ink;
            return (visible, _cells.Sum(cell => cell.Count) == 0 || _ink == 0 ? null : Standing());
        }

        private void Look(int x, int y, Color? ink)
        {
            var (placeX, placeY) = (left + ((x + .5) / scale), top + ((y + .5) / scale));
            var inside = subject.Canvas.Contains(new Box(placeX, placeY, 0, 0));
            var cell = (y * Cells / logo.Height * Cells) + (x * Cells / logo.Width);
            if (ink is { } color)
            {
                _ink++;
                _shown += inside && opacity >= 1 && Same(color, subject.Pixels.At(placeX, placeY)) ? 1 : 0;
                _inks[(color, cell)] = _inks.GetValueOrDefault((color, cell)) + 1;
            }
            else if (inside)
            {
                var ground = subject.Pixels.At(placeX, placeY);
                var sum = _cells[cell];
                _cells[cell] = (sum.R + ground.R, sum.G + ground.G, sum.B + ground.B, sum.Count + 1);
                if (box.Contains(new Box(placeX, placeY, 0, 0)) && (((x + (y * 3)) & 7) == 0 || _ground.Count < 32))
                {
                    _ground.Add(ground);
                }
            }
        }

        private LogoStanding Standing()
        {
            var whole = Mean(_cells);
            var rated = _inks.Select(pair =>
            {
                // The letters' own neighbourhood; the whole ground where a cell holds ink alone.
                var ground = _cells[pair.Key.Cell].Count >= 4 ? Mean([_cells[pair.Key.Cell]]) : whole;
                var ink = pair.Key.Ink.WithAlpha(opacity).Over(ground);
                return (Ratio: Contrast.Ratio(ink, ground), Difference: ColorDifference.Ciede2000(ink, ground), Count: pair.Value);
            }).ToList();
            return new LogoStanding(Reached(rated.Select(rating => (rating.Ratio, rating.Count))), Reached(rated.Select(rating => (rating.Difference, rating.Count))), whole, _ground);
        }

        /// <summary>The value that <see cref="InkShare"/> of the ink reaches.</summary>
        private double Reached(IEnumerable<(double Value, int Count)> values)
        {
            var missed = (1 - InkShare) * _ink;
            var seen = 0;
            foreach (var (value, count) in values.OrderBy(pair => pair.Value))
            {
                seen += count;
                if (seen > missed)
                {
                    return value;
                }
            }

            return 1;
        }

        private static Color Mean((double R, double G, double B, int Count)[] sums)
        {
            var count = Math.Max(1, sums.Sum(sum => sum.Count));
            return new Color((byte)Math.Round(sums.Sum(sum => sum.R) / count), (byte)Math.Round(sums.Sum(sum => sum.G) / count), (byte)Math.Round(sums.Sum(sum => sum.B) / count));
        }

        private static bool Same(Color a, Color b) => Math.Abs(a.R - b.R) <= SameInk && Math.Abs(a.G - b.G) <= SameInk && Math.Abs(a.B - b.B) <= SameInk;
    }
}
