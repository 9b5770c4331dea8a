using System.Buffers;
using System.Runtime.Intrinsics;

namespace SocialPipeline.Imaging.Resampling;

/// <summary>
/// Cuts and resizes in one pass: source rows are filtered sideways as they are needed, kept in a ring of float rows,
/// and filtered downwards from there, so that nothing of the picture's size is ever held twice.
/// </summary>
internal static unsafe class LanczosResampler
{
    /// <summary>256 MB. In proportion the ring holds 24 floats for each source column, whatever the scale; only a picture squeezed flat comes here.</summary>
    private const long MostRingFloats = 1 << 26;

    public static void Resample(PixelGrid source, CropRect area, PixelGrid target, bool opaque, PhotoTreatment? treatment)
    {
        if (Vector256.IsHardwareAccelerated)
        {
            Resample<Vector256Rows>(source, area, target, opaque, treatment);
        }
        else if (Vector128.IsHardwareAccelerated)
        {
            Resample<Vector128Rows>(source, area, target, opaque, treatment);
        }
        else
        {
            Resample<ScalarRows>(source, area, target, opaque, treatment);
        }
    }

    public static void Resample<TRows>(PixelGrid source, CropRect area, PixelGrid target, bool opaque, PhotoTreatment? treatment)
        where TRows : struct, IResampleRows
    {
        if (IsPlainCopy(area, target))
        {
            Copy(source, (int)Math.Round(area.X), (int)Math.Round(area.Y), target, opaque, treatment);
            return;
        }

        using var across = new LanczosTaps(source.Width, area.X, area.Width, target.Width);
        using var down = new LanczosTaps(source.Height, area.Y, area.Height, target.Height);
        var first = across.Starts[0];
        var columns = across.Starts[^1] + across.Count - first;
        var rowFloats = target.Width * 4;
        var ringRows = down.Count + 2;
        if ((ringRows + 1L) * rowFloats > MostRingFloats)
        {
            throw new ArgumentOutOfRangeException(nameof(target), FormattableString.Invariant($"{target.Width}×{target.Height} px"), FormattableString.Invariant($"The size squeezes {area.Width:0.#}×{area.Height:0.#} px out of all proportion. Allowed: the part's own proportions, or near them."));
        }

        var wide = ArrayPool<float>.Shared.Rent(columns * 8);
        var ring = ArrayPool<float>.Shared.Rent((ringRows + 1) * rowFloats);
        var rows = ArrayPool<nint>.Shared.Rent(down.Count);
        try
        {
            fixed (float* wideRow = wide, ringStart = ring, acrossWeights = across.Weights, downWeights = down.Weights)
            fixed (int* acrossStarts = across.Starts)
            fixed (nint* window = rows)
            {
                var done = down.Starts[0];
                for (var y = 0; y < target.Height; y++)
                {
                    var start = down.Starts[y];
                    for (done = Math.Max(done, start); done < start + down.Count; done += 2)
                    {
                        // two rows at a time: their pixels lie side by side, so that one weight serves both
                        var second = done + 1 < source.Height;
                        TRows.Widen(source.Row(done) + first, source.Row(second ? done + 1 : done) + first, columns, wideRow);
                        var upper = ringStart + (nint)(done % ringRows) * rowFloats;
                        var lower = ringStart + (nint)(second ? (done + 1) % ringRows : ringRows) * rowFloats;
                        TRows.Across(wideRow - (nint)first * 8, acrossStarts, acrossWeights, across.Count, target.Width, upper, lower);
                    }

                    for (var tap = 0; tap < down.Count; tap++)
                    {
                        window[tap] = (nint)(ringStart + (nint)((start + tap) % ringRows) * rowFloats);
                    }

                    var row = target.Row(y);
                    TRows.Down((float**)window, downWeights + (nint)y * down.Count, down.Count, rowFloats, (byte*)row);
                    Finish(new Span<uint>(row, target.Width), opaque, treatment);
                }
            }
        }
        finally
        {
            ArrayPool<float>.Shared.Return(wide);
            ArrayPool<float>.Shared.Return(ring);
            ArrayPool<nint>.Shared.Return(rows);
        }
    }

    private static bool IsPlainCopy(CropRect area, PixelGrid target)
    {
        const double Slack = 1e-6;
        return Math.Abs(area.Width - target.Width) < Slack
            && Math.Abs(area.Height - target.Height) < Slack
            && Math.Abs(area.X - Math.Round(area.X)) < Slack
            && Math.Abs(area.Y - Math.Round(area.Y)) < Slack;
    }

    private static void Copy(PixelGrid source, int left, int top, PixelGrid target, bool opaque, PhotoTreatment? treatment)
    {
        for (var y = 0; y < target.Height; y++)
        {
            var row = new Span<uint>(target.Row(y), target.Width);
            new ReadOnlySpan<uint>(source.Row(top + y) + left, target.Width).CopyTo(row);
            treatment?.Apply(row, opaque);
        }
    }

    private static void Finish(Span<uint> row, bool opaque, PhotoTreatment? treatment)
    {
        if (!opaque)
        {
            // the kernel's negative lobes can leave a colour above its own alpha
            foreach (ref var pixel in row)
            {
                var alpha = pixel >> 24;
                pixel = Math.Min(pixel & 255, alpha) | (Math.Min((pixel >> 8) & 255, alpha) << 8) | (Math.Min((pixel >> 16) & 255, alpha) << 16) | (alpha << 24);
            }
        }

        treatment?.Apply(row, opaque);
    }
}
