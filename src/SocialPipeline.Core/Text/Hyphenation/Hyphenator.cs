using System.Globalization;

namespace SocialPipeline.Text.Hyphenation;

/// <summary>Where a paragraph may be hyphenated: at soft hyphens, and inside longer words by the patterns of its language.</summary>
internal static class Hyphenator
{
    private const char SoftHyphen = '\u00AD';

    /// <summary>Shorter words stay whole.</summary>
    private const int LeastLetters = 5;

    /// <summary>Whether a division stands before each character.</summary>
    internal static bool[] Find(ReadOnlySpan<char> text, string? locale)
    {
        var places = new bool[text.Length];
        var patterns = HyphenPatterns.For(locale);
        for (var at = 0; at < text.Length;)
        {
            var end = at;
            while (end < text.Length && !char.IsWhiteSpace(text[end]))
            {
                end++;
            }

            if (end > at)
            {
                Token(text[at..end], places.AsSpan(at, end - at), patterns);
            }

            at = end + 1;
        }

        return places;
    }

    private static void Token(ReadOnlySpan<char> token, Span<bool> places, HyphenPatterns? patterns)
    {
        // Whoever writes a soft hyphen into a word says where it is divided, and nowhere else.
        if (token.Contains(SoftHyphen))
        {
            for (var i = 1; i < token.Length; i++)
            {
                places[i] = token[i - 1] == SoftHyphen;
            }

            return;
        }

        // An address, a handle or a figure is copied letter by letter: a hyphen in it would be read as part of it.
        var bare = token.Trim("([{\"'“”‘’„‚«»‹›)]}.,;:!?…");
        var start = token.IndexOf(bare);
        if (patterns is null || bare.Length < LeastLetters || !Letters(bare))
        {
            return;
        }

        foreach (var place in patterns.Divide(bare))
        {
            places[start + place] = true;
        }
    }

    private static bool Letters(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.LowercaseLetter or UnicodeCategory.UppercaseLetter))
            {
                return false;
            }
        }

        return true;
    }
}
