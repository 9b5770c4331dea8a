using SkiaSharp;
using SocialPipeline.Brands;
using SocialPipeline.Colors;
using Xunit;

namespace SocialPipeline.Validation.Rules;

public sealed class VoiceRuleTests
{
    private static readonly Voice Quiet = new()
    {
        Tone = ["calm"],
        BannedWords = ["cheap", "world class"],
        RequiredWords = ["Terms apply"],
        MaxEmoji = 1,
        MaxReadingGrade = 8,
    };

    [Theory]
    [InlineData("A calm day by the water. Terms apply.", null)]
    [InlineData("A cheap day by the water. Terms apply.", "“cheap”")]
    [InlineData("A CHEAP day by the water. Terms apply.", "“CHEAP”")]
    [InlineData("A World  Class view. Terms apply.", "“World  Class”")]
    [InlineData("A cheapskate’s view. Terms apply.", null)]
    [InlineData("A calm day by the water.", "“Terms apply”")]
    [InlineData("So calm ☕️🌊. Terms apply.", "2 emoji")]
    [InlineData("So calm! Really! Terms apply.", "2")]
    [InlineData("WE ARE OPEN ALL DAY TODAY. Terms apply.", "100 % capitals")]
    [InlineData("Hurry, before the boats leave. Terms apply.", "“Hurry”")]
    public void A_caption_speaks_as_the_brand_does(string caption, string? found)
    {
        var check = Check(caption);

        Assert.Equal(found is null, check.Verdict == Verdict.Passed);
        if (found is not null)
        {
            var finding = Assert.Single(check.Findings);
            Assert.Contains(found, finding.Measured + finding.Required, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_sentence_of_many_words_is_a_warning() =>
        Assert.Equal(Verdict.Warning, Check($"Terms apply. We {string.Join(' ', Enumerable.Repeat("and then we go", 8))}.").Verdict);

    [Fact]
    public void Hard_reading_is_named_with_its_formula()
    {
        const string Hard = "Organisational transformation necessitates interdisciplinary communication. Institutional considerations predominantly determine operational methodologies. Consequently, implementation requires extraordinary administrative determination, continuous evaluation, professional qualification and organisational responsibility, notwithstanding individual professional preferences. Terms apply.";

        Assert.Contains(Check(Hard).Findings, finding => finding.Measured.StartsWith("Flesch Reading Ease", StringComparison.Ordinal));
        Assert.Contains(Check(Hard, "de-DE").Findings, finding => finding.Measured.StartsWith("Amstad", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("ar", "Arabic is written without short vowels")]
    [InlineData("fr", "no sound formula for 'fr'")]
    public void Where_no_formula_is_sound_reading_is_not_measured_and_the_report_says_so(string locale, string why)
    {
        var text = "Terms apply. " + string.Join(' ', Enumerable.Repeat("ماء هادئ وقوارب بطيئة.", 12));

        Assert.Contains(why, Check(text, locale).Outcome.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_short_text_says_nothing_of_reading_level() => Assert.Contains("too short", Check("A calm day. Terms apply.").Outcome.Reason, StringComparison.Ordinal);

    [Fact]
    public void Required_words_are_not_missed_in_a_caption_that_nobody_gave()
    {
        var brand = Picture.Marsa with { Voice = Quiet };
        using var image = Picture.Of("announcement", Picture.Marsa);
        var check = BrandValidator.Check(image, brand).Of(BrandRuleIds.Voice);

        Assert.Equal(Verdict.Passed, check.Verdict);
        Assert.Contains("required words", check.Outcome.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_banned_word_that_is_drawn_is_found_with_its_place()
    {
        using var image = Picture.Of("announcement", Picture.Marsa, change: data => data["headline"] = "Guaranteed calm");
        var finding = Assert.Single(BrandValidator.Check(image, Picture.Marsa).Of(BrandRuleIds.Voice).Findings);

        Assert.Equal("headline", finding.Element);
        Assert.NotNull(finding.Box);
    }

    private static CheckResult Check(string caption, string? locale = null)
    {
        var brand = Brand.FromColors("Quiet", Color.Parse("#1A3A5A")) with { Voice = Quiet };
        var options = new CheckOptions { Caption = caption, Locale = locale, Rules = [BrandRuleIds.Voice] };
        return BrandValidator.Check(Picture.Source(16, 16, (_, _) => SKColors.White), brand, options: options).Of(BrandRuleIds.Voice);
    }
}
