using System.Text;

namespace SocialPipeline.Text;

/// <summary>Ties together what must not stand on two lines: a number and its unit, a day and its month, a currency and its amount.</summary>
public static class TextBinding
{
    private const char NoBreakSpace = '\u00A0';

    /// <summary>
    /// Puts a no-break space in place of the single space between a number and its unit ("26 cm", "9 watts",
    /// "30 days"), a day and its month ("6 December", "December 6", "٦ ديسمبر"), and a currency and its amount
    /// ("BHD 18", "18 €"). Nothing else changes, the length stays, and doing it twice changes nothing more.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="locale">
    /// The BCP 47 tag of its language. English and Arabic words are always known; <c>fr</c>, <c>de</c> and <c>es</c>
    /// bring their own as well.
    /// </param>
    public static string Bind(string text, string? locale = null)
    {
        var words = BindingWords.For(locale);
        StringBuilder? bound = null;
        for (var i = 1; i < text.Length - 1; i++)
        {
            if (text[i] == ' ' && Belongs(Before(text, i), After(text, i), words))
            {
                bound ??= new StringBuilder(text);
                bound[i] = NoBreakSpace;
            }
        }

        return bound?.ToString() ?? text;
    }

    private static bool Belongs(ReadOnlySpan<char> left, ReadOnlySpan<char> right, BindingWords words)
    {
        if (IsNumber(left))
        {
            var unit = right.ToString();
            return words.IsUnit(unit) || words.IsMonth(unit) || BindingWords.IsCurrency(unit);
        }

        return IsNumber(right) && left.ToString() is var word && (BindingWords.IsCurrency(word) || (words.IsMonth(word) && IsDay(right)));
    }

    /// <summary>Digits of any script with signs, points and ranges among them, such as <c>1,200.50</c>, <c>11:00</c> or <c>2–4</c>.</summary>
    private static bool IsNumber(ReadOnlySpan<char> word)
    {
        foreach (var letter in word)
        {
            if (!char.IsDigit(letter) && !"+-−±~≈.,:/–×٫٬".Contains(letter, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return word.Length > 0 && char.IsDigit(word[^1]);
    }

    private static bool IsDay(ReadOnlySpan<char> number) => number.Length <= 2 && char.IsDigit(number[0]);

    /// <summary>The word before a space, without opening punctuation: a closing mark there would end a clause.</summary>
    private static ReadOnlySpan<char> Before(string text, int space)
    {
        var start = space;
        while (start > 0 && !char.IsWhiteSpace(text[start - 1]))
        {
            start--;
        }

        return text.AsSpan(start, space - start).TrimStart("([\"'“‘«");
    }

    private static ReadOnlySpan<char> After(string text, int space)
    {
        var end = space + 1;
        while (end < text.Length && !char.IsWhiteSpace(text[end]))
        {
            end++;
        }

        var bare = text.AsSpan(space + 1, end - space - 1).TrimEnd(",;:!?)]\"'”’»،؛؟");
        return bare.EndsWith('.') && !BindingWords.EndsInPoint(bare.ToString()) ? bare[..^1] : bare;
    }
}
