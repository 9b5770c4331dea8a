namespace SocialPipeline.Generation;

/// <summary>The words of an instruction that say something, in lower case.</summary>
internal static class BriefWords
{
    private const int MaxWords = 200;

    private static readonly HashSet<string> Empty = new(StringComparer.Ordinal)
    {
        "a", "about", "all", "an", "and", "are", "as", "at", "be", "but", "by", "can", "do", "for", "from", "has", "have", "her", "his", "how", "if", "in", "into",
        "is", "it", "its", "like", "make", "more", "new", "no", "not", "of", "on", "one", "or", "our", "out", "please", "should", "show", "so", "some", "something", "than",
        "that", "the", "their", "them", "there", "this", "to", "up", "us", "use", "very", "want", "was", "we", "what", "when", "which", "who", "will", "with", "you", "your",
    };

    /// <summary>Each word once, in the order in which they come; words without meaning of their own are left out.</summary>
    public static IReadOnlyList<string> Of(params ReadOnlySpan<string?> texts)
    {
        var words = new OrderedDictionary<string, bool>(StringComparer.Ordinal);
        foreach (var text in texts)
        {
            foreach (var word in Split(text ?? ""))
            {
                if (words.Count < MaxWords && !Empty.Contains(word))
                {
                    words.TryAdd(word, true);
                }
            }
        }

        return [.. words.Keys];
    }

    /// <summary>Whether two words are the same but for a plural or a few letters at the end (<c>harbour</c>, <c>harbours</c>; <c>hire</c>, <c>hiring</c> are not).</summary>
    public static bool Alike(string a, string b)
    {
        var (start, whole) = a.Length <= b.Length ? (a, b) : (b, a);
        return start == whole
            || (start.Length >= 3 && whole.Length == start.Length + 1 && whole[^1] == 's' && whole.StartsWith(start, StringComparison.Ordinal))
            || (start.Length >= 4 && whole.Length - start.Length <= 2 && whole.StartsWith(start, StringComparison.Ordinal));
    }

    public static IEnumerable<string> Split(string text)
    {
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && char.IsLetterOrDigit(text[i]))
            {
                start = start < 0 ? i : start;
            }
            else if (start >= 0)
            {
                if (i - start > 1)
                {
                    yield return text[start..i].ToLowerInvariant();
                }

                start = -1;
            }
        }
    }
}
