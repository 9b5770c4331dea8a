namespace SocialPipeline.BrandBench;

/// <summary>Figures of merit.</summary>
internal static class Metrics
{
    /// <summary>The chance that a positive scores above a negative, ties by half.</summary>
    public static double Auc(IReadOnlyList<double> positives, IReadOnlyList<double> negatives)
    {
        double above = 0;
        foreach (var p in positives)
        {
            foreach (var n in negatives)
            {
                above += p > n ? 1 : p == n ? .5 : 0;
            }
        }

        return above / Math.Max(1, positives.Count * negatives.Count);
    }

    /// <summary>Spearman's rank correlation.</summary>
    public static double RankCorrelation(IReadOnlyList<double> a, IReadOnlyList<double> b)
    {
        var (x, y) = (Ranks(a), Ranks(b));
        var (mx, my) = (x.Average(), y.Average());
        double xy = 0, xx = 0, yy = 0;
        for (var i = 0; i < x.Length; i++)
        {
            xy += (x[i] - mx) * (y[i] - my);
            xx += (x[i] - mx) * (x[i] - mx);
            yy += (y[i] - my) * (y[i] - my);
        }

        return xx == 0 || yy == 0 ? 0 : xy / Math.Sqrt(xx * yy);
    }

    public static double Percentile(IReadOnlyList<double> values, double share) => values.Count == 0 ? double.NaN : values.Order().ElementAt(Math.Min(values.Count - 1, (int)(values.Count * share)));

    private static double[] Ranks(IReadOnlyList<double> values)
    {
        var order = Enumerable.Range(0, values.Count).OrderBy(i => values[i]).ToArray();
        var ranks = new double[values.Count];
        for (var i = 0; i < order.Length;)
        {
            var end = i;
            while (end < order.Length && values[order[end]] == values[order[i]])
            {
                end++;
            }

            for (var at = i; at < end; at++)
            {
                ranks[order[at]] = (i + end - 1) / 2.0;
            }

            i = end;
        }

        return ranks;
    }
}
