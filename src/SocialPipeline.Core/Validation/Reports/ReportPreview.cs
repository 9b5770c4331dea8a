using SkiaSharp;
using SocialPipeline.Imaging;

namespace SocialPipeline.Validation.Reports;

/// <summary>A checked picture in the size in which reports show it.</summary>
internal static class ReportPreview
{
    public const int MostWidth = 1080;
    private const int MostHeight = 1920;

    /// <summary>Decodes a picture, at most so large; the caller disposes it.</summary>
    public static SKImage Decode(ImageSource source, ImageLimits limits)
    {
        var header = source.ReadHeader(limits);
        var scale = Math.Min(1, Math.Min((double)MostWidth / header.Width, (double)MostHeight / header.Height));
        using var photo = PhotoDecoder.Decode(source, scale, limits);
        return photo.Resample(CropRect.Whole(photo.SourceWidth, photo.SourceHeight), Math.Max(1, (int)Math.Round(header.Width * scale)), Math.Max(1, (int)Math.Round(header.Height * scale)));
    }
}
