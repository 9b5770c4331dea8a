using System.Text.RegularExpressions;

namespace SocialPipeline.Validation.Wording;

/// <summary>Counts syllables by their vowels: right for nine words in ten, which is enough for a mean.</summary>
internal static partial class Syllables
{
    public static int English(string word)
    {
        var lower = word.ToLowerInvariant();
        var count = EnglishVowels().Count(lower);
        if (lower.Length > 3)
        {
            // A last e is silent, except in -le after a consonant; so is the e of -es and -ed after most letters.
            if (SilentEnd().IsMatch(lower))
            {
                count--;
            }

            // Two vowels that do not sound as one.
            count += Hiatus().Count(lower);
        }

        return Math.Max(1, count);
    }

    public static int German(string word) => Math.Max(1, GermanVowels().Count(word.ToLowerInvariant()));

    [GeneratedRegex("[aeiouy]+", RegexOptions.CultureInvariant)]
    private static partial Regex EnglishVowels();

    [GeneratedRegex("(?:[^l]e|[aeiouy]le|[^tdaeiouy]ed|[^cgszxhaeiouy]es|ue)$", RegexOptions.CultureInvariant)]
    private static partial Regex SilentEnd();

    [GeneratedRegex("ia(?!n)|io(?!u|n)|eo|[^q]ua|ying", RegexOptions.CultureInvariant)]
    private static partial Regex Hiatus();

    [GeneratedRegex("aa|ai|au|äu|ee|ei|eu|ey|ie|oo|oi|[aeiouyäöü]", RegexOptions.CultureInvariant)]
    private static partial Regex GermanVowels();
}
