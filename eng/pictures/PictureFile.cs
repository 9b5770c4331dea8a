using SkiaSharp;

namespace Pictures;

internal static class PictureFile
{
    private const int JpegLimit = 450 * 1024, PngLimit = 600 * 1024;

    /// <summary>JPEG at quality 88, or the next lower one that stays within 450 KB; PNG within 600 KB for a cut-out.</summary>
    public static string Write(SKBitmap bitmap, string folder, string name, bool cutOut)
    {
        var path = Path.Combine(folder, name + (cutOut ? ".png" : ".jpg"));
        if (cutOut)
        {
            var tolerance = 2;
            var png = SmallPng.Encode(bitmap, tolerance);
            while (png.Length > PngLimit && tolerance < 5)
            {
                png = SmallPng.Encode(bitmap, ++tolerance);
            }

            File.WriteAllBytes(path, png);
            return $"{path} (tolerance {tolerance}, {png.Length / 1024} KB)";
        }

        using var pixels = bitmap.PeekPixels();
        for (var quality = 88; ; quality -= 2)
        {
            using var data = pixels.Encode(new SKJpegEncoderOptions(quality, SKJpegEncoderDownsample.Downsample420, SKJpegEncoderAlphaOption.Ignore))
                ?? throw new InvalidOperationException($"The encoder refused {name}.");
            if (data.Size <= JpegLimit || quality <= 60)
            {
                File.WriteAllBytes(path, data.Span);
                return $"{path} (quality {quality}, {data.Size / 1024} KB)";
            }
        }
    }
}
