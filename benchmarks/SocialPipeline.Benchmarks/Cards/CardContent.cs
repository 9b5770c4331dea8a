using SkiaSharp;

namespace SocialPipeline.Benchmarks.Cards;

/// <summary>What every card shows.</summary>
internal static class CardContent
{
    public const string Headline = "The harbour wakes before we do, and coffee is already poured.";
    public const string Paragraph = "Our second house opens on the Pearling Path on Sunday 6 December: nine rooms around a courtyard, breakfast until noon, and the old dhow yard at the end of the lane.";
    public const string Pill = "Now open";
    public const int Size = 1080;

    private const int TypicalPixels = 4224 * 3168;

    public static string Root { get; } = FindRoot();

    public static string Brand => Path.Combine(Root, "samples", "brands", "marsa");

    /// <summary>The photograph: of those that <c>eng/fetch-photos.sh</c> unpacked the JPEG nearest to 13 megapixels, or one made of noise and gradients.</summary>
    public static string Photo { get; } = FindPhoto();

    private static string FindPhoto()
    {
        var folder = Environment.GetEnvironmentVariable("SOCIALPIPELINE_PHOTOS") is { Length: > 0 } named
            ? Path.GetFullPath(named, Root)
            : Path.Combine(Root, "artifacts", "photos");
        var best = Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, "*.jpg", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
                .Select(file => (File: file, Pixels: PixelsOf(file)))
                .Where(photo => photo.Pixels >= 12_000_000)
                .OrderBy(photo => Math.Abs(photo.Pixels - TypicalPixels))
                .FirstOrDefault().File
            : null;
        return best is null
            ? Synthetic(Path.Combine(Root, "artifacts", "benchmark-photo.jpg"))
            : Baseline(best, Path.Combine(Root, "artifacts", "benchmark-" + Path.GetFileName(best)));
    }

    /// <summary>The photograph saved once more as a baseline JPEG, as cameras write it: a progressive one hides everything else behind its decoding.</summary>
    private static string Baseline(string photo, string path)
    {
        if (!File.Exists(path))
        {
            using var bitmap = SKBitmap.Decode(photo);
            using var data = bitmap.Encode(SKEncodedImageFormat.Jpeg, 92);
            File.WriteAllBytes(path, data.ToArray());
        }

        return path;
    }

    private static int PixelsOf(string file)
    {
        using var codec = SKCodec.Create(file);
        return codec is null ? 0 : codec.Info.Width * codec.Info.Height;
    }

    private static string Synthetic(string path)
    {
        if (File.Exists(path))
        {
            return path;
        }

        using var bitmap = new SKBitmap(new SKImageInfo(4224, 3168, SKColorType.Rgba8888, SKAlphaType.Opaque));
        var pixels = bitmap.GetPixelSpan();
        var writable = System.Runtime.InteropServices.MemoryMarshal.CreateSpan(ref System.Runtime.InteropServices.MemoryMarshal.GetReference(pixels), pixels.Length);
        var state = 1u;
        for (var i = 0; i < writable.Length; i += 4)
        {
            state = (state * 1664525) + 1013904223;
            var (x, y, noise) = (i / 4 % 4224, i / 4 / 4224, (int)(state >> 27));
            writable[i] = (byte)((x * 200 / 4224) + noise);
            writable[i + 1] = (byte)((y * 200 / 3168) + noise);
            writable[i + 2] = (byte)(128 + (100 * Math.Sin(x / 300.0) * Math.Cos(y / 200.0)) + (noise / 2));
            writable[i + 3] = 255;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var data = bitmap.Encode(SKEncodedImageFormat.Jpeg, 90);
        File.WriteAllBytes(path, data.ToArray());
        return path;
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Sdk.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("Sdk.sln is in no folder above the benchmarks.");
    }
}
