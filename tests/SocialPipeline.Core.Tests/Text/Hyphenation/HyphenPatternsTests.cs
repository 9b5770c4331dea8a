using Xunit;

namespace SocialPipeline.Text.Hyphenation;

public sealed class HyphenPatternsTests
{
    // The divisions that TeX makes of these words with the same pattern files (\showhyphens).
    [Theory]
    [InlineData("en", "hyphenation", "hy-phen-ation")]
    [InlineData("en-GB", "Computer", "Com-puter")]
    [InlineData("en", "associate", "as-so-ciate")]
    [InlineData("en", "present", "present")]
    [InlineData("en", "table", "ta-ble")]
    [InlineData("en", "strength", "strength")]
    [InlineData("de", "Donaudampfschifffahrtsgesellschaft", "Do-nau-dampf-schiff-fahrts-ge-sell-schaft")]
    [InlineData("de-AT", "Silbentrennung", "Sil-ben-tren-nung")]
    [InlineData("de", "Straße", "Stra-ße")]
    public void Words_are_divided_as_their_language_does(string locale, string word, string divided)
    {
        var places = HyphenPatterns.For(locale)!.Divide(word);
        Assert.Equal(divided, string.Concat(word.Select((letter, i) => (places.Contains(i) ? "-" : "") + letter)));
    }

    [Fact]
    public void A_text_without_a_language_counts_as_English_and_other_languages_are_left_alone()
    {
        Assert.Same(HyphenPatterns.For("en-US"), HyphenPatterns.For(null));
        Assert.Null(HyphenPatterns.For("fr"));
    }

    [Theory]
    [InlineData("see marsahouse.example/invitation or @marsahouse", "")]
    [InlineData("invitation", "in-vi-ta-tion")]
    [InlineData("(invitation).", "(in-vi-ta-tion).")]
    [InlineData("in\u00ADvitation", "in\u00AD-vitation")]
    public void Addresses_and_handles_stay_whole_and_a_soft_hyphen_has_the_only_word(string text, string divided)
    {
        var places = Hyphenator.Find(text, "en");
        Assert.Equal(divided.Length == 0 ? text : divided, string.Concat(text.Select((letter, i) => (places[i] ? "-" : "") + letter)));
    }
}
