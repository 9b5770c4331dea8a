using SkiaSharp;
using Xunit;

namespace SocialPipeline.Imaging;

/// <summary>Real photographs, which <c>eng/fetch-photos.sh</c> unpacks from Debian's wallpaper packages.</summary>
public sealed class RealPhotoTests
{
    private const int Width = 540;
    private const int Height = 675;

    internal static readonly string Folder = Environment.GetEnvironmentVariable("SOCIALPIPELINE_PHOTOS") is { Length: > 0 } named
        ? Path.GetFullPath(named, SamplePaths.Root)
        : Path.Combine(SamplePaths.Root, "artifacts", "photos");

    [Fact]
    public void Every_real_photograph_has_a_header_within_the_limits()
    {
        var files = Files();
        Assert.True(files.Count >= 30, $"{files.Count} photographs in {Folder}.");
        Assert.All(files, file => Assert.InRange(ImageSource.FromFile(file).ReadHeader().Width, 640, 12_000));
    }

    [Fact]
    public void Real_photographs_cropped_to_a_portrait_look_like_the_same_crop_of_the_full_decode()
    {
        var files = Files();
        var each = files.Where((_, index) => index % 4 == 0).Select(file => (Name: Path.GetFileName(file), Similarity: SimilarityOf(file))).ToList();
        Assert.All(each, photo => Assert.True(photo.Similarity > .97, $"{photo.Name}: SSIM {photo.Similarity:0.000}"));
    }

    private static double SimilarityOf(string file)
    {
        var source = ImageSource.FromFile(file);
        using var codec = SKCodec.Create(file);
        using var full = SKBitmap.Decode(codec, new SKImageInfo(codec.Info.Width, codec.Info.Height, SKColorType.Rgba8888, SKAlphaType.Premul, SKColorSpace.CreateSrgb()));
        var crop = ImageCrop.Cover(full.Width, full.Height, Width, Height, new FocusPoint(.5, .5));
        using var photo = PhotoDecoder.Decode(source, ImageCrop.NeededScale(crop, Width, Height));
        using var drawn = photo.Resample(crop, Width, Height);
        using var expected = Reference(full, crop);
        return Similarity.Of(Plane(drawn), Plane(expected));
    }

    /// <summary>Skia's own reduction through its mip levels: another way to the same picture.</summary>
    private static SKImage Reference(SKBitmap full, CropRect crop)
    {
        using var surface = SKSurface.Create(new SKImageInfo(Width, Height, SKColorType.Rgba8888, SKAlphaType.Premul, SKColorSpace.CreateSrgb()));
        using var image = SKImage.FromBitmap(full);
        surface.Canvas.DrawImage(
            image,
            SKRect.Create((float)crop.X, (float)crop.Y, (float)crop.Width, (float)crop.Height),
            new SKRect(0, 0, Width, Height),
            new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
        return surface.Snapshot();
    }

    private static unsafe Similarity.LumaPlane Plane(SKImage image)
    {
        using var bitmap = new SKBitmap(new SKImageInfo(image.Width, image.Height, SKImageInfo.PlatformColorType, SKAlphaType.Premul, SKColorSpace.CreateSrgb()));
        Assert.True(image.ReadPixels(bitmap.Info, bitmap.GetPixels()));
        return Similarity.Plane(new PixelGrid((uint*)bitmap.GetPixels(), bitmap.Width, bitmap.Height));
    }

    private static List<string> Files()
    {
        Assert.True(Directory.Exists(Folder), $"{Folder} is missing: run eng/fetch-photos.sh, or name a folder with photographs in SOCIALPIPELINE_PHOTOS.");
        return [.. Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".jpg" or ".png" && (File.GetAttributes(file) & FileAttributes.ReparsePoint) == 0)
            .Order(StringComparer.Ordinal)];
    }
}
