using SocialPipeline.Brands;
using SocialPipeline.Imaging;
using SocialPipeline.Layout;
using SocialPipeline.Platforms;
using SocialPipeline.Templates;
using Xunit;

namespace SocialPipeline.Rendering;

/// <summary>What no caller should do, and every caller does one day: sound picture, typed error, nothing else.</summary>
public sealed class HostileUseTests
{
    private static readonly TemplateRenderer Renderer = new();
    private static readonly Brand Marsa = Brand.Load(SamplePaths.Brand("marsa"));
    private static readonly PlatformFormat Square = PlatformCatalog.Default.Get(PlatformFormats.InstagramPostSquare) with { Width = 320, Height = 320 };

    [Theory]
    [InlineData(0, 100)]
    [InlineData(100, 0)]
    [InlineData(-5, 100)]
    [InlineData(1, 1)]
    [InlineData(int.MinValue, int.MinValue)]
    [InlineData(12_000, 12_000)]
    [InlineData(int.MaxValue, int.MaxValue)]
    public void A_format_of_an_impossible_size_is_a_typed_error_that_names_it(int width, int height)
    {
        var error = Assert.ThrowsAny<SocialPipelineException>(() => Render(Plain, format: Square with { Id = "odd", Width = width, Height = height }));

        Assert.Contains("odd", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_safe_area_that_leaves_nothing_is_a_typed_error_with_its_figures()
    {
        var error = Assert.Throws<LayoutException>(() => Render(Plain, format: Square with { SafeArea = new SafeArea(0, 200, 0, 200) }));

        Assert.Contains("right 200", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(1e9)]
    public void A_scale_that_cannot_be_is_refused(double scale)
        => Assert.True(Record.Exception(() => Render(Plain, new RenderOptions { Scale = scale })) is SocialPipelineException or ArgumentException);

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(-1)]
    [InlineData(2)]
    public void A_similarity_floor_that_cannot_be_is_refused(double floor)
        => Assert.True(Record.Exception(() => Render(Plain, new RenderOptions { SimilarityFloor = floor, FileType = ImageFileType.Jpeg }, Square with { MaxBytes = 6_000 })) is SocialPipelineException or ArgumentException);

    [Theory]
    [InlineData(-1)]
    [InlineData(1000)]
    public void A_quality_that_cannot_be_is_refused(int quality)
        => Assert.True(Record.Exception(() => Render(Plain, new RenderOptions { Quality = quality, FileType = ImageFileType.Jpeg })) is SocialPipelineException or ArgumentException);

    [Theory]
    [InlineData(double.NaN, .5)]
    [InlineData(.5, double.PositiveInfinity)]
    [InlineData(-3, .5)]
    public void A_focus_that_cannot_be_is_refused(double x, double y)
    {
        var data = new TemplateData { ["headline"] = "Hello", ["photo"] = new InputValue.Image(ImageSource.FromFile(Path.Combine(SamplePaths.Root, "samples", "pictures", "jetty.jpg")), new FocusPoint(x, y)) };

        Assert.True(Record.Exception(() => Render(data)) is SocialPipelineException or ArgumentException);
    }

    [Theory]
    [InlineData("a\0b")]
    [InlineData("\ud800 lone")]
    [InlineData("lone \udc00")]
    [InlineData("\u202e\u2066\u2069\u202c turned")]
    [InlineData("\uFEFF\u200B\u00AD")]
    [InlineData("\u2028 \u2029 \u0085")]
    [InlineData("\U0010FFFF \uFFFF")]
    public void Any_text_gives_a_picture_or_a_typed_error(string headline)
    {
        var error = Record.Exception(() => Render(new TemplateData { ["headline"] = headline }));

        Assert.True(error is null or SocialPipelineException, error?.ToString());
    }

    [Fact]
    public async Task A_progress_that_throws_fails_the_set_with_its_own_error()
    {
        var formats = Enumerable.Range(0, 6).Select(number => Square with { Id = $"square-{number}" }).ToList();

        // Any part may be the first to fail; none may go on with what the set has put away.
        await Assert.ThrowsAsync<TimeZoneNotFoundException>(async () =>
        {
            await foreach (var result in Renderer.RenderSetAsync(Template, Plain, Marsa, formats, progress: new Thrower()))
            {
                result.Image?.Dispose();
            }
        });
    }

    [Fact]
    public async Task Sets_that_are_abandoned_stopped_and_finished_at_once_do_not_disturb_each_other()
    {
        var formats = Enumerable.Range(0, 6).Select(number => Square with { Id = $"square-{number}" }).ToList();
        using var expected = Render(WithPhoto());
        await Parallel.ForEachAsync(Enumerable.Range(0, 24), new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (turn, _) =>
        {
            using var stop = new CancellationTokenSource();
            try
            {
                await foreach (var result in Renderer.RenderSetAsync(Template, WithPhoto(), Marsa, formats, cancellationToken: stop.Token))
                {
                    using var image = result.Image;
                    Assert.Equal(expected.File.Sha256, image?.File.Sha256);
                    if (turn % 3 == 0)
                    {
                        break;
                    }

                    if (turn % 3 == 1)
                    {
                        await stop.CancelAsync();
                    }
                }
            }
            catch (OperationCanceledException) when (turn % 3 == 1)
            {
                // As asked for.
            }
        });
    }

    private static TemplateData Plain => new() { ["headline"] = "Hello" };

    private static Template Template => TemplateLibrary.BuiltIn.Get("announcement");

    private static TemplateData WithPhoto() => new() { ["headline"] = "Hello", ["photo"] = ImageSource.FromFile(Path.Combine(SamplePaths.Root, "samples", "pictures", "jetty.jpg")) };

    private static RenderedImage Render(TemplateData data, RenderOptions? options = null, PlatformFormat? format = null) => Renderer.Render(Template, data, Marsa, format ?? Square, options);

    private sealed class Thrower : IProgress<RenderProgress>
    {
        public void Report(RenderProgress value) => throw new TimeZoneNotFoundException("mine");
    }
}
