namespace SocialPipeline.Text;

/// <summary>Makes any string safe to shape without moving a single index.</summary>
internal static class TextCleaning
{
    /// <summary>Lone surrogates become U+FFFD, tabs spaces, other controls invisible; line ends stay.</summary>
    internal static string Clean(string text) => string.Create(text.Length, text, static (clean, source) =>
    {
        for (var i = 0; i < source.Length; i++)
        {
            var c = source[i];
            if (char.IsHighSurrogate(c) && i + 1 < source.Length && char.IsLowSurrogate(source[i + 1]))
            {
                clean[i] = c;
                clean[++i] = source[i];
                continue;
            }

            clean[i] = char.IsSurrogate(c) ? '\uFFFD'
                : c == '\t' ? ' '
                : char.IsControl(c) && !EndsParagraph(c) ? '\u2060'
                : c;
        }
    });

    /// <summary>The paragraphs without the characters that end them; a line end at the end opens an empty last paragraph.</summary>
    internal static IEnumerable<(int Start, int End)> Paragraphs(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (EndsParagraph(text[i]))
            {
                yield return (start, i);
                i += text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n' ? 1 : 0;
                start = i + 1;
            }
        }

        yield return (start, text.Length);
    }

    /// <summary>The mandatory breaks of UAX #14: LF, VT, FF, CR, NEL, line and paragraph separator.</summary>
    private static bool EndsParagraph(char c) => c is (>= '\n' and <= '\r') or '\u0085' or '\u2028' or '\u2029';
}
