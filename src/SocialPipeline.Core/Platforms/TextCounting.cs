using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace SocialPipeline.Platforms;

/// <summary>Counts texts in the units of the platforms.</summary>
internal static partial class TextCounting
{
    private const int LinkLength = 23;

    public static int Count(string text, TextUnit unit)
    {
        ArgumentNullException.ThrowIfNull(text);
        return unit switch
        {
            TextUnit.Graphemes => new StringInfo(text).LengthInTextElements,
            TextUnit.Utf8Bytes => Encoding.UTF8.GetByteCount(text),
            TextUnit.Threads => Sum(text, EmojiAsBytes),
            TextUnit.XWeighted => Weigh(text),
            _ => text.Length,
        };
    }

    /// <summary>The emoji in a text; one made of several code points counts once.</summary>
    public static int CountEmoji(string text) => Sum(text, element => IsEmoji(element) ? 1 : 0);

    private static int Sum(string text, Func<string, int> weigh)
    {
        var sum = 0;
        var elements = StringInfo.GetTextElementEnumerator(text);
        while (elements.MoveNext())
        {
            sum += weigh(elements.GetTextElement());
        }

        return sum;
    }

    private static int EmojiAsBytes(string element)
        => IsEmoji(element) ? Encoding.UTF8.GetByteCount(element) : element.EnumerateRunes().Count();

    private static int Weigh(string text)
    {
        // X counts the text in its composed form.
        var links = Link().Matches(text);
        var rest = Link().Replace(text, "");
        var composed = IsWellFormed(rest) ? rest.Normalize(NormalizationForm.FormC) : rest;
        return links.Count * LinkLength + Sum(composed, element => IsEmoji(element) ? 2 : element.EnumerateRunes().Sum(Weight));
    }

    // The light ranges of X's published configuration, version 3.
    private static int Weight(Rune rune)
        => rune.Value is <= 0x10FF or (>= 0x2000 and <= 0x200D) or (>= 0x2010 and <= 0x201F) or (>= 0x2032 and <= 0x2037) ? 1 : 2;

    // Normalize throws on a lone surrogate; counting must not.
    private static bool IsWellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]) && !(i + 1 < text.Length && char.IsSurrogatePair(text[i], text[++i])))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsEmoji(string element)
    {
        if (element.Contains('\uFE0F', StringComparison.Ordinal))
        {
            return true;
        }

        return !element.Contains('\uFE0E', StringComparison.Ordinal) && element.EnumerateRunes().Any(IsEmoji);
    }

    // Emoji_Presentation of Unicode 15 (emoji-data.txt); in the pictograph blocks also those that show as text by default.
    private static bool IsEmoji(Rune rune) => rune.Value switch
    {
        < 0x231A => false,
        <= 0xFFFF => rune.Value
            is 0x231A or 0x231B or (>= 0x23E9 and <= 0x23EC) or 0x23F0 or 0x23F3 or 0x25FD or 0x25FE or 0x2614 or 0x2615
            or (>= 0x2648 and <= 0x2653) or 0x267F or 0x2693 or 0x26A1 or 0x26AA or 0x26AB or 0x26BD or 0x26BE or 0x26C4 or 0x26C5
            or 0x26CE or 0x26D4 or 0x26EA or 0x26F2 or 0x26F3 or 0x26F5 or 0x26FA or 0x26FD or 0x2705 or 0x270A or 0x270B or 0x2728
            or 0x274C or 0x274E or (>= 0x2753 and <= 0x2755) or 0x2757 or (>= 0x2795 and <= 0x2797) or 0x27B0 or 0x27BF
            or 0x2B1B or 0x2B1C or 0x2B50 or 0x2B55,
        _ => rune.Value
            is 0x1F004 or 0x1F0CF or 0x1F18E or (>= 0x1F191 and <= 0x1F19A) or (>= 0x1F1E6 and <= 0x1F1FF) or 0x1F201 or 0x1F21A or 0x1F22F
            or (>= 0x1F232 and <= 0x1F236) or (>= 0x1F238 and <= 0x1F23A) or 0x1F250 or 0x1F251 or (>= 0x1F300 and <= 0x1F64F)
            or (>= 0x1F680 and <= 0x1F6FF) or (>= 0x1F7E0 and <= 0x1F7EB) or 0x1F7F0 or (>= 0x1F90C and <= 0x1F9FF) or (>= 0x1FA70 and <= 0x1FAFF),
    };

    [GeneratedRegex(@"https?://[^\s]+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Link();
}
