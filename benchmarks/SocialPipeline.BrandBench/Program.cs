using System.Globalization;
using SkiaSharp;
using SocialPipeline.BrandBench;
using SocialPipeline.BrandBench.Designs;
using SocialPipeline.BrandBench.Logos;
using SocialPipeline.BrandBench.Material;

// --steer WHAT SEED COUNT [FOLDER]: figures and misses on the steering share, to work by; pictures into a folder when given.
switch (args)
{
    case ["--steer", "logo", var seed, var count, .. var rest]:
    {
        var shop = new Workshop(".", Share.Steering);
        foreach (var hard in new[] { false, true })
        {
            var cases = LogoSet.Make(shop.Scenery(Workshop.Seed($"{seed} logo {hard}")), shop.Logos, int.Parse(count, CultureInfo.InvariantCulture), hard);
            var images = DesignImages.Paint([.. cases.Select(c => c.Design)], Path.Combine(shop.Folder, "chromium"), Workshop.Seed(seed));
            if (rest.Length > 0)
            {
                Directory.CreateDirectory(rest[0]);
                using var lines = new StreamWriter(Path.Combine(rest[0], $"evidence-{hard}.csv"));
                for (var i = 0; i < images.Count; i++)
                {
                    foreach (var line in LogoBoard.Evidence(cases[i], images[i]))
                    {
                        lines.WriteLine($"{i},{(cases[i].Truth is null ? 0 : 1)},{line}");
                    }

                    if (i < 24)
                    {
                        using var data = images[i].Encode(SKEncodedImageFormat.Jpeg, 80);
                        File.WriteAllBytes(Path.Combine(rest[0], $"{(hard ? "hard" : "easy")}-{i}.jpg"), data.ToArray());
                    }
                }
            }

            var board = new LogoBoard();
            board.Run(cases, images);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(hard ? "hard" : "easy")}: P {board.Precision:0.000} R {board.Recall:0.000} F1 {board.F1:0.000} FP {board.FalsePositives:0.000} ind {board.Indeterminate:0.000} dist {board.Distortion:0.000} ms median {board.Milliseconds.Order().ElementAt(board.Milliseconds.Count / 2):0} p90 {board.Milliseconds.Order().ElementAt(board.Milliseconds.Count * 9 / 10):0}"));
            board.Misses.ForEach(Console.WriteLine);
        }

        return 0;
    }

    default:
        Console.Error.WriteLine("Usage: --steer logo SEED COUNT [FOLDER]");
        return 2;
}
