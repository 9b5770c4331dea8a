using SocialPipeline.Colors;

namespace SocialPipeline.Profiling;

/// <summary>Gathers colours that look alike in OKLab: seeds by density, then means. The same colours in any order give the same clusters.</summary>
internal static class ColorClusters
{
    /// <summary>The width of a cell of the density grid: about a just noticeable difference.</summary>
    private const double Cell = .02;

    /// <summary>Seeds are at least so far apart.</summary>
    private const double Apart = .085;
    private const double SameColor = .06;
    private const int MostSeeds = 16;
    private const int Rounds = 6;

    /// <summary>From this share of a cluster on, one exact colour stands for it: somebody chose it.</summary>
    private const double ExactShare = .2;

    /// <summary>The clusters, the largest first.</summary>
    /// <param name="colors">Each colour with its weight.</param>
    /// <param name="leastShare">The least share of the whole for a cluster, 0 to 1.</param>
    public static IReadOnlyList<(Color Color, double Share)> Of(IReadOnlyDictionary<Color, double> colors, double leastShare)
    {
        var points = colors.Select(pair => new Point(pair.Key, Oklab.From(pair.Key), pair.Value)).OrderBy(point => Key(point.Color)).ToList();
        var total = points.Sum(point => point.Weight);
        if (total <= 0)
        {
            return [];
        }

        var centers = Seeds(points, total * leastShare / 4);
        for (var round = 0; round < Rounds; round++)
        {
            centers = Merged([.. Assign(points, centers).Where(group => group.Count > 0).Select(group => (Mean(group), group.Sum(point => point.Weight)))]);
        }

        return [.. Assign(points, centers)
            .Where(group => group.Count > 0)
            .Select(group => (Color: Representative(group), Share: group.Sum(point => point.Weight) / total))
            .Where(cluster => cluster.Share >= leastShare)
            .OrderByDescending(cluster => cluster.Share)
            .ThenBy(cluster => Key(cluster.Color))];
    }

    /// <summary>How far apart two colours look, in OKLab.</summary>
    public static double Distance(Color one, Color other) => Distance(Oklab.From(one), Oklab.From(other));

    private static double Distance(Oklab one, Oklab other)
    {
        var (l, a, b) = (one.L - other.L, one.A - other.A, one.B - other.B);
        return Math.Sqrt((l * l) + (a * a) + (b * b));
    }

    private static uint Key(Color color) => (uint)((color.R << 16) | (color.G << 8) | color.B);

    /// <summary>The densest cells that are not near a denser one.</summary>
    private static List<Oklab> Seeds(List<Point> points, double least)
    {
        var cells = points.GroupBy(point => ((int)Math.Floor(point.Lab.L / Cell), (int)Math.Floor(point.Lab.A / Cell), (int)Math.Floor(point.Lab.B / Cell)))
            .Select(cell => (Center: Mean([.. cell]), Weight: cell.Sum(point => point.Weight), Key: cell.Min(point => Key(point.Color))))
            .OrderByDescending(cell => cell.Weight).ThenBy(cell => cell.Key);
        var seeds = new List<Oklab>();
        foreach (var (center, weight, _) in cells)
        {
            if (seeds.Count == MostSeeds || (seeds.Count > 0 && weight < least))
            {
                break;
            }

            if (seeds.TrueForAll(seed => Distance(seed, center) >= Apart))
            {
                seeds.Add(center);
            }
        }

        return seeds;
    }

    private static List<Point>[] Assign(List<Point> points, List<Oklab> centers)
    {
        var groups = centers.Select(_ => new List<Point>()).ToArray();
        foreach (var point in points)
        {
            var (nearest, least) = (0, double.MaxValue);
            for (var i = 0; i < centers.Count; i++)
            {
                var distance = Distance(centers[i], point.Lab);
                (nearest, least) = distance < least ? (i, distance) : (nearest, least);
            }

            groups[nearest].Add(point);
        }

        return groups;
    }

    /// <summary>Centers that have come near each other become one.</summary>
    private static List<Oklab> Merged(List<(Oklab Center, double Weight)> centers)
    {
        var kept = new List<Oklab>();
        foreach (var (center, _) in centers.OrderByDescending(entry => entry.Weight).ThenBy(entry => entry.Center.L))
        {
            if (kept.TrueForAll(other => Distance(other, center) >= SameColor))
            {
                kept.Add(center);
            }
        }

        return kept;
    }

    /// <summary>The one exact colour that makes up much of it, else the mean of its dense middle.</summary>
    private static Color Representative(List<Point> group)
    {
        var total = group.Sum(point => point.Weight);
        var most = group.MaxBy(point => point.Weight)!;
        if (most.Weight >= ExactShare * total)
        {
            return most.Color;
        }

        var center = Mean(group);
        var core = group.Where(point => Distance(point.Lab, center) <= Apart / 2).ToList();
        return Mean(core.Count > 0 ? core : group).ToColor();
    }

    private static Oklab Mean(List<Point> group)
    {
        var weight = group.Sum(point => point.Weight);
        return new Oklab(group.Sum(point => point.Lab.L * point.Weight) / weight, group.Sum(point => point.Lab.A * point.Weight) / weight, group.Sum(point => point.Lab.B * point.Weight) / weight);
    }

    private sealed record Point(Color Color, Oklab Lab, double Weight);
}
