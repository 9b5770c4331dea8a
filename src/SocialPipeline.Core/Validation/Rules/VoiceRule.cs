using SocialPipeline.Brands;
using SocialPipeline.Platforms;
using SocialPipeline.Validation.Wording;

namespace SocialPipeline.Validation.Rules;

/// <summary>
/// The words are the brand's: no banned word, every required one, few capitals and exclamation marks, no more emoji than allowed, short sentences,
/// plain reading (Flesch for English, Amstad for German), nothing against the tone. Only texts that are known are judged: the drawn ones of a scene, and those supplied.
/// </summary>
public sealed class VoiceRule : IBrandRule
{
    /// <summary>A label or a name in capitals is no shouting.</summary>
    private const int LeastLetters = 14;

    /// <inheritdoc/>
    public string Id => BrandRuleIds.Voice;

    /// <inheritdoc/>
    public int Version => 1;

    /// <inheritdoc/>
    public string Title => "Voice";

    /// <inheritdoc/>
    public RuleSeverity Severity => RuleSeverity.Major;

    /// <inheritdoc/>
    public double Weight => 2;

    /// <inheritdoc/>
    public RuleOutcome Check(CheckSubject subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        var texts = TextsOf(subject);
        if (texts.Count == 0)
        {
            return subject.Scene is null
                ? RuleOutcome.Indeterminate("No words are known.", Evidence.Supplied)
                : RuleOutcome.NotApplicable("There are no words in the picture, and none were given.");
        }

        var voice = subject.Brand.Voice;
        var notes = new List<string>();
        List<Finding> findings =
        [
            .. Banned(voice, texts),
            .. Required(subject, texts, notes),
            .. Emoji(voice, texts),
            .. Shouting(subject, texts),
            .. Length(subject, texts),
            .. Reading(subject, texts, notes),
            .. Tone(subject, texts),
        ];
        var failed = findings.Count(finding => finding.Verdict == Verdict.Failed);
        var words = texts.Sum(text => SpokenText.WordsOf(text.Text).Count);
        return RuleOutcome.Of(
            subject.Scene is null || subject.Options.Caption is not null ? Evidence.Supplied : Evidence.Scene,
            1 / (1 + (.7 * failed) + (.3 * (findings.Count - failed))),
            findings,
            findings.Count == 0 ? Figures.Count(words, "word") : Figures.Count(findings.Count, "finding"),
            "the brand's words",
            "The words are the brand's." + (notes.Count == 0 ? "" : " Not measured: " + string.Join("; ", notes) + "."));
    }

    private static List<SpokenText> TextsOf(CheckSubject subject)
    {
        var texts = new List<SpokenText>();
        texts.AddRange(subject.Scene?.Texts.Where(text => text.Opacity > 0).Select(text => new SpokenText($"'{text.Id}'", text.Text, text.Id, text.Ink)) ?? []);
        texts.AddRange(subject.Options.Texts.Select(text => new SpokenText($"'{text.Text}'", text.Text, null, text.Box)));
        if (subject.Options.Caption is { } caption)
        {
            texts.Add(new SpokenText("the caption", caption));
        }

        return [.. texts.Where(text => !string.IsNullOrWhiteSpace(text.Text))];
    }

    private static IEnumerable<Finding> Banned(Voice voice, List<SpokenText> texts) =>
        from text in texts
        from word in voice.BannedWords
        let found = text.Find(word)
        where found is not null
        select Describe(text, $"The word “{found}” in {text.Name} is banned.", $"“{found}”", "not used", $"Say it without “{found}”.", Verdict.Failed);

    private static IEnumerable<Finding> Required(CheckSubject subject, List<SpokenText> texts, List<string> notes)
    {
        var missing = subject.Brand.Voice.RequiredWords.Where(word => !texts.Any(text => text.Find(word) is not null)).ToList();
        if (missing.Count > 0 && subject.Options.Caption is null)
        {
            notes.Add("required words, because the caption is not known");
            return [];
        }

        return missing.Select(word => new Finding
        {
            Message = $"“{word}” is missing.",
            Measured = "missing",
            Required = $"“{word}”",
            Fix = $"Add “{word}” to the caption.",
        });
    }

    private static IEnumerable<Finding> Emoji(Voice voice, List<SpokenText> texts) =>
        from text in texts
        let count = TextCounting.CountEmoji(text.Text)
        where count > voice.MaxEmoji
        select Describe(text, $"There are more emoji in {text.Name} than the brand allows.", Figures.Count(count, "emoji", "emoji"), Figures.AtMost(Figures.Invariant($"{voice.MaxEmoji}")), Figures.Invariant($"Take out {count - voice.MaxEmoji}."), Verdict.Failed);

    private IEnumerable<Finding> Shouting(CheckSubject subject, List<SpokenText> texts)
    {
        var most = subject.Parameter(Id, "capitals");
        foreach (var text in texts)
        {
            foreach (var sentence in text.Sentences)
            {
                var letters = sentence.Where(char.IsLetter).Where(letter => char.IsUpper(letter) || char.IsLower(letter)).ToList();
                var share = letters.Count == 0 ? 0 : (double)letters.Count(char.IsUpper) / letters.Count;
                if (letters.Count >= LeastLetters && share > most)
                {
                    yield return Describe(text, $"{Capital(text.Name)} is written in capitals.", Figures.Percent(share) + " capitals", Figures.AtMost(Figures.Percent(most)), "Write it in sentence case.", Verdict.Warning);
                }
            }
        }

        var marks = texts.Sum(text => text.Text.Count(letter => letter is '!' or '！'));
        var allowed = (int)subject.Parameter(Id, "exclamations");
        if (marks > allowed)
        {
            var loudest = texts.MaxBy(text => text.Text.Count(letter => letter is '!' or '！'))!;
            yield return Describe(loudest, "There are too many exclamation marks.", Figures.Invariant($"{marks}"), Figures.AtMost(Figures.Invariant($"{allowed}")), Figures.Invariant($"Take out {marks - allowed}."), Verdict.Warning);
        }
    }

    private IEnumerable<Finding> Length(CheckSubject subject, List<SpokenText> texts)
    {
        var most = (int)subject.Parameter(Id, "sentence");
        return from text in texts
               let longest = text.Sentences.Select(sentence => SpokenText.WordsOf(sentence).Count).DefaultIfEmpty(0).Max()
               where longest > most
               select Describe(text, $"A sentence in {text.Name} is long.", Figures.Count(longest, "word"), Figures.AtMost(Figures.Invariant($"{most}")), "Make two sentences of it.", Verdict.Warning);
    }

    private IEnumerable<Finding> Reading(CheckSubject subject, List<SpokenText> texts, List<string> notes)
    {
        if (subject.Brand.Voice.MaxReadingGrade is not { } grade)
        {
            yield break;
        }

        var language = LanguageOf(subject);
        var sentences = texts.SelectMany(text => text.Sentences).ToList();
        if (sentences.Sum(sentence => SpokenText.WordsOf(sentence).Count) < subject.Parameter(Id, "words"))
        {
            notes.Add("reading level, because the text is too short for it");
        }
        else if (ReadingLevel.Of(language, sentences) is not { } level)
        {
            notes.Add("reading level, because " + ReadingLevel.WhyNot(language));
        }
        else if (level.Ease < ReadingLevel.EaseOf(grade))
        {
            var needed = ReadingLevel.EaseOf(grade);
            yield return new Finding
            {
                Message = "The text is hard to read.",
                Measured = Figures.Invariant($"{level.Formula} {Math.Floor(level.Ease):0}"),
                Required = Figures.AtLeast(Figures.Invariant($"{Math.Ceiling(needed):0} (grade {grade:0.#})")),
                Fix = "Use shorter sentences and shorter words.",
                Verdict = level.Ease < needed - 20 ? Verdict.Failed : Verdict.Warning,
                Gauge = new Gauge(Math.Max(0, level.Ease), needed, 100),
            };
        }
    }

    private static IEnumerable<Finding> Tone(CheckSubject subject, List<SpokenText> texts) =>
        from text in texts
        from tone in subject.Brand.Voice.Tone
        from word in ToneWords.Against(tone, LanguageOf(subject))
        let found = text.Find(word)
        where found is not null
        select Describe(text, $"“{found}” in {text.Name} does not sound {tone}.", $"“{found}”", tone, $"Say it without “{found}”.", Verdict.Warning);

    private static string LanguageOf(CheckSubject subject) => string.IsNullOrWhiteSpace(subject.Options.Locale) ? "en" : subject.Options.Locale;

    private static string Capital(string name) => name.Length > 0 && char.IsLower(name[0]) ? char.ToUpperInvariant(name[0]) + name[1..] : name;

    private static Finding Describe(SpokenText text, string message, string measured, string required, string fix, Verdict verdict) => new()
    {
        Message = message,
        Measured = measured,
        Required = required,
        Fix = fix,
        Verdict = verdict,
        Box = text.Box,
        Element = text.Element,
        Repair = new Repair(RepairKind.ShortenCopy, text.Element),
    };
}
