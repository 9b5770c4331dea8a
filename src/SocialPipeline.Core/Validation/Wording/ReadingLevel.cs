namespace SocialPipeline.Validation.Wording;

/// <summary>How easy a text is to read, by a named formula, on Flesch's scale: 0 hard, 100 easy.</summary>
/// <param name="Formula">The formula's name.</param>
/// <param name="Ease">The value.</param>
internal sealed record ReadingLevel(string Formula, double Ease)
{
    // R. Flesch, "How to Write Plain English" (1979): the ease that a reader of so many years at school finds plain.
    private static readonly (double Grade, double Ease)[] Years = [(5, 90), (6, 80), (7, 70), (9, 60), (12, 50), (16, 30), (20, 0)];

    /// <summary>Measures a text; <see langword="null"/> for a language without a sound formula.</summary>
    /// <param name="language">A BCP 47 tag.</param>
    /// <param name="sentences">The sentences.</param>
    public static ReadingLevel? Of(string language, IReadOnlyList<string> sentences)
    {
        var words = sentences.SelectMany(SpokenText.WordsOf).ToList();
        if (words.Count == 0)
        {
            return null;
        }

        var length = (double)words.Count / sentences.Count;
        return Primary(language) switch
        {
            // R. Flesch, "A New Readability Yardstick", Journal of Applied Psychology 32 (1948).
            "en" => new("Flesch Reading Ease", 206.835 - (1.015 * length) - (84.6 * words.Average(Syllables.English))),

            // T. Amstad, "Wie verständlich sind unsere Zeitungen?" (1978): Flesch's scale for German.
            "de" => new("Amstad", 180 - length - (58.5 * words.Average(Syllables.German))),
            _ => null,
        };
    }

    /// <summary>Why a language has no formula here.</summary>
    /// <param name="language">A BCP 47 tag.</param>
    public static string WhyNot(string language) => Primary(language) == "ar"
        ? "Arabic is written without short vowels, so its syllables (OSMAN) cannot be counted"
        : $"there is no sound formula for '{language}'";

    /// <summary>The ease that a grade asks for.</summary>
    /// <param name="grade">Years at school, 1 to 20.</param>
    public static double EaseOf(double grade)
    {
        if (grade <= Years[0].Grade)
        {
            return Math.Min(100, Years[0].Ease + ((Years[0].Grade - grade) * 10));
        }

        for (var i = 1; i < Years.Length; i++)
        {
            var (from, to) = (Years[i - 1], Years[i]);
            if (grade <= to.Grade)
            {
                return from.Ease + ((to.Ease - from.Ease) * (grade - from.Grade) / (to.Grade - from.Grade));
            }
        }

        return 0;
    }

    public static string Primary(string language) => language.Split('-', '_')[0].ToLowerInvariant();
}
