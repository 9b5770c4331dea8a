using System.Collections.Concurrent;

namespace SocialPipeline.Text.Hyphenation;

/// <summary>
/// Where the words of one language may be divided: Liang's algorithm (F. M. Liang, "Word Hy-phen-a-tion by Com-put-er",
/// Stanford University, 1983) on TeX's pattern files. Digits between the letters of a pattern vote for (odd) or against (even) a
/// division; the highest vote at a place wins. Read once a language; immutable.
/// </summary>
internal sealed class HyphenPatterns
{
    private const int MostLetters = 64;

    private static readonly ConcurrentDictionary<string, Lazy<HyphenPatterns>> Known = new(StringComparer.Ordinal);

    private readonly Dictionary<string, byte[]>.AlternateLookup<ReadOnlySpan<char>> _patterns;
    private readonly Dictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> _exceptions;
    private readonly int _longest;
    private readonly int _left;
    private readonly int _right;

    private HyphenPatterns(IEnumerable<string> patterns, IEnumerable<string> exceptions, int left, int right)
    {
        (_left, _right) = (left, right);
        var votes = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var pattern in patterns)
        {
            var letters = string.Concat(pattern.Where(c => !char.IsAsciiDigit(c)));
            var digits = new byte[letters.Length + 1];
            var at = 0;
            foreach (var c in pattern)
            {
                if (char.IsAsciiDigit(c))
                {
                    digits[at] = (byte)(c - '0');
                }
                else
                {
                    at++;
                }
            }

            votes[letters] = digits;
            _longest = Math.Max(_longest, letters.Length);
        }

        _patterns = votes.GetAlternateLookup<ReadOnlySpan<char>>();
        _exceptions = exceptions.ToDictionary(word => word.Replace("-", "", StringComparison.Ordinal), Places, StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The patterns of a language; English for a text that says none, <see langword="null"/> for a language without patterns.</summary>
    /// <param name="locale">The BCP 47 tag.</param>
    internal static HyphenPatterns? For(string? locale)
    {
        var (file, left, right) = (locale ?? "en").Split('-', '_')[0].ToLowerInvariant() switch
        {
            "en" => ("hyph-en-us.tex", 2, 3),
            "de" => ("hyph-de-1996.tex", 2, 2),
            _ => ("", 0, 0),
        };
        return file.Length == 0 ? null : Known.GetOrAdd(file, name => new Lazy<HyphenPatterns>(() => Load(name, left, right))).Value;
    }

    /// <summary>The places in a word of letters before which it may be divided, ascending.</summary>
    /// <param name="word">Letters alone, in any case.</param>
    internal int[] Divide(ReadOnlySpan<char> word)
    {
        if (word.Length < _left + _right || word.Length > MostLetters)
        {
            return [];
        }

        Span<char> framed = stackalloc char[word.Length + 2];
        framed[0] = framed[^1] = '.';
        word.ToLowerInvariant(framed[1..^1]);
        if (_exceptions.TryGetValue(framed[1..^1], out var known))
        {
            return known;
        }

        Span<byte> votes = stackalloc byte[framed.Length + 1];
        votes.Clear();
        for (var from = 0; from < framed.Length; from++)
        {
            for (var length = 1; length <= Math.Min(_longest, framed.Length - from); length++)
            {
                if (_patterns.TryGetValue(framed.Slice(from, length), out var digits))
                {
                    for (var i = 0; i < digits.Length; i++)
                    {
                        votes[from + i] = Math.Max(votes[from + i], digits[i]);
                    }
                }
            }
        }

        var places = new List<int>();
        for (var at = _left; at <= word.Length - _right; at++)
        {
            if (votes[at + 1] % 2 == 1)
            {
                places.Add(at);
            }
        }

        return [.. places];
    }

    private static HyphenPatterns Load(string file, int left, int right)
    {
        var assembly = typeof(HyphenPatterns).Assembly;
        using var stream = assembly.GetManifestResourceStream(file)
            ?? throw new InvalidOperationException($"The resource '{file}' is not in {assembly.GetName().Name}.");
        using var reader = new StreamReader(stream);
        var (patterns, exceptions) = (new List<string>(), new List<string>());
        List<string>? into = null;
        while (reader.ReadLine() is { } line)
        {
            var text = line.Split('%', 2)[0];
            if (text.StartsWith('\\'))
            {
                into = text.StartsWith("\\patterns", StringComparison.Ordinal) ? patterns
                    : text.StartsWith("\\hyphenation", StringComparison.Ordinal) ? exceptions
                    : null;
                text = text[(text.IndexOf('{', StringComparison.Ordinal) + 1)..];
            }

            var end = text.IndexOf('}', StringComparison.Ordinal);
            into?.AddRange((end < 0 ? text : text[..end]).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            into = end < 0 ? into : null;
        }

        return new HyphenPatterns(patterns, exceptions, left, right);
    }

    private static int[] Places(string word)
    {
        var places = new List<int>();
        var letters = 0;
        foreach (var c in word)
        {
            if (c == '-')
            {
                places.Add(letters);
            }
            else
            {
                letters++;
            }
        }

        return [.. places];
    }
}
