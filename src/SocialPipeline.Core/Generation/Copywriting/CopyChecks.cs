using System.Globalization;
using SocialPipeline.Brands;
using SocialPipeline.Layout;
using SocialPipeline.Platforms;
using SocialPipeline.Validation;
using SocialPipeline.Validation.Rules;

namespace SocialPipeline.Generation.Copywriting;

/// <summary>Holds words against the limits and the rules that pictures are held against: voice, caption, alternative text.</summary>
internal static class CopyChecks
{
    private static readonly IBrandRule[] Rules = [new VoiceRule(), new CaptionLimitsRule(), new AltTextRule()];

    /// <summary>What the words of a brief do not keep, a sentence each.</summary>
    public static IReadOnlyList<string> FaultsOf(Brief brief, CopyLimits limits, IReadOnlyList<PlatformFormat> formats, Brand brand)
    {
        var faults = new List<string>();
        Long("headline", brief.Title, limits.Headline);
        Long("supporting text", brief.Description, limits.SupportingText);
        Plain("headline", brief.Title);
        Plain("supporting text", brief.Description);
        Plain("alternative text", brief.AltText);
        faults.AddRange(brief.Hashtags.Where(tag => !IsHashtag(tag)).Select(tag => $"'{tag}' is no hashtag: a # and letters, digits or underscores, without spaces."));

        Box box = new(0, 0, 1, 1);
        var options = new CheckOptions
        {
            Locale = brief.Locale,
            Caption = brief.Caption,
            Hashtags = brief.Hashtags,
            AltText = brief.AltText,
            Texts = [new DrawnText(brief.Title, box), .. string.IsNullOrWhiteSpace(brief.Description) ? Array.Empty<DrawnText>() : [new DrawnText(brief.Description, box)]],
        };
        foreach (var format in formats)
        {
            using var subject = CheckSubject.OfWords(brand, format, options);
            faults.AddRange(Rules.SelectMany(rule => rule.Check(subject).Findings).Select(finding => $"{finding.Message} Found: {finding.Measured}. Allowed: {finding.Required}. {finding.Fix}"));
        }

        return [.. faults.Distinct()];

        void Long(string what, string? text, int most)
        {
            var count = text is null ? 0 : new StringInfo(text).LengthInTextElements;
            if (count > most)
            {
                faults.Add(FormattableString.Invariant($"The {what} is too long. Found: {count} characters. Allowed: at most {most}."));
            }
        }

        void Plain(string what, string? text)
        {
            if (text?.Any(char.IsControl) == true)
            {
                faults.Add($"The {what} has line ends or control codes. Allowed: one line of text.");
            }
        }
    }

    private static bool IsHashtag(string tag) => tag.Length is > 1 and <= 100 && tag[0] == '#'
        && tag.Skip(1).All(letter => char.IsLetterOrDigit(letter) || letter == '_' || char.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark)
        && tag.Any(char.IsLetter);
}
