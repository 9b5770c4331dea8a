using SkiaSharp;
using Xunit;

namespace SocialPipeline.Imaging.Svg;

/// <summary>How far two premultiplied pictures are apart.</summary>
/// <param name="Mean">The mean absolute difference over all channels, 0 to 255.</param>
/// <param name="Share">The share of pixels in which some channel is off by more than 48.</param>
internal readonly record struct PictureDifference(double Mean, double Share)
{
    private const int Off = 48;

    public static PictureDifference Between(SKBitmap one, SKBitmap other)
    {
        Assert.Equal(other.Info.Size, one.Info.Size);
        var a = one.GetPixelSpan();
        var b = other.GetPixelSpan();
        long sum = 0;
        var off = 0;
        for (var at = 0; at < a.Length; at += 4)
        {
            var worst = 0;
            for (var channel = at; channel < at + 4; channel++)
            {
                var difference = Math.Abs(a[channel] - b[channel]);
                sum += difference;
                worst = Math.Max(worst, difference);
            }
            off += worst > Off ? 1 : 0;
        }
        return new PictureDifference((double)sum / a.Length, off * 4.0 / a.Length);
    }
}
