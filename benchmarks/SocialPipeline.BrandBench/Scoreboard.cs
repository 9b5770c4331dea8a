using System.Globalization;
using System.Text;
using SkiaSharp;
using SocialPipeline.BrandBench.Colors;
using SocialPipeline.BrandBench.Contrasts;
using SocialPipeline.BrandBench.Designs;
using SocialPipeline.BrandBench.Fonts;
using SocialPipeline.BrandBench.Logos;

namespace SocialPipeline.BrandBench;

/// <summary>Makes the sets of a seed, runs the detectors on them and keeps the boards: one easy and one hard of each kind.</summary>
internal sealed class Scoreboard(Workshop shop, string? pictures = null)
{
    public LogoBoard[] Logos { get; } = [new(), new()];

    public ColorBoard[] Colors { get; } = [new(), new()];

    public FontBoard[] Fonts { get; } = [new(), new()];

    public ContrastBoard[] Contrasts { get; } = [new(), new()];

    public void Logo(string seed, int count)
    {
        foreach (var hard in new[] { false, true })
        {
            var cases = LogoSet.Make(shop.Scenery(Workshop.Seed($"{seed} logo {hard}")), shop.Logos, count, hard);
            Batches(cases, c => c.Design, $"{seed} logo {hard}", (some, images, offset) =>
            {
                Logos[hard ? 1 : 0].Run(some, images, offset);
                if (pictures is not null)
                {
                    File.AppendAllLines(
                        Path.Combine(pictures, $"evidence-{seed}-{hard}.csv"),
                        some.SelectMany((c, i) => LogoBoard.Evidence(c, images[i]).Select(line => $"{offset + i},{(c.Truth is null ? 0 : 1)},{line}")));
                }
            });
        }
    }

    public void Color(string seed, int count)
    {
        foreach (var hard in new[] { false, true })
        {
            var cases = ColorSet.Make(shop.Scenery(Workshop.Seed($"{seed} colour {hard}")), shop.Logos, count, hard);
            Batches(cases, c => c.Design, $"{seed} colour {hard}", (some, images, offset) => Colors[hard ? 1 : 0].Run(some, images, offset));
        }
    }

    public void Font(string seed, int count)
    {
        using var library = shop.AllFonts.ToLibrary();
        foreach (var hard in new[] { false, true })
        {
            var cases = FontSet.Make(shop.Scenery(Workshop.Seed($"{seed} font {hard}")), count, hard);
            Batches(cases, c => c.Design, $"{seed} font {hard}", (some, images, offset) => Fonts[hard ? 1 : 0].Run(some, images, library, shop.AllFonts, offset));
        }
    }

    public void Contrast(string seed, int count)
    {
        foreach (var hard in new[] { false, true })
        {
            var cases = ContrastSet.Make(shop.Scenery(Workshop.Seed($"{seed} contrast {hard}")), count, hard);
            Batches(cases, c => c.Design, $"{seed} contrast {hard}", (some, images, offset) => Contrasts[hard ? 1 : 0].Run(some, images, offset));
        }
    }

    /// <summary>What went wrong, a line each.</summary>
    public IEnumerable<string> Misses()
    {
        for (var i = 0; i < 2; i++)
        {
            var set = i == 0 ? "easy" : "hard";
            foreach (var (kind, misses) in new[] { ("logo", Logos[i].Misses), ("colour", Colors[i].Misses), ("font", Fonts[i].Misses), ("contrast", Contrasts[i].Misses) })
            {
                foreach (var miss in misses)
                {
                    yield return $"{set} {kind} {miss}";
                }
            }
        }
    }

    /// <summary>The figures as Markdown tables.</summary>
    public string Tables()
    {
        var text = new StringBuilder();
        if (Logos[0].Milliseconds.Count > 0)
        {
            Table(text, "Logo", "precision, recall, F1 at IoU ≥ .5, false positives, indeterminate, distortion (balanced accuracy)", i => Logos[i].Milliseconds, i =>
                [Logos[i].Precision, Logos[i].Recall, Logos[i].F1, Logos[i].FalsePositives, Logos[i].Indeterminate, Logos[i].Distortion]);
        }

        if (Colors[0].Milliseconds.Count > 0)
        {
            Table(text, "Colour", "ROC-AUC, rank correlation with off-brand area, compliant designs ≥ .8, off-brand designs < .8, indeterminate", i => Colors[i].Milliseconds, i =>
                [Colors[i].Auc, Colors[i].Rank, Colors[i].CompliantShare, Colors[i].CaughtShare, Colors[i].Indeterminate]);
        }

        if (Fonts[0].Milliseconds.Count > 0)
        {
            Table(text, "Font", "family top-1, weight within 100, decided, decided rightly, ROC-AUC of the score", i => Fonts[i].Milliseconds, i =>
                [Fonts[i].TopOne, Fonts[i].Weight, Fonts[i].Decided, Fonts[i].DecidedRight, Fonts[i].Auc]);
        }

        if (Contrasts[0].Milliseconds.Count > 0)
        {
            Table(text, "Contrast", "verdict accuracy, indeterminate, median error of the ratio", i => Contrasts[i].Milliseconds, i =>
                [Contrasts[i].Accuracy, Contrasts[i].Indeterminate, Metrics.Percentile(Contrasts[i].Errors, .5)]);
        }

        return text.ToString();
    }

    private static void Table(StringBuilder text, string name, string heads, Func<int, List<double>> milliseconds, Func<int, double[]> figures)
    {
        var columns = heads.Split(", ");
        text.AppendLine(CultureInfo.InvariantCulture, $"| {name} | designs | {string.Join(" | ", columns)} | CPU ms, median | CPU ms, 90th percentile |");
        text.AppendLine(CultureInfo.InvariantCulture, $"| --- {string.Concat(Enumerable.Repeat("| --: ", columns.Length + 3))}|");
        for (var i = 0; i < 2; i++)
        {
            text.AppendLine(Line($"{(i == 0 ? "easy" : "hard")} | {milliseconds(i).Count}", figures(i)) + Times(milliseconds(i)));
        }

        text.AppendLine();
    }

    private static string Line(string name, params double[] figures) => $"| {name} | {string.Join(" | ", figures.Select(f => f.ToString("0.000", CultureInfo.InvariantCulture)))} |";

    private static string Times(List<double> milliseconds) =>
        string.Create(CultureInfo.InvariantCulture, $" {Metrics.Percentile(milliseconds, .5):0} | {Metrics.Percentile(milliseconds, .9):0} |");

    private void Batches<T>(IReadOnlyList<T> cases, Func<T, Design> design, string seed, Action<IReadOnlyList<T>, IReadOnlyList<SKImage>, int> run)
    {
        // Tall sheets, few pictures in memory at a time.
        const int Batch = 48;
        for (var start = 0; start < cases.Count; start += Batch)
        {
            List<T> some = [.. cases.Skip(start).Take(Batch)];
            var images = DesignImages.Paint([.. some.Select(design)], Path.Combine(shop.Folder, "chromium"), Workshop.Seed(seed) + (ulong)start);
            if (pictures is not null)
            {
                Directory.CreateDirectory(pictures);
                for (var i = 0; i < images.Count; i++)
                {
                    using var data = images[i].Encode(SKEncodedImageFormat.Jpeg, 85);
                    File.WriteAllBytes(Path.Combine(pictures, $"{seed.Replace(' ', '-')}-{start + i}.jpg"), data.ToArray());
                }
            }

            run(some, images, start);
            foreach (var image in images)
            {
                image.Dispose();
            }
        }
    }
}
