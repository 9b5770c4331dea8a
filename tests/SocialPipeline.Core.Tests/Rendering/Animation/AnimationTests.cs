using SkiaSharp;
using SocialPipeline.Brands;
using SocialPipeline.Imaging;
using SocialPipeline.Layout;
using SocialPipeline.Platforms;
using SocialPipeline.Templates;
using Xunit;

namespace SocialPipeline.Rendering.Animation;

public sealed class AnimationTests
{
    private static readonly TemplateRenderer Renderer = new();
    private static readonly Brand Marsa = Brand.Load(SamplePaths.Brand("marsa"));
    private static readonly PlatformFormat Small = PlatformCatalog.Default.Get(PlatformFormats.LinkedInLogo) with { Id = "small", MaxBytes = null };
    private static readonly AnimationOptions Short = new() { Seconds = 1, FramesPerSecond = 10 };

    [Fact]
    public void Every_frame_opens_and_they_take_the_time_asked_for()
    {
        var animation = Make("announcement", Short);
        using var codec = Open(animation);

        Assert.Equal((Small.Width, Small.Height), (codec.Info.Width, codec.Info.Height));
        Assert.Equal(animation.Frames, codec.FrameCount);
        Assert.Equal(1000, codec.FrameInfo.Sum(frame => frame.Duration));
        Assert.InRange(animation.Frames, 5, 10);
    }

    [Fact]
    public void Webps_own_tool_finds_no_fault()
    {
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.CreateVersion7()}.webp");
        File.WriteAllBytes(path, Make("announcement", Short).Bytes.ToArray());
        try
        {
            Assert.Contains("No error detected", Programs.Run("webpinfo", "webp", path), StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void The_last_frame_is_the_still_picture()
    {
        var animation = Make("announcement", Short with { Quality = 95 });
        using var still = Renderer.Render(TemplateLibrary.BuiltIn.Get("announcement"), Data("announcement"), Marsa, Small);
        using var last = Frame(animation, animation.Frames - 1);
        using var pixels = still.Pixels.PeekPixels();

        Assert.InRange(Difference(last, pixels), 0, 6);
    }

    [Fact]
    public void The_first_frame_has_no_words_yet()
    {
        using var first = Frame(Make("tips", Short), 0);

        // Bare paper: every pixel is the ground's, the photo of the design aside.
        var ground = first.GetPixel(2, 2);
        Assert.All(Enumerable.Range(0, first.Height / 2), y => Assert.InRange(Math.Abs(first.GetPixel(first.Width / 3, y).Red - ground.Red), 0, 8));
    }

    [Fact]
    public void A_design_that_stands_still_is_one_frame()
    {
        var animation = Make("tips", Short with { EnterSeconds = 0, KenBurns = 0 });

        Assert.Equal(1, animation.Frames);
        using var codec = Open(animation);
        Assert.Equal(1000, codec.FrameInfo.Sum(frame => frame.Duration));
    }

    [Fact]
    public void The_same_motion_gives_the_same_bytes() =>
        Assert.True(Make("announcement", Short).Bytes.Span.SequenceEqual(Make("announcement", Short).Bytes.Span));

    [Fact]
    public void It_goes_down_in_quality_to_fit_and_says_so()
    {
        var free = Make("announcement", Short);
        var bound = Make("announcement", Short with { MaxBytes = (long)(free.Bytes.Length * .8) });

        Assert.True(bound.Bytes.Length <= free.Bytes.Length * .8);
        Assert.True(bound.Quality < free.Quality);
    }

    [Fact]
    public void What_cannot_fit_is_refused_with_both_figures() =>
        Assert.Contains("Allowed", Assert.Throws<EncodeException>(() => Make("announcement", Short with { MaxBytes = 500 })).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(20, 12, "Seconds")]
    [InlineData(4, 60, "FramesPerSecond")]
    [InlineData(15, 30, "frames")]
    [InlineData(double.NaN, 12, "Seconds")]
    public void What_is_out_of_range_is_refused_before_a_frame_is_drawn(double seconds, int rate, string named) =>
        Assert.Contains(named, Assert.Throws<EncodeException>(() => Make("announcement", new AnimationOptions { Seconds = seconds, FramesPerSecond = rate })).Message, StringComparison.Ordinal);

    [Fact]
    public void A_layer_comes_in_as_the_template_says_and_from_its_own_side()
    {
        var scene = Renderer.RenderScene(TemplateLibrary.BuiltIn.Get("announcement"), Data("announcement"), Marsa, Small);
        var text = scene.Texts.First() with { Enter = EnterEffect.Slide };
        var mirrored = scene with { Direction = LayoutDirection.RightToLeft, Elements = [text] };

        Assert.True(new Timeline(scene with { Elements = [text] }, Short).At(text, .1).X < 0);
        Assert.True(new Timeline(mirrored, Short).At(text, .1).X > 0);
        Assert.Equal(Motion.Still, new Timeline(mirrored, Short).At(text, 1));
        Assert.Equal(Motion.Still, new Timeline(scene, Short).At(text with { Enter = EnterEffect.None }, 0));
    }

    private static AnimatedImage Make(string template, AnimationOptions options) =>
        Renderer.RenderAnimation(TemplateLibrary.BuiltIn.Get(template), Data(template), Marsa, Small, options);

    private static TemplateData Data(string template) => TemplateDataReader.ReadFile(SamplePaths.Content("marsa", template), TemplateLibrary.BuiltIn.Get(template));

    private static SKCodec Open(AnimatedImage animation) => SKCodec.Create(new MemoryStream(animation.Bytes.ToArray()));

    private static SKBitmap Frame(AnimatedImage animation, int index)
    {
        using var codec = Open(animation);
        var bitmap = new SKBitmap(new SKImageInfo(codec.Info.Width, codec.Info.Height, SKImageInfo.PlatformColorType, SKAlphaType.Premul));
        for (var frame = 0; frame <= index; frame++)
        {
            Assert.Equal(SKCodecResult.Success, codec.GetPixels(bitmap.Info, bitmap.GetPixels(), new SKCodecOptions(frame, frame - 1)));
        }

        return bitmap;
    }

    private static double Difference(SKBitmap a, SKPixmap b) => Enumerable.Range(0, a.Height).SelectMany(y => Enumerable.Range(0, a.Width)
        .Select(x => Math.Abs(a.GetPixel(x, y).Red - b.GetPixelColor(x, y).Red))).Average();
}
