using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using SkiaSharp;

namespace SocialPipeline.Imaging;

/// <summary>A picture as three planes of bytes, for looking at; what was translucent lies on white.</summary>
internal sealed class ColorPlanes
{
    private ColorPlanes(int width, int height)
    {
        (Width, Height) = (width, height);
        var count = checked(width * height);
        (R, G, B) = (GC.AllocateUninitializedArray<byte>(count), GC.AllocateUninitializedArray<byte>(count), GC.AllocateUninitializedArray<byte>(count));
    }

    public int Width { get; }

    public int Height { get; }

    public byte[] R { get; }

    public byte[] G { get; }

    public byte[] B { get; }

    /// <summary>The planes of an image, made smaller first when it has more pixels than allowed.</summary>
    /// <param name="image">The image, in any colour type.</param>
    /// <param name="mostPixels">The most pixels that the planes may have.</param>
    public static ColorPlanes Of(SKImage image, double mostPixels)
    {
        var scale = Math.Min(1, Math.Sqrt(mostPixels / ((double)image.Width * image.Height)));
        var width = Math.Max(1, (int)Math.Round(image.Width * scale));
        var height = Math.Max(1, (int)Math.Round(image.Height * scale));
        using var space = SKColorSpace.CreateSrgb();
        using var bitmap = new SKBitmap(new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Premul, space));
        var drawn = scale >= 1
            ? image.ReadPixels(bitmap.Info, bitmap.GetPixels(), bitmap.RowBytes, 0, 0)
            : image.ScalePixels(bitmap.PeekPixels(), new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
        if (!drawn)
        {
            throw new InvalidOperationException($"Skia gave no pixels of an image of {image.Width}×{image.Height} px.");
        }

        return Of(bitmap.GetPixelSpan(), width, height);
    }

    /// <summary>The planes of premultiplied RGBA pixels.</summary>
    public static ColorPlanes Of(ReadOnlySpan<byte> rgba, int width, int height)
    {
        var planes = new ColorPlanes(width, height);
        var (r, g, b) = (planes.R, planes.G, planes.B);
        var i = 0;
        if (Vector256.IsHardwareAccelerated)
        {
            var words = MemoryMarshal.Cast<byte, uint>(rgba);
            for (; i + 32 <= r.Length; i += 32)
            {
                var (p, q, s, t) = (Vector256.Create(words[i..]), Vector256.Create(words[(i + 8)..]), Vector256.Create(words[(i + 16)..]), Vector256.Create(words[(i + 24)..]));
                var white = ~Channel(p, q, s, t, 24);
                (Channel(p, q, s, t, 0) + white).CopyTo(r, i);
                (Channel(p, q, s, t, 8) + white).CopyTo(g, i);
                (Channel(p, q, s, t, 16) + white).CopyTo(b, i);
            }
        }

        for (; i < r.Length; i++)
        {
            var at = i * 4;
            var white = 255 - rgba[at + 3];
            r[i] = (byte)(rgba[at] + white);
            g[i] = (byte)(rgba[at + 1] + white);
            b[i] = (byte)(rgba[at + 2] + white);
        }

        return planes;
    }

    private static Vector256<byte> Channel(Vector256<uint> p, Vector256<uint> q, Vector256<uint> s, Vector256<uint> t, int shift)
    {
        var mask = Vector256.Create(255u);
        return Vector256.Narrow(Vector256.Narrow((p >>> shift) & mask, (q >>> shift) & mask), Vector256.Narrow((s >>> shift) & mask, (t >>> shift) & mask));
    }

    /// <summary>The same picture in planes of its own.</summary>
    public ColorPlanes Copy()
    {
        var copy = new ColorPlanes(Width, Height);
        R.CopyTo(copy.R, 0);
        G.CopyTo(copy.G, 0);
        B.CopyTo(copy.B, 0);
        return copy;
    }

    /// <summary>Half the size: each pixel is the mean of four. A last odd row or column is left out.</summary>
    public ColorPlanes Half()
    {
        var half = new ColorPlanes(Math.Max(1, Width / 2), Math.Max(1, Height / 2));
        Half(R, half.R, half);
        Half(G, half.G, half);
        Half(B, half.B, half);
        return half;
    }

    /// <summary>Three quarters of the size by an exact area filter.</summary>
    public ColorPlanes ThreeQuarters()
    {
        var small = new ColorPlanes(Math.Max(1, Width * 3 / 4), Math.Max(1, Height * 3 / 4));
        ThreeQuarters(R, small.R, small);
        ThreeQuarters(G, small.G, small);
        ThreeQuarters(B, small.B, small);
        return small;
    }

    /// <summary>A channel's value between pixels; outside the picture its edge carries on.</summary>
    public float Sample(byte[] plane, float x, float y)
    {
        x = Math.Clamp(x - .5f, 0, Width - 1);
        y = Math.Clamp(y - .5f, 0, Height - 1);
        var (left, top) = ((int)x, (int)y);
        var (right, bottom) = (Math.Min(left + 1, Width - 1), Math.Min(top + 1, Height - 1));
        var (fx, fy) = (x - left, y - top);
        var upper = (plane[(top * Width) + left] * (1 - fx)) + (plane[(top * Width) + right] * fx);
        var lower = (plane[(bottom * Width) + left] * (1 - fx)) + (plane[(bottom * Width) + right] * fx);
        return (upper * (1 - fy)) + (lower * fy);
    }

    private unsafe void Half(byte[] source, byte[] target, ColorPlanes half)
    {
        if (Width < 2 || Height < 2)
        {
            target[0] = source[0];
            return;
        }

        var mask = Vector256.Create((ushort)255);
        fixed (byte* from = source, to = target)
        {
            for (var y = 0; y < half.Height; y++)
            {
                var upper = from + (2L * y * Width);
                var lower = upper + Width;
                var row = to + ((long)y * half.Width);
                var x = 0;
                for (; x + 16 <= half.Width; x += 16)
                {
                    var a = Vector256.Load(upper + (2 * x)).AsUInt16();
                    var b = Vector256.Load(lower + (2 * x)).AsUInt16();
                    var sum = (a & mask) + (a >>> 8) + (b & mask) + (b >>> 8) + Vector256.Create((ushort)2);
                    Vector256.Narrow(sum >>> 2, Vector256<ushort>.Zero).GetLower().Store(row + x);
                }

                for (; x < half.Width; x++)
                {
                    row[x] = (byte)((upper[2 * x] + upper[(2 * x) + 1] + lower[2 * x] + lower[(2 * x) + 1] + 2) >> 2);
                }
            }
        }
    }

    // Four pixels become three: each new pixel covers four thirds of an old one, so its shares are 3:1, 2:2 and 1:3.
    private void ThreeQuarters(byte[] source, byte[] target, ColorPlanes small)
    {
        Span<int> row = new int[Width];
        for (var y = 0; y < small.Height; y++)
        {
            var top = (y / 3 * 4) + (y % 3);
            var bottom = Math.Min(top + 1, Height - 1);
            var (first, second) = (3 - (y % 3), 1 + (y % 3));
            var upper = source.AsSpan(top * Width, Width);
            var lower = source.AsSpan(bottom * Width, Width);
            for (var x = 0; x < row.Length; x++)
            {
                row[x] = (upper[x] * first) + (lower[x] * second);
            }

            var to = target.AsSpan(y * small.Width, small.Width);
            int at = 0, from = 0;
            for (; at + 3 <= to.Length; at += 3, from += 4)
            {
                to[at] = (byte)(((3 * row[from]) + row[from + 1] + 8) >> 4);
                to[at + 1] = (byte)((row[from + 1] + row[from + 2] + 4) >> 3);
                to[at + 2] = (byte)((row[from + 2] + (3 * row[from + 3]) + 8) >> 4);
            }

            for (; at < to.Length; at++)
            {
                to[at] = (byte)((row[Math.Min(row.Length - 1, at * 4 / 3)] + 2) >> 2);
            }
        }
    }
}
