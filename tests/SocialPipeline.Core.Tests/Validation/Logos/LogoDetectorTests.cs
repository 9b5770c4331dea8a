using CsCheck;
using SkiaSharp;
using SocialPipeline.Imaging;
using SocialPipeline.Layout;
using Xunit;

namespace SocialPipeline.Validation.Logos;

public sealed class LogoDetectorTests
{
    private static readonly SKColor Navy = new(20, 30, 70);

    [Fact]
    public void A_logo_bottom_right_is_found_where_it_stands()
    {
        var box = new Box(860, 890, 168, 140);
        var found = Find(design => design.Logo(box));
        Assert.Equal(LogoVerdict.Found, found.Verdict);
        Assert.True(TestLogo.Overlap(box, found.Match!.Box) > .9, $"{found.Match.Box}");
        Assert.Equal(1, found.Match.Stretch, .03);
        Assert.Equal(0, found.Match.TurnDegrees, .8);
        Assert.Equal("mark", found.Match.VariantId);
        Assert.True(found.Match.ColorMatch > .85);
    }

    [Fact]
    public void It_is_found_in_any_ink_place_and_size() =>
        Gen.Select(Gen.Double[.05, .4], Gen.Double[0, 1], Gen.Double[0, 1], Gen.Byte, Gen.Byte).Sample(
            (share, x, y, red, green) =>
            {
                var (width, height) = (share * 700, share * 700 / 1.2);
                var box = new Box(x * (700 - width), y * (700 - height), width, height);

                // Any ink that can be seen on navy.
                var ink = new SKColor((byte)Math.Max((int)red, 120), green, 110);
                using var design = new TestDesign(700, 700, Navy);
                using var image = design.Logo(box, ink).Image();
                var found = LogoDetector.Find(image, [TestLogo.Template]);
                Assert.True(found.Verdict == LogoVerdict.Found && TestLogo.Overlap(box, found.Match!.Box) > .75, $"{box} {ink}: {found}");
            },
            iter: 8,
            threads: 1);

    [Fact]
    public void It_is_found_in_white_on_a_photo()
    {
        var box = new Box(610, 80, 150, 125);
        var found = Find(design => design.Photo(3).Logo(box, SKColors.White));
        Assert.Equal(LogoVerdict.Found, found.Verdict);
        Assert.True(TestLogo.Overlap(box, found.Match!.Box) > .8);
        Assert.True(found.Match.ColorMatch < .5);
    }

    [Fact]
    public void It_is_found_where_the_edge_cuts_it()
    {
        var found = Find(design => design.Logo(new Box(-40, 700, 240, 200)));
        Assert.Equal(LogoVerdict.Found, found.Verdict);
        Assert.Equal(-40, found.Match!.Box.X, 12.0);
        Assert.Equal(200.0 / 240, found.Match.VisibleShare, .06);
    }

    [Theory]
    [InlineData(1.15, 0)]
    [InlineData(.87, 0)]
    [InlineData(1, 6)]
    [InlineData(1, -5)]
    public void Stretching_and_turning_are_measured(double stretch, float degrees)
    {
        var found = Find(design => design.Logo(new Box(300, 300, 240 * stretch, 200), degrees: degrees));
        Assert.Equal(LogoVerdict.Found, found.Verdict);
        Assert.Equal(stretch, found.Match!.Stretch, .025);
        Assert.Equal(degrees, found.Match.TurnDegrees, 1.0);
    }

    [Fact]
    public void The_variant_whose_colours_are_there_is_named()
    {
        var white = TestLogo.Of(TestLogo.Svg.Replace("#C70039", "#FFFFFF", StringComparison.Ordinal).Replace("#FF5733", "#FFFFFF", StringComparison.Ordinal), "white");
        using var design = new TestDesign(800, 800, Navy);
        using var image = design.Logo(new Box(500, 560, 180, 150), SKColors.White).Image();
        var found = LogoDetector.Find(image, [TestLogo.Template, white]);
        Assert.Equal(LogoVerdict.Found, found.Verdict);
        Assert.Equal("white", found.Match!.VariantId);
    }

    [Fact]
    public void A_certain_place_spares_the_look_at_less_likely_ones()
    {
        int Looks(bool logo)
        {
            using var design = new TestDesign(800, 800, SKColors.White);
            design.Fill(80, 80, 300, 200, SKColors.Coral).Fill(500, 120, 90, 90, SKColors.Navy).Photo(7, y: 600);
            using var image = (logo ? design.Logo(new Box(300, 320, 180, 150)) : design).Image();
            return LogoDetector.Places(ColorPlanes.Of(image, 1_300_000), [TestLogo.Template], new LogoDetectorOptions()).Count;
        }

        Assert.Equal(1, Looks(logo: true));
        Assert.True(Looks(logo: false) > 1);
    }

    [Fact]
    public void Shapes_words_and_photos_are_no_logo()
    {
        var found = Find(design =>
        {
            design.Photo(7, y: 500).Fill(80, 80, 300, 200, SKColors.Coral).Fill(500, 120, 90, 90, SKColors.White);
            design.Text("Mountain summer", Text.Fonts.All.Resolve(["Inter"], 700), 80, 420, 80, SKColors.White);
        });
        Assert.NotEqual(LogoVerdict.Found, found.Verdict);
    }

    [Fact]
    public void The_name_in_another_font_is_not_the_wordmark()
    {
        var own = Text.Fonts.All.Resolve(["Gloock"]);
        using var font = new SKFont(own.Typeface, 100);
        using var path = font.GetTextPath("Quavermo", new SKPoint(0, 100));
        var wordmark = TestLogo.Of($"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 600 140\"><path fill=\"#fff\" d=\"{path.ToSvgPathData()}\"/></svg>", "word");
        using var design = new TestDesign(900, 900, Navy);
        design.Text("Quavermo", Text.Fonts.All.Resolve(["Inter"], 500), 200, 500, 70, SKColors.White);
        using var without = design.Image();
        Assert.NotEqual(LogoVerdict.Found, LogoDetector.Find(without, [wordmark]).Verdict);
        design.Text("Quavermo", own, 200, 800, 70, SKColors.White);
        using var with = design.Image();
        var found = LogoDetector.Find(with, [wordmark]);
        Assert.Equal(LogoVerdict.Found, found.Verdict);
        Assert.True(found.Match!.Box.Y > 700);
    }

    [Theory]
    [InlineData("<circle cx='50' cy='50' r='40' fill='#f00'/>", "circle")]
    [InlineData("<rect width='100' height='100' fill='#0a0'/>", "rectangle")]
    [InlineData("<rect width='100' height='100' fill='#fff'/><path d='M10 10 L90 30 L20 90 Z' fill='#00f'/>", "transparency")]
    [InlineData("<g/>", "transparent")]
    public void A_logo_that_cannot_be_looked_for_says_why(string content, string reason)
    {
        var template = TestLogo.Of($"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 100 100'>{content}</svg>");
        Assert.False(template.IsUsable);
        using var design = new TestDesign(400, 400, SKColors.White);
        using var image = design.Fill(50, 50, 100, 100, SKColors.Green).Image();
        var answer = LogoDetector.Find(image, [template]);
        Assert.Equal(LogoVerdict.Indeterminate, answer.Verdict);
        Assert.Contains(reason, answer.Reason, StringComparison.Ordinal);
        Assert.Null(answer.Match);
    }

    [Fact]
    public void Without_a_logo_or_on_a_tiny_picture_the_answer_is_indeterminate()
    {
        using var design = new TestDesign(16, 16, SKColors.White);
        using var image = design.Image();
        Assert.Equal(LogoVerdict.Indeterminate, LogoDetector.Find(image, []).Verdict);
        var answer = LogoDetector.Find(image, [TestLogo.Template]);
        Assert.Equal(LogoVerdict.Indeterminate, answer.Verdict);
        Assert.Contains("16×16 px", answer.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_panorama_is_searched_too()
    {
        var box = new Box(9000, 300, 900, 750);
        using var design = new TestDesign(12_000, 1200, Navy);
        using var image = design.Logo(box, SKColors.White).Image();
        var found = LogoDetector.Find(image, [TestLogo.Template]);
        Assert.Equal(LogoVerdict.Found, found.Verdict);
        Assert.True(TestLogo.Overlap(box, found.Match!.Box) > .8);
    }

    [Fact]
    public void Vectors_and_plain_loops_find_the_same()
    {
        using var design = new TestDesign(523, 411, Navy);
        using var image = design.Photo(5, y: 200).Logo(new Box(350, 60, 96, 80)).Image();
        var vectors = LogoDetector.Find(image, [TestLogo.Template]);
        var plain = LogoDetector.Find(image, [TestLogo.Template], new LogoDetectorOptions { UseVectors = false });
        Assert.Equal(plain.Verdict, vectors.Verdict);
        Assert.Equal(plain.Score, vectors.Score, 1e-3);
        Assert.True(TestLogo.Overlap(plain.Match!.Box, vectors.Match!.Box) > .99);
    }

    [Fact]
    public void The_same_picture_gives_the_same_answer()
    {
        using var design = new TestDesign(600, 600, Navy);
        using var image = design.Photo(9, y: 250).Logo(new Box(40, 40, 120, 100)).Image();
        Assert.Equal(LogoDetector.Find(image, [TestLogo.Template]), LogoDetector.Find(image, [TestLogo.Template]));
    }

    [Fact]
    public void Options_out_of_range_are_refused()
    {
        using var design = new TestDesign(100, 100, Navy);
        using var image = design.Image();
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => LogoDetector.Find(image, [TestLogo.Template], new LogoDetectorOptions { MinWidth = 0 }));
        Assert.Contains("Allowed: .02 to 1", error.Message, StringComparison.Ordinal);
    }

    private static LogoDetection Find(Action<TestDesign> draw)
    {
        using var design = new TestDesign(1080, 1080, new SKColor(238, 236, 228));
        draw(design);
        using var image = design.Image();
        return LogoDetector.Find(image, [TestLogo.Template]);
    }
}
