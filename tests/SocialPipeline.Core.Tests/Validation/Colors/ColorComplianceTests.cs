using SkiaSharp;
using SocialPipeline.Colors;
using SocialPipeline.Imaging;
using SocialPipeline.Layout;
using SocialPipeline.Validation.Logos;
using Xunit;

namespace SocialPipeline.Validation.Colors;

public sealed class ColorComplianceTests
{
    private static readonly Color[] Brand = [Color.Parse("#FF5733"), Color.Parse("#C70039")];
    private static readonly SKColor Orange = new(0xFF, 0x57, 0x33);
    private static readonly SKColor Red = new(0xC7, 0x00, 0x39);
    private static readonly SKColor Green = new(0, 255, 0);
    private static readonly SKColor Blue = new(0, 0, 255);

    [Theory]
    [InlineData("#FF5733 #FFFFFF", .8, 1)]
    [InlineData("#C70039", 1, 1)]
    [InlineData("#FF5933 #C80139", 1, 1)]
    [InlineData("#00FF00 #0000FF", 0, .49)]
    [InlineData("#FF5733 #00FF00", .5, .5)]
    [InlineData("#FFFFFF #202020", .8, .8)]
    public void Lists_of_colours_are_scored(string colors, double least, double most) =>
        Assert.InRange(ColorCompliance.Score(Brand, [.. colors.Split(' ').Select(Color.Parse)]), least, most);

    [Fact]
    public void A_picture_in_the_palette_scores_high_and_one_beside_it_low()
    {
        Assert.True(Score(SKColors.White, d => d.Fill(0, 0, 400, 800, Orange)).Score >= .8);
        var off = Score(Green, d => d.Fill(0, 0, 400, 800, Blue));
        Assert.True(off.Score < .5);
        Assert.Equal(["#0000FF", "#00FF00"], off.Worst.Select(w => w.Color.ToHex()).Order());
        var worst = off.Worst.Single(w => w.Color.ToHex() == "#0000FF");
        Assert.Equal(.5, worst.AreaShare, .01);
        Assert.Equal(400, worst.Box.Width, 6.0);
        Assert.True(worst.Difference > 30);
        Assert.Contains(worst.Nearest, Brand);
    }

    [Fact]
    public void More_off_brand_area_never_scores_higher()
    {
        var last = 1.0;
        foreach (var height in new[] { 0, 12, 24, 60, 160 })
        {
            var score = Score(SKColors.White, d => d.Fill(0, 0, 800, 500, Red).Fill(0, 600, 800, height, Green)).Score!.Value;
            Assert.True(score <= last);
            last = score;
        }

        Assert.True(Score(SKColors.White, d => d.Fill(0, 0, 800, 500, Red).Fill(0, 600, 800, 24, Green)).Score < .8, "3 % off brand");
    }

    [Fact]
    public void Off_brand_words_are_seen_though_they_are_small()
    {
        SKColor[] inks = [Red, Blue];
        var scores = inks.Select(ink => Score(SKColors.White, d =>
        {
            d.Fill(0, 0, 800, 300, Orange);
            d.Text("Weekend offers", Text.Fonts.All.Resolve(["Inter"], 700), 60, 500, 60, ink);
        })).ToList();
        Assert.True(scores[0].Score >= .8);
        Assert.True(scores[1].Score < .8, $"{scores[1]}");
        Assert.Contains(scores[1].Worst, w => w.Kind == ColorRegionKind.Ink && w.Color.ToHex() == "#0000FF");
    }

    [Theory]
    [InlineData(64, 700)]
    [InlineData(22, 400)]
    public void Words_are_told_through_a_jpeg_that_smears_their_colour(float size, int weight)
    {
        SKColor[] inks = [Red, new SKColor(0, 110, 60)];
        var scores = inks.Select(ink => Score(
            SKColors.White,
            d =>
            {
                d.Fill(0, 0, 800, 200, Orange);
                d.Text("Weekend offers for you", Text.Fonts.All.Resolve(["Inter"], weight), 60, 500, size, ink);
            },
            quality: 80)).ToList();
        Assert.True(scores[0].Score >= .8, $"{scores[0]}");
        Assert.True(scores[1].Score < .8, $"{scores[1]}");
        Assert.Contains(scores[1].Worst, w => w.Kind == ColorRegionKind.Ink && w.Violation > .5);
    }

    [Fact]
    public void Hairlines_of_a_wrong_colour_are_seen_and_those_of_the_brand_are_not_blamed()
    {
        SKColor[] inks = [Red, Blue];
        var scores = inks.Select(ink => Score(SKColors.White, d =>
        {
            d.Fill(0, 0, 800, 300, Orange);
            using var line = new SKPaint { Color = ink, IsAntialias = true, IsStroke = true, StrokeWidth = 1.4f };
            for (var i = 0; i < 5; i++)
            {
                d.Canvas.DrawOval(100 + (120 * i), 600.5f, 30, 24, line);
            }
        })).ToList();
        Assert.True(scores[0].Score >= .8, $"{scores[0]}");
        Assert.True(scores[1].Score < .8, $"{scores[1]}");
    }

    [Fact]
    public void A_smooth_place_of_a_photo_is_no_gradient_of_the_designer()
    {
        // The same run of greens, ragged amid texture and alone.
        SKColor[] run = [new(40, 120, 60), new(60, 160, 90)];
        void Sky(TestDesign d)
        {
            using var shader = SKShader.CreateLinearGradient(new SKPoint(0, 0), new SKPoint(0, 500), run, SKShaderTileMode.Clamp);
            using var paint = new SKPaint { Shader = shader };
            using var outline = new SKPathBuilder();
            outline.MoveTo(150, 60);
            outline.LineTo(620, 140);
            outline.LineTo(560, 430);
            outline.LineTo(380, 300);
            outline.LineTo(170, 480);
            outline.Close();
            using var hill = outline.Detach();
            d.Canvas.DrawPath(hill, paint);
        }

        Assert.True(Score(new SKColor(70, 90, 60), d => Sky(d.Photo(4))) is { OffShare: 0 });
        Assert.True(Score(SKColors.White, Sky).Score < .8);
    }

    [Fact]
    public void A_near_miss_that_others_cut_in_pieces_is_still_an_area()
    {
        var miss = new SKColor(0xD8, 0x4A, 0x78);
        var result = Score(SKColors.White, d => d.Fill(80, 80, 600, 600, miss).Fill(200, 80, 480, 460, Red));
        Assert.Contains(result.Worst, w => w.Kind == ColorRegionKind.Solid && w.Difference > 8);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Gradients_are_judged_by_their_ends(bool round)
    {
        Assert.True(Score(SKColors.White, d => d.Gradient(Orange, Red, round)).Score >= .8);
        var off = Score(SKColors.White, d => d.Gradient(Orange, Blue, round));
        Assert.True(off.Score < .5, $"{off}");
        Assert.Equal(ColorRegionKind.Gradient, off.Worst[0].Kind);
    }

    [Fact]
    public void A_photo_alone_is_not_judged()
    {
        var result = Score(new SKColor(70, 90, 60), d => d.Photo(4));
        Assert.True(result.IsIndeterminate);
        Assert.Null(result.Score);
    }

    [Fact]
    public void A_brand_coloured_scrim_over_a_photo_keeps_to_the_brand() =>
        Assert.True(Score(new SKColor(70, 90, 60), d => d.Photo(4).Fill(0, 0, 800, 800, Red.WithAlpha(150)).Fill(0, 600, 800, 200, Red)).Score >= .8);

    [Fact]
    public void The_brands_own_logo_may_have_its_colours()
    {
        var box = new Box(500, 500, 240, 200);
        var options = new ColorComplianceOptions { Exempt = [box] };
        SKImage Draw()
        {
            using var design = new TestDesign(800, 800, SKColors.White);
            return design.Fill(0, 0, 800, 300, Orange).Logo(box, Blue).Image();
        }

        using var image = Draw();
        Assert.True(ColorCompliance.Score(image, Brand).Score < .8);
        Assert.True(ColorCompliance.Score(image, Brand, options).Score >= .8);
    }

    [Fact]
    public void Grain_does_no_harm_and_hides_nothing()
    {
        Assert.True(Score(Orange, d => Grain(d.Fill(100, 100, 300, 300, SKColors.White))).Score >= .8);
        Assert.True(Score(Orange, d => Grain(d.Fill(100, 100, 300, 300, Blue))).Score < .8);
    }

    [Fact]
    public void A_soft_shadow_keeps_to_the_brand() =>
        Assert.True(Score(Orange, d =>
        {
            using var blur = SKMaskFilter.CreateBlur(SKBlurStyle.Normal, 25);
            using var shade = new SKPaint { Color = new SKColor(0, 0, 0, 80), MaskFilter = blur };
            d.Canvas.DrawRect(200, 220, 400, 300, shade);
            d.Fill(200, 200, 400, 300, SKColors.White);
        }).Score >= .8);

    [Fact]
    public void Neutrals_can_be_forbidden()
    {
        using var design = new TestDesign(400, 400, new SKColor(128, 128, 128));
        using var image = design.Fill(0, 0, 400, 300, Orange).Image();
        Assert.True(ColorCompliance.Score(image, Brand).Score >= .8);
        Assert.True(ColorCompliance.Score(image, Brand, new ColorComplianceOptions { AllowNeutrals = false }).Score < .5);
    }

    [Fact]
    public void Vectors_and_plain_loops_give_the_same_figures()
    {
        using var design = new TestDesign(533, 421, Orange);
        Grain(design.Photo(2, y: 300).Fill(60, 40, 171, 93, Blue));
        using var image = design.Image();
        var vectors = ColorCompliance.Score(image, Brand);
        var plain = ColorCompliance.Score(image, Brand, new ColorComplianceOptions { UseVectors = false });
        Assert.Equal(plain.Score, vectors.Score);
        Assert.Equal(plain.Worst, vectors.Worst);
    }

    [Fact]
    public void Tiny_pictures_and_empty_palettes_are_answered_clearly()
    {
        using var design = new TestDesign(16, 16, Orange);
        using var image = design.Image();
        Assert.True(ColorCompliance.Score(image, Brand).Score >= .8);
        Assert.Throws<ArgumentException>(() => ColorCompliance.Score(image, []));
        Assert.Throws<ArgumentException>(() => ColorCompliance.Score([], Brand));
        Assert.Throws<ArgumentOutOfRangeException>(() => ColorCompliance.Score(image, Brand, new ColorComplianceOptions { HalfLostAt = 0 }));
    }

    private static ColorComplianceResult Score(SKColor ground, Action<TestDesign> draw, int quality = 0)
    {
        using var design = new TestDesign(800, 800, ground);
        draw(design);
        using var image = design.Image();
        if (quality == 0)
        {
            return ColorCompliance.Score(image, Brand);
        }

        using var jpeg = image.Encode(SKEncodedImageFormat.Jpeg, quality);
        using var decoded = SKImage.FromEncodedData(jpeg);
        return ColorCompliance.Score(decoded, Brand);
    }

    /// <summary>Noise of a deviation of four, the same in every channel.</summary>
    private static unsafe void Grain(TestDesign design)
    {
        using var image = design.Image();
        var pixels = Pixels.Of(image);
        var state = 17u;
        for (var i = 0; i < pixels.Length; i++)
        {
            var sum = 0;
            for (var die = 0; die < 4; die++)
            {
                state = (state * 1664525) + 1013904223;
                sum += (int)(state >> 24);
            }

            var noise = (sum - 510) / 37;
            var color = Pixels.Color(pixels[i]);
            pixels[i] = PixelRows.Pack(Add(color.Red), Add(color.Green), Add(color.Blue), 255);
            int Add(byte channel) => Math.Clamp(channel + noise, 0, 255);
        }

        fixed (uint* data = pixels)
        {
            using var grained = SKImage.FromPixelCopy(image.Info, (nint)data, image.Width * 4);
            design.Canvas.DrawImage(grained, 0, 0, SKSamplingOptions.Default);
        }
    }
}
