using System.Runtime.Intrinsics;

namespace SocialPipeline.Validation.Logos;

/// <summary>Looks everywhere at every size: the mean answer of the logo's edge points, compared with what a busy place answers to anything.</summary>
internal static unsafe class CoarseSearch
{
    private const int Points = 80;
    private const double PixelsWanted = 26;
    private const int WidestView = 2 * (ResponseMaps.Margin - 4);
    private const int PeaksPerSize = 3;
    private const int CellWidth = 32;
    private const int CellHeight = 8;
    private const double EveryRowBelow = .45;

    /// <summary>The best places, best first; poses in pixels of the picture.</summary>
    public static List<(LogoPose Pose, double Score)> Run(EdgePyramid pyramid, LogoTemplate template, LogoDetectorOptions options, int most)
    {
        var picture = pyramid.Level(0);
        var peaks = new List<(LogoPose Pose, double Score)>();
        var ratio = Math.Pow(options.MaxWidth / options.MinWidth, 1.0 / (options.Sizes - 1));
        for (var step = 0; step < options.Sizes; step++)
        {
            var width = picture.Width * options.MinWidth * Math.Pow(ratio, step);
            var height = width / template.AspectRatio;
            if (height > picture.Height * .95)
            {
                break;
            }

            var index = EdgePyramid.IndexFor(Math.Sqrt(width * height), PixelsWanted);
            while (Math.Max(width, height) * EdgePyramid.Scales[index] > WidestView && index < EdgePyramid.Scales.Length - 1)
            {
                index++;
            }

            var scale = EdgePyramid.Scales[index];
            var (w, h) = ((int)Math.Round(width * scale), (int)Math.Round(height * scale));
            if (w < 8 || h < 6 || w > WidestView || h > WidestView)
            {
                continue;
            }

            var view = template.View(w, h, Points);
            if (view.Points.Length < 12)
            {
                continue;
            }

            foreach (var (x, y, score) in Peaks(pyramid.Responses(index), view, pyramid.Vectors))
            {
                peaks.Add((new LogoPose((x + .5) / scale, (y + .5) / scale, w / scale, h / scale, 0), score));
            }
        }

        return Distinct(peaks, most);
    }

    /// <summary>The best of what overlaps by half, best first.</summary>
    public static List<(LogoPose Pose, double Score)> Distinct(IEnumerable<(LogoPose Pose, double Score)> peaks, int most)
    {
        var kept = new List<(LogoPose Pose, double Score)>();
        foreach (var peak in peaks.OrderByDescending(p => p.Score))
        {
            if (kept.TrueForAll(k => k.Pose.Overlap(peak.Pose) < .5))
            {
                kept.Add(peak);
                if (kept.Count == most)
                {
                    break;
                }
            }
        }

        return kept;
    }

    private static List<(int X, int Y, double Score)> Peaks(ResponseMaps maps, LogoView view, bool vectors)
    {
        var (width, height) = (maps.Level.Width, maps.Level.Height);
        var (across, down) = ((width + CellWidth - 1) / CellWidth, (height + CellHeight - 1) / CellHeight);
        var cells = new (ushort Sum, int X, int Y)[across * down];
        var points = view.Points.Length;
        var offsets = new int[points];
        for (var i = 0; i < points; i++)
        {
            var point = view.Points[i];
            var direction = (int)Math.Round(point.Angle * 2 / (Math.PI / 4)) & 7;
            offsets[i] = maps.IndexOf(direction, (int)Math.Floor((point.U * view.Width) + .5), (int)Math.Floor((point.V * view.Height) + .5));
        }

        var sums = new ushort[width];
        var starts = stackalloc byte*[points];
        fixed (byte* all = maps.All)
        fixed (ushort* row = sums)
        {
            // Every answer is spread over its neighbours, so that a row between two looked at is seen in both; small levels cost little anyway.
            var step = maps.Level.Scale >= EveryRowBelow ? 2 : 1;
            for (var y = 0; y < height; y += step)
            {
                for (var i = 0; i < points; i++)
                {
                    starts[i] = all + offsets[i] + ((long)y * maps.Stride);
                }

                EdgeKernels.Accumulate(starts, points, width, row, vectors);
                Keep(row, width, y, cells.AsSpan(y / CellHeight * across, across));
            }
        }

        return Best(cells, maps, view, offsets);
    }

    private static void Keep(ushort* sums, int width, int y, Span<(ushort Sum, int X, int Y)> cells)
    {
        for (var cell = 0; cell < cells.Length; cell++)
        {
            var (start, end) = (cell * CellWidth, Math.Min(width, (cell + 1) * CellWidth));
            ref var best = ref cells[cell];
            if (end - start == CellWidth)
            {
                var highest = Vector256.Max(Vector256.Load(sums + start), Vector256.Load(sums + start + 16));
                if (!Vector256.GreaterThanAny(highest, Vector256.Create(best.Sum)))
                {
                    continue;
                }
            }

            for (var x = start; x < end; x++)
            {
                if (sums[x] > best.Sum)
                {
                    best = (sums[x], x, y);
                }
            }
        }
    }

    /// <summary>The row of a peak or one beside it, whichever answers best.</summary>
    private static (ushort Sum, int X, int Y) Climb((ushort Sum, int X, int Y) peak, ResponseMaps maps, int[] offsets)
    {
        var all = maps.All;
        foreach (var y in (Span<int>)[peak.Y - 1, peak.Y + 1])
        {
            if (y >= 0 && y < maps.Level.Height)
            {
                var sum = 0;
                foreach (var offset in offsets)
                {
                    sum += all[offset + (y * maps.Stride) + peak.X];
                }

                if (sum > peak.Sum)
                {
                    peak = ((ushort)sum, peak.X, y);
                }
            }
        }

        return peak;
    }

    private static List<(int X, int Y, double Score)> Best((ushort Sum, int X, int Y)[] cells, ResponseMaps maps, LogoView view, int[] offsets)
    {
        var most = (double)ResponseMaps.Most * view.Points.Length;
        var scored = new List<(int X, int Y, double Score)>();
        foreach (var cell in cells)
        {
            if (cell.Sum / most > .3)
            {
                var (sum, x, y) = Climb(cell, maps, offsets);
                var answer = sum / most;
                var density = maps.Density(x - (view.Width / 2.0), y - (view.Height / 2.0), view.Width, view.Height);
                scored.Add((x, y, (answer - density) / (1.05 - density)));
            }
        }

        scored.Sort((a, b) => b.Score != a.Score ? b.Score.CompareTo(a.Score) : a.Y != b.Y ? a.Y.CompareTo(b.Y) : a.X.CompareTo(b.X));
        var kept = new List<(int X, int Y, double Score)>();
        foreach (var peak in scored)
        {
            if (kept.TrueForAll(k => Math.Abs(k.X - peak.X) > view.Width / 4 || Math.Abs(k.Y - peak.Y) > view.Height / 4))
            {
                kept.Add(peak);
                if (kept.Count == PeaksPerSize)
                {
                    break;
                }
            }
        }

        return kept;
    }
}
