using SkiaSharp;
using SocialPipeline.Imaging;

namespace SocialPipeline.BrandBench.Material;

/// <summary>Photographs at 1440 px, made once into a folder of work files that both painters read.</summary>
internal static class PhotoPool
{
    // Wallpaper packages keep drawn pictures, with flat colours and logos of their own, beside their photographs.
    private static readonly string[] Drawn = ["abstract", "desktop"];

    public static IReadOnlyList<string> Load(string source, string work, Share share)
    {
        Directory.CreateDirectory(work);
        var files = new List<string>();
        foreach (var path in Directory.EnumerateFiles(source, "*.jpg", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            if (Drawn.Contains(Path.GetFileName(Path.GetDirectoryName(path))))
            {
                continue;
            }

            // The same picture comes in several sizes: one name, one share.
            var name = Path.GetFileNameWithoutExtension(path).Split('_')[0];
            if (Shares.Of(name) != share)
            {
                continue;
            }

            var file = Path.GetFullPath(Path.Combine(work, $"{Path.GetFileNameWithoutExtension(path)}.jpg"));
            if (!File.Exists(file))
            {
                using var photo = PhotoDecoder.Decode(ImageSource.FromFile(path), .5);
                var scale = Math.Min(1, 1440.0 / Math.Min(photo.SourceWidth, photo.SourceHeight));
                using var small = photo.Resample(CropRect.Whole(photo.SourceWidth, photo.SourceHeight), (int)(photo.SourceWidth * scale), (int)(photo.SourceHeight * scale));
                using var data = small.Encode(SKEncodedImageFormat.Jpeg, 92);
                File.WriteAllBytes(file, data.ToArray());
            }

            files.Add(file);
        }

        return files;
    }
}
