using SkiaSharp;
using Xunit;

namespace SocialPipeline.Text;

/// <summary>Emoji beside text, with the emoji font of Debian's fonts-noto-color-emoji.</summary>
public sealed class EmojiTests : IDisposable
{
    private const string EmojiFile = "/usr/share/fonts/truetype/noto/NotoColorEmoji.ttf";
    private readonly FontLibrary _fonts = FontLibrary.CreateDefault();

    public EmojiTests() => _fonts.AddFile(File.Exists(EmojiFile) ? EmojiFile : throw new FileNotFoundException($"{EmojiFile} is missing: apt-get install fonts-noto-color-emoji"));

    public void Dispose() => _fonts.Dispose();

    [Theory]
    [InlineData("😀", 1)]
    [InlineData("👩‍🚀", 1)]
    [InlineData("👨‍👩‍👧‍👦", 1)]
    [InlineData("🏳️‍🌈", 1)]
    [InlineData("👍🏽", 1)]
    [InlineData("🇧🇭", 1)]
    [InlineData("1️⃣", 1)]
    [InlineData("❤️", 1)]
    [InlineData("🏴󠁧󠁢󠁳󠁣󠁴󠁿", 1)]
    [InlineData("😀😀", 2)]
    public void A_sequence_is_as_many_glyphs_of_the_colour_font_as_people_see(string text, int glyphs)
    {
        var run = Assert.Single(Set(text).Lines[0].Runs);

        Assert.True(run.Face.IsColored);
        Assert.Equal(glyphs, run.Glyphs.Count(glyph => !run.Face.Ink(glyph).IsEmpty));
    }

    [Theory]
    [InlineData("©", false)]
    [InlineData("©\uFE0F", true)]
    [InlineData("2026", false)]
    [InlineData("☎\uFE0E", true)] // Inter has no telephone: a colour is better than an empty box
    [InlineData("→", false)]
    public void Text_and_picture_presentation_choose_the_font(string text, bool colored) =>
        Assert.Equal(colored, Set(text).Lines[0].Runs[0].Face.IsColored);

    [Fact]
    public void An_emoji_is_drawn_in_its_own_colours_in_pixels_and_in_pdf()
    {
        var layout = Set("🍋");
        using var surface = SKSurface.Create(new SKImageInfo(120, 120));
        surface.Canvas.Clear(SKColors.White);
        layout.Draw(surface.Canvas, 10, 10);
        using var pixels = surface.PeekPixels();
        var yellow = Enumerable.Range(0, 120 * 120).Select(i => pixels.GetPixelColor(i % 120, i / 120)).Count(color => color is { Red: > 200, Green: > 150, Blue: < 120 });

        Assert.True(yellow > 1000, $"{yellow} yellow pixels");
    }

    [Fact]
    public void Words_beside_an_emoji_keep_their_own_font()
    {
        var runs = Set("Lemons 🍋 today").Lines[0].Runs;

        Assert.Equal([false, true, false], runs.Select(run => run.Face.IsColored));
    }

    private TextLayout Set(string text) => ShapedText.Shape([new TextSpan(text, ["Inter"])], _fonts).Layout(new TextLayoutOptions { Size = 96 });
}
