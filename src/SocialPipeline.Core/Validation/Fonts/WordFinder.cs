namespace SocialPipeline.Validation.Fonts;

/// <summary>Finds where each word of a known text stands: lines by rows, words by the widest gaps, divided as the widths say.</summary>
internal static class WordFinder
{
    private const float Clear = .5f;

    /// <summary>The words' boxes; empty when lines and words do not fit the text.</summary>
    /// <param name="map">The ink.</param>
    /// <param name="text">The text; line feeds bind, other white space divides words.</param>
    /// <param name="widthOf">About how wide a word is, in any unit: to tell where a text without line feeds broke.</param>
    public static List<WordBox> Find(InkMap map, string text, Func<string, double> widthOf)
    {
        var given = text.Split('\n').Select(Words).Where(line => line.Length > 0).ToList();
        var bands = Bands(map, given.Count > 1 ? given.Count : 0);
        if (given.Count == 0 || bands.Count == 0)
        {
            return [];
        }

        var extents = bands.ConvertAll(band => Extent(map, band));
        var lines = given.Count == bands.Count ? given : Divide([.. given.SelectMany(line => line)], extents.ConvertAll(e => e.Right - e.Left), widthOf);
        var boxes = new List<WordBox>();
        for (var i = 0; i < lines.Count; i++)
        {
            boxes.AddRange(Place(map, bands[i], lines[i]));
        }

        return boxes;
    }

    private static string[] Words(string line) => line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Rows with ink, taken together into lines: dots and accents join the letters below them.</summary>
    private static List<(int Top, int Bottom)> Bands(InkMap map, int wanted)
    {
        var rows = new double[map.Height];
        for (var y = 0; y < map.Height; y++)
        {
            for (var x = 0; x < map.Width; x++)
            {
                rows[y] += map.Ink[(y * map.Width) + x] >= Clear ? 1 : 0;
            }
        }

        var sorted = (double[])rows.Clone();
        Array.Sort(sorted);
        var limit = Math.Max(1, .04 * sorted[(int)(sorted.Length * .95)]);
        var bands = new List<(int Top, int Bottom)>();
        for (var y = 0; y < rows.Length; y++)
        {
            if (rows[y] >= limit)
            {
                var top = y;
                while (y < rows.Length && rows[y] >= limit)
                {
                    y++;
                }

                bands.Add((top, y - 1));
            }
        }

        var tallest = bands.Count == 0 ? 0 : bands.Max(b => b.Bottom - b.Top + 1);
        while (bands.Count > 1)
        {
            var small = bands.FindIndex(b => b.Bottom - b.Top + 1 < .42 * tallest);
            if (small < 0 || bands.Count == wanted)
            {
                break;
            }

            var toNext = small < bands.Count - 1 ? bands[small + 1].Top - bands[small].Bottom : int.MaxValue;
            var toPrevious = small > 0 ? bands[small].Top - bands[small - 1].Bottom : int.MaxValue;
            var first = toNext <= toPrevious ? small : small - 1;
            if (Math.Min(toNext, toPrevious) > .5 * tallest)
            {
                bands.RemoveAt(small); // a speck
                continue;
            }

            bands[first] = (bands[first].Top, bands[first + 1].Bottom);
            bands.RemoveAt(first + 1);
        }

        return bands;
    }

    private static (double Left, double Right) Extent(InkMap map, (int Top, int Bottom) band)
    {
        var columns = Columns(map, band);
        var first = Array.FindIndex(columns, c => c >= Clear);
        var last = Array.FindLastIndex(columns, c => c >= Clear);
        return first < 0 ? (0, 0) : (first, last + 1);
    }

    private static float[] Columns(InkMap map, (int Top, int Bottom) band)
    {
        var columns = new float[map.Width];
        for (var y = band.Top; y <= band.Bottom; y++)
        {
            for (var x = 0; x < map.Width; x++)
            {
                columns[x] = Math.Max(columns[x], map.Ink[(y * map.Width) + x]);
            }
        }

        return columns;
    }

    /// <summary>Which words stand on which line: the division whose widths are most nearly in the lines' proportion.</summary>
    private static List<string[]> Divide(string[] words, List<double> widths, Func<string, double> widthOf)
    {
        var (count, lines) = (words.Length, widths.Count);
        if (count < lines)
        {
            return [];
        }

        var space = widthOf("n") * .5;
        var sums = new double[count + 1];
        for (var i = 0; i < count; i++)
        {
            sums[i + 1] = sums[i] + widthOf(words[i]) + space;
        }

        var unit = widths.Sum() / Math.Max(1e-9, sums[count] - (space * lines));
        var cost = new double[lines + 1, count + 1];
        var from = new int[lines + 1, count + 1];
        for (var line = 0; line <= lines; line++)
        {
            for (var word = 0; word <= count; word++)
            {
                cost[line, word] = line == 0 && word == 0 ? 0 : double.MaxValue;
            }
        }

        for (var line = 1; line <= lines; line++)
        {
            for (var word = line; word <= count; word++)
            {
                for (var start = line - 1; start < word; start++)
                {
                    if (cost[line - 1, start] < double.MaxValue)
                    {
                        var miss = ((sums[word] - sums[start] - space) * unit) - widths[line - 1];
                        var total = cost[line - 1, start] + (miss * miss);
                        if (total < cost[line, word])
                        {
                            (cost[line, word], from[line, word]) = (total, start);
                        }
                    }
                }
            }
        }

        var divided = new List<string[]>();
        for (int line = lines, word = count; line > 0; word = from[line, word], line--)
        {
            divided.Insert(0, words[from[line, word]..word]);
        }

        return divided;
    }

    /// <summary>The words of one line: its widest gaps divide them.</summary>
    private static IEnumerable<WordBox> Place(InkMap map, (int Top, int Bottom) band, string[] words)
    {
        var columns = Columns(map, band);
        var runs = new List<(int Left, int Right)>();
        for (var x = 0; x < columns.Length; x++)
        {
            if (columns[x] >= Clear)
            {
                var left = x;
                while (x < columns.Length && columns[x] >= Clear)
                {
                    x++;
                }

                runs.Add((left, x - 1));
            }
        }

        if (runs.Count < words.Length)
        {
            yield break;
        }

        var cuts = Enumerable.Range(0, runs.Count - 1)
            .OrderByDescending(i => runs[i + 1].Left - runs[i].Right)
            .Take(words.Length - 1)
            .Order()
            .ToList();
        for (var i = 0; i < words.Length; i++)
        {
            var first = i == 0 ? 0 : cuts[i - 1] + 1;
            var last = i == words.Length - 1 ? runs.Count - 1 : cuts[i];
            yield return Box(map, words[i], band, runs[first].Left, runs[last].Right);
        }
    }

    /// <summary>The edges of a word's ink, between pixels where half the full ink is passed.</summary>
    private static WordBox Box(InkMap map, string word, (int Top, int Bottom) band, int left, int right)
    {
        var (top, bottom) = (Math.Max(0, band.Top - 2), Math.Min(map.Height - 1, band.Bottom + 2));
        var rows = new float[bottom - top + 1];
        for (var y = top; y <= bottom; y++)
        {
            for (var x = left; x <= right; x++)
            {
                rows[y - top] = Math.Max(rows[y - top], map.Ink[(y * map.Width) + x]);
            }
        }

        var columns = Columns(map, (top, bottom));
        return new WordBox(word, Start(columns, left), top + Start(rows, Array.FindIndex(rows, r => r >= Clear)), End(columns, right), top + End(rows, Array.FindLastIndex(rows, r => r >= Clear)));
    }

    // A pixel's coverage is the share of it that ink takes: the edge lies that far from its other side.
    private static double Start(float[] profile, int first) => first <= 0 ? Math.Max(0, first) : profile[first] >= .95f ? first - Math.Min(.5, profile[first - 1]) : first + 1 - profile[first];

    private static double End(float[] profile, int last) => last >= profile.Length - 1 || last < 0 ? last + 1 : profile[last] >= .95f ? last + 1 + Math.Min(.5, profile[last + 1]) : last + profile[last];
}
