using System.Collections.Immutable;

namespace SocialPipeline.Text;

/// <summary>
/// One paragraph in logical order with running sums, so that any stretch is measured at any size, tracking and word
/// space by subtraction. All measures are in em of the layer's size.
/// </summary>
internal sealed class ShapedParagraph
{
    private readonly double[] _advance, _tracked, _spaces;
    private readonly int[] _visible;

    internal ShapedParagraph(
        int start, int end, byte level, ImmutableArray<ShapedRun> runs, ImmutableArray<ShapedCluster> clusters,
        ImmutableArray<int> breaks, ImmutableArray<bool> stranding, ReadOnlySpan<double> advance, ReadOnlySpan<double> tracked, ReadOnlySpan<double> spaces)
    {
        Start = start;
        End = end;
        Level = level;
        Runs = runs;
        Clusters = clusters;
        Breaks = breaks;
        Stranding = stranding;
        _visible = new int[clusters.Length + 1];
        for (var i = 0; i < clusters.Length; i++)
        {
            _visible[i + 1] = clusters[i].White ? _visible[i] : i + 1;
        }

        _advance = Sum(advance);
        _tracked = Sum(tracked);
        _spaces = Sum(spaces);
    }

    internal int Start { get; }

    /// <summary>The end in the text, without the characters that end the paragraph.</summary>
    internal int End { get; }

    internal byte Level { get; }

    internal bool RightToLeft => (Level & 1) != 0;

    internal ImmutableArray<ShapedRun> Runs { get; }

    internal ImmutableArray<ShapedCluster> Clusters { get; }

    /// <summary>The cluster numbers before which a line may start, ascending; the last is the number of clusters.</summary>
    internal ImmutableArray<int> Breaks { get; }

    /// <summary>The breaks inside words, each with the hyphen that ends a line there.</summary>
    internal IReadOnlyDictionary<int, ShapedRun> Hyphens { get; init; } = new Dictionary<int, ShapedRun>();

    /// <summary>For each break, whether it would leave the first word of a sentence alone at the end of a line.</summary>
    internal ImmutableArray<bool> Stranding { get; }

    /// <summary>The width of clusters [from, to): tracking stands between clusters, not after the last.</summary>
    internal double Width(int from, int to, double tracking, double wordSpacing)
    {
        if (to <= from)
        {
            return 0;
        }

        return _advance[to] - _advance[from]
            + (tracking * (_tracked[to - 1] - _tracked[from]))
            + (wordSpacing * (_spaces[to] - _spaces[from]));
    }

    /// <summary>The space that tracking and word spacing add after one cluster.</summary>
    internal double Added(int cluster, double tracking, double wordSpacing) =>
        (tracking * (_tracked[cluster + 1] - _tracked[cluster])) + (wordSpacing * (_spaces[cluster + 1] - _spaces[cluster]));

    /// <summary>The end of the visible part of [from, to): white space at the end of a line has no width.</summary>
    internal int VisibleEnd(int from, int to) => Math.Max(from, _visible[to]);

    private static double[] Sum(ReadOnlySpan<double> values)
    {
        var sums = new double[values.Length + 1];
        for (var i = 0; i < values.Length; i++)
        {
            sums[i + 1] = sums[i] + values[i];
        }

        return sums;
    }
}
