using CsCheck;
using Xunit;

namespace SocialPipeline.Documents;

public class NameSuggestionTests
{
    [Theory]
    [InlineData("heigth", "height")]
    [InlineData("widt", "width")]
    [InlineData("Width", "width")]
    [InlineData("widdth", "width")]
    [InlineData("wodht", "width")]
    [InlineData("wxyzt", null)]
    [InlineData("zebra", null)]
    [InlineData("x", null)]
    public void Two_slips_are_forgiven_but_not_more_than_half_the_name(string name, string? meant)
        => Assert.Equal(meant, NameSuggestion.Closest(name, ["height", "width", "y"]));

    [Fact]
    public void Distance_is_symmetric_and_zero_for_the_same() => Gen.Select(Gen.String[Gen.Char["abc"], 0, 8], Gen.String[Gen.Char["abc"], 0, 8]).Sample((a, b) =>
    {
        Assert.Equal(NameSuggestion.Distance(a, b), NameSuggestion.Distance(b, a));
        Assert.Equal(0, NameSuggestion.Distance(a, a));
        Assert.True(NameSuggestion.Distance(a, b) <= Math.Max(a.Length, b.Length));
    });
}
