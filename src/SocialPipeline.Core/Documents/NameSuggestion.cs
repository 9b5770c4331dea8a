namespace SocialPipeline.Documents;

/// <summary>Finds what somebody probably meant by a misspelt name.</summary>
internal static class NameSuggestion
{
    private const int MaxDistance = 2;
    private const int MaxLength = 64;

    /// <summary>The candidate within two slips (a letter wrong, missing, too many, or two swapped), at most half the name; letter case counts for nothing.</summary>
    public static string? Closest(string name, IEnumerable<string> candidates)
    {
        string? best = null;
        var bestDistance = Math.Min(MaxDistance, name.Length / 2) + 1;
        foreach (var candidate in candidates)
        {
            var distance = Distance(name, candidate);
            if (distance < bestDistance)
            {
                (best, bestDistance) = (candidate, distance);
            }
        }

        return best;
    }

    /// <summary>The candidates that come nearest, best first; for a list of ids, where the nearest few help even when none is near.</summary>
    public static IReadOnlyList<string> Nearest(string name, IEnumerable<string> candidates, int count)
        => [.. candidates.OrderBy(candidate => Distance(name, candidate)).ThenBy(candidate => candidate, StringComparer.Ordinal).Take(count)];

    /// <summary>A sentence to append to a fault, with a space before it; empty when nothing comes near.</summary>
    public static string Sentence(string name, IEnumerable<string> candidates)
        => Closest(name, candidates) is { } closest ? $" Did you mean '{closest}'?" : "";

    /// <summary>Damerau-Levenshtein distance in its optimal string alignment form; names longer than 64 characters are infinitely far.</summary>
    public static int Distance(string a, string b)
    {
        if (a.Length > MaxLength || b.Length > MaxLength)
        {
            return int.MaxValue;
        }

        Span<int> beforeLast = stackalloc int[MaxLength + 1];
        Span<int> last = stackalloc int[MaxLength + 1];
        Span<int> row = stackalloc int[MaxLength + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = Same(a[i - 1], b[j - 1]) ? 0 : 1;
                row[j] = Math.Min(Math.Min(last[j] + 1, row[j - 1] + 1), last[j - 1] + cost);
                if (i > 1 && j > 1 && Same(a[i - 1], b[j - 2]) && Same(a[i - 2], b[j - 1]))
                {
                    row[j] = Math.Min(row[j], beforeLast[j - 2] + 1);
                }
            }

            last.CopyTo(beforeLast);
            row.CopyTo(last);
        }

        return last[b.Length];
    }

    private static bool Same(char a, char b) => char.ToLowerInvariant(a) == char.ToLowerInvariant(b);
}
