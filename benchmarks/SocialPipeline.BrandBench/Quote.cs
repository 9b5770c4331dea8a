using System.Globalization;
using SocialPipeline.BrandBench.Material;

namespace SocialPipeline.BrandBench;

/// <summary>The figures that are quoted: unseen seeds on the share that steers nothing, beside the targets.</summary>
internal static class Quote
{
    public static int Run(IReadOnlyList<string> seeds, int count)
    {
        var shop = new Workshop(".", Share.Quoted);
        var missed = new List<string>();
        foreach (var seed in seeds)
        {
            var board = new Scoreboard(shop);
            board.Logo(seed, count);
            board.Color(seed, count);
            board.Font(seed, count);
            board.Contrast(seed, count);
            Console.WriteLine($"## Seed `{seed}`");
            Console.WriteLine();
            Console.Write(board.Tables());
            foreach (var (name, found, reached) in Targets(board))
            {
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"- {name}: {found:0.000}, {(reached ? "reached" : "**missed**")}"));
                if (!reached)
                {
                    missed.Add($"{seed}: {name}");
                }
            }

            Console.WriteLine();
            foreach (var miss in board.Misses())
            {
                Console.Error.WriteLine($"{seed} {miss}");
            }
        }

        Console.WriteLine("Baselines that a user would assemble from OpenCV or a palette library, measured once on other generated designs: template matching finds logos at F1 .46 to .66 with 21 to 28 % false positives, ORB at .47, SIFT with RANSAC at .72 with 26 %; colour by area and ΔE reaches an AUC of .81 easy and .51 hard, k-means .81 and .47, a palette .81 and .65; fonts by synthesis without the measures taken here .92 easy and .58 hard.");
        return missed.Count == 0 ? 0 : 1;
    }

    private static IEnumerable<(string Name, double Found, bool Reached)> Targets(Scoreboard board)
    {
        var f1 = (board.Logos[0].F1 + board.Logos[1].F1) / 2;
        var falsePositives = (board.Logos[0].FalsePositives + board.Logos[1].FalsePositives) / 2;
        var distortion = (board.Logos[0].Distortion + board.Logos[1].Distortion) / 2;
        yield return ("logo F1, mean of easy and hard, at least .92", f1, f1 >= .92);
        yield return ("logo false positives, mean of both, at most .05", falsePositives, falsePositives <= .05);
        yield return ("logo distortion, mean of both, at least .90", distortion, distortion >= .90);
        yield return ("logo CPU ms a search, median of hard, at most 100", Metrics.Percentile(board.Logos[1].Milliseconds, .5), Metrics.Percentile(board.Logos[1].Milliseconds, .5) <= 100);
        yield return ("colour AUC easy, at least .98", board.Colors[0].Auc, board.Colors[0].Auc >= .98);
        yield return ("colour AUC hard, at least .85", board.Colors[1].Auc, board.Colors[1].Auc >= .85);
        var compliant = (board.Colors[0].CompliantShare + board.Colors[1].CompliantShare) / 2;
        yield return ("compliant designs that score .8 or more, mean of both, at least .95", compliant, compliant >= .95);
        yield return ("colour CPU ms, median of hard, at most 50", Metrics.Percentile(board.Colors[1].Milliseconds, .5), Metrics.Percentile(board.Colors[1].Milliseconds, .5) <= 50);
        yield return ("font top-1 easy, at least .95", board.Fonts[0].TopOne, board.Fonts[0].TopOne >= .95);
        yield return ("font top-1 hard, at least .75", board.Fonts[1].TopOne, board.Fonts[1].TopOne >= .75);
        var decided = (board.Fonts[0].DecidedRight + board.Fonts[1].DecidedRight) / 2;
        yield return ("font decisions that are right, mean of both, at least .95", decided, decided >= .95);
        var contrast = (board.Contrasts[0].Accuracy + board.Contrasts[1].Accuracy) / 2;
        yield return ("contrast verdicts that are right, mean of both, at least .95", contrast, contrast >= .95);
    }
}
