using HarfBuzzSharp;
using Xunit;

namespace SocialPipeline.Text;

public sealed class ScriptRunsTests
{
    [Theory]
    [InlineData("abc", "Latn Latn Latn")]
    [InlineData("a, b", "Latn Latn Latn Latn")]
    [InlineData("«سلام»", "Arab Arab Arab Arab Arab Arab")]
    [InlineData("(a)", "Latn Latn Latn")]
    public void Common_characters_take_the_script_before_them_or_the_first_after(string text, string scripts) => Assert.Equal(scripts, Of(text));

    [Fact]
    public void A_closing_bracket_takes_the_script_of_its_opening_one() =>
        Assert.Equal("Latn Latn Arab Arab Latn Latn", Of("a(سل)b"));

    [Fact]
    public void Brackets_that_cross_are_taken_as_they_come() =>
        Assert.Equal("Latn Latn Latn Arab Latn Arab", Of("a[(س]س"));

    [Theory]
    [InlineData("a،س", "Latn Arab Arab")]
    [InlineData("a٣", "Latn Arab")]
    [InlineData("か、a", "Hira Hira Latn")]
    public void A_character_of_certain_scripts_takes_one_of_them(string text, string scripts) => Assert.Equal(scripts, Of(text));

    [Fact]
    public void A_mark_stays_with_its_letter() => Assert.Equal("Deva Deva Latn Latn", Of("\u0905\u0951a\u0301"));

    [Fact]
    public void A_letter_far_ahead_does_not_decide_for_a_comma() =>
        Assert.Equal("Latn Arab", string.Join(' ', Of("a،" + new string(' ', 40) + "と").Split(' ').Take(2)));

    private static string Of(string text) => string.Join(' ', ScriptRuns.Resolve(text).Select(script => Tag.Parse(script.ToString()).ToString()));
}
