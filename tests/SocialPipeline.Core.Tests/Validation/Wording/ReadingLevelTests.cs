using Xunit;

namespace SocialPipeline.Validation.Wording;

public sealed class ReadingLevelTests
{
    [Theory]
    [InlineData("cat", 1)]
    [InlineData("water", 2)]
    [InlineData("table", 2)]
    [InlineData("make", 1)]
    [InlineData("makes", 1)]
    [InlineData("walked", 1)]
    [InlineData("wanted", 2)]
    [InlineData("houses", 2)]
    [InlineData("reading", 2)]
    [InlineData("radio", 3)]
    [InlineData("beautiful", 3)]
    [InlineData("organisation", 5)]
    [InlineData("the", 1)]
    public void English_syllables_are_counted(string word, int expected) => Assert.Equal(expected, Syllables.English(word));

    [Theory]
    [InlineData("Haus", 1)]
    [InlineData("Wasser", 2)]
    [InlineData("Häuser", 2)]
    [InlineData("Geschwindigkeit", 4)]
    [InlineData("Bahnhofstraße", 4)]
    [InlineData("Idee", 2)]
    public void German_syllables_are_counted(string word, int expected) => Assert.Equal(expected, Syllables.German(word));

    [Fact]
    public void The_formulas_are_those_that_their_authors_gave()
    {
        // Six words of one syllable in one sentence: 206.835 - 1.015 × 6 - 84.6 × 1, and 180 - 6 - 58.5.
        Assert.Equal(116.145, ReadingLevel.Of("en", ["The cat sat on the mat."])!.Ease, 3);
        Assert.Equal(115.5, ReadingLevel.Of("de-AT", ["Der Hund liegt auf dem Sand."])!.Ease, 3);
    }

    [Theory]
    [InlineData(5, 90)]
    [InlineData(8, 65)]
    [InlineData(9, 60)]
    [InlineData(12, 50)]
    [InlineData(16, 30)]
    [InlineData(1, 100)]
    public void A_grade_asks_for_an_ease_on_Fleschs_scale(double grade, double ease) => Assert.Equal(ease, ReadingLevel.EaseOf(grade), 6);

    [Theory]
    [InlineData("One. Two! Three? Four… Five", 5)]
    [InlineData("Version 2.5 is here", 1)]
    [InlineData("Line one\nLine two", 2)]
    [InlineData("“Stop.” He left.", 2)]
    public void Sentences_end_at_marks_followed_by_space_and_at_line_ends(string text, int expected) => Assert.Equal(expected, new SpokenText("text", text).Sentences.Count);
}
