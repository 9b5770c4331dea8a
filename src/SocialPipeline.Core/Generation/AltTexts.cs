using System.Globalization;
using SocialPipeline.Layout;
using SocialPipeline.Platforms;

namespace SocialPipeline.Generation;

/// <summary>Says what a picture shows: as the brief says; else as the photograph's own text says, with the words drawn on it; else the words alone.</summary>
internal static class AltTexts
{
    // Long enough for a headline and its sentence; screen readers read it in one go.
    private const int ComposedLength = 400;

    public static (string Text, AltTextOrigin Origin) For(Brief brief, string brandName, Scene scene, PlatformFormat format)
    {
        if (!string.IsNullOrWhiteSpace(brief.AltText))
        {
            return (brief.AltText.Trim(), AltTextOrigin.Brief);
        }

        var pictures = scene.Elements.OfType<SceneImage>().Select(image => image.AltText?.Trim()).OfType<string>().Where(text => text.Length > 0).Distinct().ToList();
        var words = Words(brief, scene);
        var isEnglish = brief.Locale is null || brief.Locale.StartsWith("en", StringComparison.OrdinalIgnoreCase);

        // Without a sentence of our own nothing is said in a language that the reader does not expect.
        var said = words.Count == 0 ? null : isEnglish ? $"Text: “{string.Join(" · ", words)}”." : string.Join(" · ", words);
        var parts = pictures.Count > 0
            ? pictures.Select(Sentence).Append(said)
            : [isEnglish ? $"Graphic by {brandName}." : $"{brandName}.", said];
        var origin = pictures.Count > 0 ? AltTextOrigin.Picture : AltTextOrigin.Composed;
        return (Shorten(string.Join(" ", parts.OfType<string>()), format.Text.AltText), origin);
    }

    /// <summary>The drawn texts, the title first, each once.</summary>
    private static List<string> Words(Brief brief, Scene scene)
    {
        var title = Plain(brief.Title);
        return [.. scene.Texts.Where(text => text.Opacity > 0)
            .Select(text => Plain(text.Text))
            .Where(text => text.Length > 0)
            .Distinct()
            .OrderByDescending(text => text == title)];
    }

    /// <summary>Without the marks that hold lines together in a picture: line ends, spaces that do not break, joiners, isolates.</summary>
    private static string Plain(string text)
        => string.Concat(text.ReplaceLineEndings(" ").Replace('\u00A0', ' ').Replace('\u202F', ' ').Where(letter => letter is not ('\u2060' or (>= '\u2066' and <= '\u2069')))).Trim();

    private static string Sentence(string text) => text[^1] is '.' or '!' or '?' or '…' or '؟' or '。' ? text : text + ".";

    /// <summary>What the platform takes of a composed text, cut between words.</summary>
    private static string Shorten(string text, TextLimit? limit)
    {
        if (Fits(text))
        {
            return text;
        }

        var ends = StringInfo.ParseCombiningCharacters(text);
        for (var count = Math.Min(ends.Length - 1, ComposedLength); count > 0; count--)
        {
            if (char.IsWhiteSpace(text[ends[count]]) && text[..ends[count]].TrimEnd(' ', '·', '“', ',', ':') + "…" is var cut && Fits(cut))
            {
                return cut;
            }
        }

        return text;

        bool Fits(string candidate) => new StringInfo(candidate).LengthInTextElements <= ComposedLength && limit?.Fits(candidate) != false;
    }
}
