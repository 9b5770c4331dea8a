using CsCheck;
using Xunit;

namespace SocialPipeline.Text;

public sealed class TextBindingTests
{
    [Theory]
    [InlineData("Path, Sunday 6 December.", "Path, Sunday 6~December.")]
    [InlineData("December 6 at the house", "December~6 at the house")]
    [InlineData("December 2026", "December 2026")]
    [InlineData("26 cm tall", "26~cm tall")]
    [InlineData("9 watts. 30 days.", "9~watts. 30~days.")]
    [InlineData("BHD 18 a night", "BHD~18 a night")]
    [InlineData("from 18.50 € (1,200 kWh)", "from 18.50~€ (1,200~kWh)")]
    [InlineData("7:30 p.m. sharp", "7:30~p.m. sharp")]
    [InlineData("2–4 hours", "2–4~hours")]
    [InlineData("٦ ديسمبر، ٣٠ يوم", "٦~ديسمبر، ٣٠~يوم")]
    [InlineData("9 واط فقط", "9~واط فقط")]
    [InlineData("Room 6. December is near", "Room 6. December is near")]
    [InlineData("Call 6 friends", "Call 6 friends")]
    [InlineData("I may 6 times", "I may~6 times")]
    [InlineData("", "")]
    [InlineData(" ", " ")]
    public void Numbers_keep_their_units(string text, string expected) =>
        Assert.Equal(expected.Replace('~', '\u00A0'), TextBinding.Bind(text));

    [Theory]
    [InlineData("6 décembre", "fr-FR", "6~décembre")]
    [InlineData("6 décembre", null, "6 décembre")]
    [InlineData("30 Tage", "de", "30~Tage")]
    [InlineData("3 noches", "es-MX", "3~noches")]
    public void Other_languages_bring_their_words(string text, string? locale, string expected) =>
        Assert.Equal(expected.Replace('~', '\u00A0'), TextBinding.Bind(text, locale));

    [Fact]
    public void Binding_only_swaps_spaces_and_settles_at_once() =>
        Gen.String[Gen.OneOfConst('6', '3', ' ', ' ', 'c', 'm', '.', '(', '٦', '\u00A0', '\uD800', '€'), 0, 40].Sample(text =>
        {
            var bound = TextBinding.Bind(text);
            Assert.Equal(text.Replace('\u00A0', ' '), bound.Replace('\u00A0', ' '));
            Assert.Equal(bound, TextBinding.Bind(bound));
        });
}
