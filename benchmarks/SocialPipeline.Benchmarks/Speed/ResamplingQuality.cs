using SkiaSharp;
using SocialPipeline.Benchmarks.Cards;
using SocialPipeline.Imaging;

namespace SocialPipeline.Benchmarks.Speed;

/// <summary>The photograph at the card's size against a full decode brought down by Lanczos: by the engine, and by scaled decode with Mitchell.</summary>
internal static class ResamplingQuality
{
    private const int Size = CardContent.Size;

    /// <summary>Both in decibels (peak signal to noise over the colour channels).</summary>
    public static (double Engine, double Mitchell) Measure()
    {
        var source = ImageSource.FromFile(CardContent.Photo);
        var header = source.ReadHeader();
        var part = ImageCrop.Cover(header.Width, header.Height, Size, Size, new FocusPoint(.5, .5));
        using var full = PhotoDecoder.Decode(source);
        using var reference = full.Resample(part, Size, Size);
        using var scaled = PhotoDecoder.Decode(source, ImageCrop.NeededScale(part, Size, Size));
        using var ours = scaled.Resample(part, Size, Size);
        using var theirs = SKSurface.Create(reference.Info);
        FloorCard.DrawPhoto(theirs.Canvas, CardContent.Photo, Size, Size);
        using var mitchell = theirs.Snapshot();
        return (Psnr(reference, ours), Psnr(reference, mitchell));
    }

    private static double Psnr(SKImage a, SKImage b)
    {
        using var first = a.PeekPixels();
        using var second = b.PeekPixels();
        var left = first.GetPixelSpan<byte>();
        var right = second.GetPixelSpan<byte>();
        double sum = 0;
        for (var i = 0; i < left.Length; i++)
        {
            sum += (left[i] - right[i]) * (left[i] - right[i]);
        }

        // the fourth byte is opaque in both and adds nothing
        return 10 * Math.Log10(255.0 * 255 / (sum / (left.Length * .75)));
    }
}
