using System.Globalization;
using CsCheck;
using Xunit;

namespace SocialPipeline.Templates;

public sealed class LengthTests
{
    private static readonly LengthScale Scale = new(1, 10, 1080, 1920, 900, 1000, 26);

    private static readonly Gen<Length> Terms = Gen.Select(Gen.Int[-99_999, 99_999], Gen.Int[0, 3], Gen.Enum<LengthUnit>(), Length (value, digits, unit)
        => new Length.Term((double)((decimal)value / (decimal)Math.Pow(10, digits)), unit));

    [Theory]
    [InlineData("24px", 24)]
    [InlineData("12.8u", 128)]
    [InlineData("7.4%", 14.8)]
    [InlineData("10vw", 108)]
    [InlineData("5vh", 96)]
    [InlineData("3cw", 27)]
    [InlineData("3ch", 30)]
    [InlineData("1.2f", 31.2)]
    [InlineData(".5u", 5)]
    [InlineData("0", 0)]
    [InlineData("-4u", -40)]
    [InlineData("max(2.7u, 1f)", 27)]
    [InlineData("min(2.7u, 1f)", 26)]
    [InlineData("100% - 4u", 160)]
    [InlineData("100%-4u+2px", 162)]
    [InlineData("10u - max(1u, 2u) - (3u - 1u)", 60)]
    [InlineData("10u - -1u", 110)]
    [InlineData("max(min(5u, 1f) + 1u, 10px, 0)", 36)]
    public void A_length_is_worth_what_it_says(string text, double pixels)
        => Assert.Equal(pixels, Length.Parse(text).Resolve(Scale, 200), 9);

    [Theory]
    [InlineData("", "empty")]
    [InlineData("24", "no unit")]
    [InlineData("24em", "not a unit")]
    [InlineData("24pxx", "Did you mean 'px'?")]
    [InlineData("u", "neither a number")]
    [InlineData("1.2.3u", "not a number")]
    [InlineData("max(1u", "')' is missing")]
    [InlineData("max 1u", "'(' is missing")]
    [InlineData("1u +", "ends where")]
    [InlineData("1u 2u", "not expected")]
    [InlineData("1,5u", "no unit")]
    [InlineData("1000000u", "beyond")]
    [InlineData("#fff", "not expected")]
    [InlineData("((((((((((1u))))))))))", "deeper")]
    [InlineData("١u", "not expected")]
    public void What_is_no_length_is_refused_with_the_reason(string text, string reason)
    {
        Assert.False(Length.TryParse(text, out _));
        var fault = Assert.Throws<LengthFormatException>(() => Length.Parse(text));
        Assert.Contains(reason, fault.Message, StringComparison.Ordinal);
        Assert.Equal(text, fault.Found);
    }

    [Fact]
    public void Too_many_parts_and_too_long_texts_are_refused()
    {
        Assert.False(Length.TryParse(string.Join("+", Enumerable.Repeat("1u", 17)), out _));
        Assert.False(Length.TryParse("max(" + string.Join(",", Enumerable.Repeat("1u", 17)) + ")", out _));
        Assert.False(Length.TryParse(new string('(', 10_000_000), out _));
    }

    [Fact]
    public void Writing_and_reading_a_length_gives_it_back()
    {
        static Gen<Length> Nested(Gen<Length> inner) => Gen.OneOf(
            inner,
            inner.Array[1, 3].Select(Length (parts) => new Length.Min(parts)),
            inner.Array[1, 3].Select(Length (parts) => new Length.Max(parts)));
        var sums = Nested(Terms).Array[2, 4].Select(Length (parts) => new Length.Sum(parts));
        Gen.OneOf(Terms, Nested(Terms), sums, Nested(sums)).Where(length => length.ToString().Length <= TemplateLimits.MaxLengthText).Sample(length =>
        {
            var text = length.ToString();
            var read = Length.Parse(text);
            Assert.Equal(text, read.ToString());
            Assert.Equal(length.Resolve(Scale, 333), read.Resolve(Scale, 333), 6);
        });
    }

    [Fact]
    public void Any_text_is_read_or_refused_and_nothing_else()
        => Gen.OneOfConst(["1", ".", "u", "px", "%", "max(", "min(", ")", "(", ",", "+", "-", " ", "f", "\uD800"]).Array[0, 60].Select(string.Concat).Sample(text => Assert.Equal(Length.TryParse(text, out var length), length != Length.Zero || Length.TryParse(text, out _)));

    [Fact]
    public void Lengths_are_the_same_in_every_culture()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            Assert.Equal("-1.5u", Length.Parse("-1.5u").ToString());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
