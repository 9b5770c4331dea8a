using System.Collections.Concurrent;
using System.Globalization;
using SkiaSharp;
using Xunit;
using Xunit.Abstractions;

namespace SocialPipeline.Imaging.Svg;

/// <summary>Real icons beside librsvg's picture of them.</summary>
public sealed class SvgIconComparisonTests(ITestOutputHelper output)
{
    private const int Width = 128;

    /// <summary>Two rasterisers weigh edges differently, most in flags full of tiny shapes (mean up to 2.1); more than this is another picture.</summary>
    private const double AllowedMean = 2.5;
    private const double AllowedShare = 0.01;

    private static readonly int IconsPerSet =
        int.Parse(Environment.GetEnvironmentVariable("SOCIALPIPELINE_ICONS_PER_SET") ?? "56", CultureInfo.InvariantCulture);

    [Fact]
    public async Task Icons_and_logos_look_like_librsvgs_picture_of_them()
    {
        var refused = RefusedIcons.Read();
        var files = IconSets.Sample(IconsPerSet).Concat(IconSets.Logos).Where(file => !refused.ContainsKey(IconSets.NameOf(file))).ToArray();
        var results = new ConcurrentBag<(string Name, PictureDifference Difference)>();
        await Parallel.ForEachAsync(files, new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (file, _) =>
        {
            var name = IconSets.NameOf(file);
            using var theirs = await LibrsvgPicture.DrawAsync(file, Width);
            Assert.True(theirs is not null, $"librsvg does not draw {name}.");
            using var ours = Draw(SvgDrawing.Parse(await File.ReadAllBytesAsync(file, _), name), theirs.Info);
            var difference = PictureDifference.Between(ours, theirs);
            results.Add((name, difference));
            if (IsFar(difference))
            {
                Keep(name, ours, theirs);
            }
        });
        var worst = results.OrderByDescending(result => result.Difference.Share).ThenByDescending(result => result.Difference.Mean).ToArray();
        foreach (var (name, difference) in worst.Take(40))
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{difference.Share:P2} off, mean {difference.Mean:0.000}: {name}"));
        }
        var far = worst.Where(result => IsFar(result.Difference) && !DifferentIcons.Why.ContainsKey(result.Name)).Select(result => result.Name).ToArray();
        Assert.True(far.Length == 0, $"{far.Length} of {worst.Length} differ from librsvg (see artifacts/svg-comparison): {string.Join(", ", far)}");
        Assert.True(worst.Length >= 270, $"only {worst.Length} icons were compared.");
    }

    private static bool IsFar(PictureDifference difference) => difference.Mean > AllowedMean || difference.Share > AllowedShare;

    private static SKBitmap Draw(SvgDrawing drawing, SKImageInfo info)
    {
        var bitmap = new SKBitmap(info);
        using var canvas = new SKCanvas(bitmap);
        canvas.Clear(SKColors.Transparent);
        drawing.Draw(canvas, new SKRect(0, 0, Width, Width / drawing.AspectRatio));
        return bitmap;
    }

    /// <summary>Ours on the left, theirs on the right, so that a person can judge.</summary>
    private static void Keep(string name, SKBitmap ours, SKBitmap theirs)
    {
        var folder = Directory.CreateDirectory(Path.Combine(IconSets.Repository, "artifacts", "svg-comparison")).FullName;
        using var both = new SKBitmap((ours.Width * 2) + 8, ours.Height);
        using (var canvas = new SKCanvas(both))
        {
            canvas.Clear(SKColors.Silver);
            canvas.DrawBitmap(ours, 0, 0, SKSamplingOptions.Default);
            canvas.DrawBitmap(theirs, ours.Width + 8, 0, SKSamplingOptions.Default);
        }
        using var file = File.Create(Path.Combine(folder, name.Replace('/', '_') + ".png"));
        both.Encode(file, SKEncodedImageFormat.Png, 100);
    }
}
