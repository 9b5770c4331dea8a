using SkiaSharp;

namespace SocialPipeline.Rendering.Animation;

/// <summary>The rectangle in which two pictures of one size differ, from even coordinates on, as WebP's frames want it.</summary>
internal static class ChangedArea
{
    public static unsafe SKRectI Of(SKBitmap before, SKBitmap after)
    {
        int left = after.Width, top = after.Height, right = 0, bottom = 0;
        for (var y = 0; y < after.Height; y++)
        {
            var a = new ReadOnlySpan<uint>((void*)(before.GetPixels() + ((nint)y * before.RowBytes)), before.Width);
            var b = new ReadOnlySpan<uint>((void*)(after.GetPixels() + ((nint)y * after.RowBytes)), after.Width);
            var from = a.CommonPrefixLength(b);
            if (from == a.Length)
            {
                continue;
            }

            var to = a.Length;
            while (a[to - 1] == b[to - 1])
            {
                to--;
            }

            (left, right, top, bottom) = (Math.Min(left, from), Math.Max(right, to), Math.Min(top, y), y + 1);
        }

        return right == 0 ? SKRectI.Empty : new SKRectI(left & ~1, top & ~1, right, bottom);
    }
}
