using System.Diagnostics;
using System.Globalization;
using SocialPipeline.BrandBench.Colors;
using SocialPipeline.BrandBench.Designs;
using SocialPipeline.BrandBench.Logos;
using SocialPipeline.Imaging;
using SocialPipeline.Validation.Colors;
using SocialPipeline.Validation.Logos;

namespace SocialPipeline.BrandBench;

/// <summary>CPU time of the checks on hard designs of 1080×1080, warm, each as the median of many runs on one thread.</summary>
internal static class SpeedRun
{
    private const int Designs = 8;
    private const int Rounds = 4;

    public static void Run(Workshop shop)
    {
        var logos = LogoSet.Make(shop.Scenery(1), shop.Logos, 26, hard: true).Where(c => c.Design is { Width: 1080, Height: 1080 }).Take(Designs).ToList();
        var images = logos.ConvertAll(c => SkiaPainter.Paint(c.Design));
        var templates = logos.ConvertAll(c => c.Variants.Select((v, i) => LogoTemplate.From(v.Asset, $"{i}")).ToList());
        Report("logo, all variants", i => LogoDetector.Find(images[i], templates[i]));
        Report("logo, one variant", i => LogoDetector.Find(images[i], [templates[i][0]]));
        Report("  planes", i => ColorPlanes.Of(images[i], 1_300_000));
        var planes = images.ConvertAll(image => ColorPlanes.Of(image, 1_300_000));
        Report("  pyramid with directions", i =>
        {
            var pyramid = new EdgePyramid(planes[i], vectors: true);
            for (var level = 0; level < 6; level++)
            {
                pyramid.Level(level);
            }
        });
        Report("  pyramid with responses", i =>
        {
            var pyramid = new EdgePyramid(planes[i], vectors: true);
            for (var level = 0; level < 6; level++)
            {
                pyramid.Responses(level);
            }

            pyramid.Release();
        });
        Report("  coarse search, all of the above in it", i =>
        {
            var pyramid = new EdgePyramid(planes[i], vectors: true);
            CoarseSearch.Run(pyramid, templates[i][0], new LogoDetectorOptions(), 14);
            pyramid.Release();
        });
        var colors = ColorSet.Make(shop.Scenery(2), shop.Logos, 26, hard: true).Where(c => c.Design is { Width: 1080, Height: 1080 }).Take(Designs).ToList();
        var pictures = DesignImages.Paint([.. colors.Select(c => c.Design)], Path.Combine(shop.Folder, "chromium"), 2);
        Report("colour", i => ColorCompliance.Score(pictures[i], colors[i].Palette));
    }

    private static void Report(string name, Action<int> run)
    {
        var times = new List<double>();
        for (var round = 0; round <= Rounds; round++)
        {
            for (var i = 0; i < Designs; i++)
            {
                var before = Process.GetCurrentProcess().TotalProcessorTime;
                run(i);
                if (round > 0)
                {
                    times.Add((Process.GetCurrentProcess().TotalProcessorTime - before).TotalMilliseconds);
                }
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: median {Metrics.Percentile(times, .5):0} ms, 90th percentile {Metrics.Percentile(times, .9):0} ms"));
    }
}
