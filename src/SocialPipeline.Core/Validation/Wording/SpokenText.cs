using System.Text.RegularExpressions;
using SocialPipeline.Layout;

namespace SocialPipeline.Validation.Wording;

/// <summary>One text that speaks for the brand, with its sentences and words.</summary>
/// <param name="Name">How findings call it.</param>
/// <param name="Text">The text.</param>
/// <param name="Element">The scene element, by id.</param>
/// <param name="Box">Where it stands in the picture.</param>
internal sealed partial record SpokenText(string Name, string Text, string? Element = null, Box? Box = null)
{
    /// <summary>The sentences: a full stop, mark or ellipsis followed by space ends one, and so does a line end.</summary>
    public IReadOnlyList<string> Sentences { get; } = [.. SentenceEnd().Split(Text).Select(sentence => sentence.Trim()).Where(sentence => Word().IsMatch(sentence))];

    /// <summary>The words of a text: letters with their marks, with apostrophes and hyphens inside.</summary>
    public static IReadOnlyList<string> WordsOf(string text) => [.. Word().Matches(text).Select(match => match.Value)];

    /// <summary>Where a word or phrase stands as a whole, whatever its case; <see langword="null"/> when it does not.</summary>
    public string? Find(string phrase)
    {
        var parts = phrase.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 0)
        {
            return null;
        }

        var pattern = $@"(?<![\p{{L}}\p{{M}}\p{{N}}]){string.Join(@"\s+", parts.Select(Regex.Escape))}(?![\p{{L}}\p{{M}}\p{{N}}])";
        var match = Regex.Match(Text, pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
        return match.Success ? match.Value : null;
    }

    [GeneratedRegex(@"(?<=[.!?…؟。！？][""'”’»)]*)\s+|(?<=[。！？])|[\r\n]+", RegexOptions.CultureInvariant)]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"\p{L}[\p{L}\p{M}]*(?:['’\-\u2010\u2011][\p{L}\p{M}]+)*", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
