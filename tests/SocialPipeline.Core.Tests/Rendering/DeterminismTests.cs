using System.Globalization;
using SocialPipeline.Brands;
using SocialPipeline.Layout;
using SocialPipeline.Platforms;
using SocialPipeline.Templates;
using Xunit;

namespace SocialPipeline.Rendering;

/// <summary>The same input gives the same bytes: on any number of threads, in any process, under any culture.</summary>
public sealed class DeterminismTests
{
    private static readonly string[] FormatIds =
        [PlatformFormats.InstagramPostSquare, PlatformFormats.InstagramStory, PlatformFormats.XCover, PlatformFormats.FacebookPostLink, PlatformFormats.PinterestPin, PlatformFormats.YouTubeThumbnail];

    [Fact]
    public async Task One_thread_and_eight_threads_give_the_same_bytes() =>
        Assert.Equal(await HashesAsync(1), await HashesAsync(8));

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("de-DE")]
    public async Task Every_culture_gives_the_same_bytes(string culture)
    {
        var expected = await HashesAsync(2);
        var before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new CultureInfo(culture);
            Assert.Equal(expected, await HashesAsync(2));
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = before;
        }
    }

    [Fact]
    public async Task Scenes_are_the_same_text_every_time() => Assert.Equal(await ScenesAsync(), await ScenesAsync());

    private static async Task<List<string>> HashesAsync(int threads) => await EachAsync(threads, image => image.File.Sha256);

    private static async Task<List<string>> ScenesAsync() => await EachAsync(2, image => SceneJson.Write(image.Scene));

    private static async Task<List<string>> EachAsync(int threads, Func<RenderedImage, string> read)
    {
        var brand = Brand.Load(SamplePaths.Brand("marsa"));
        var template = TemplateLibrary.BuiltIn.Get("announcement");
        var data = TemplateDataReader.ReadFile(SamplePaths.Content("marsa", "announcement"), template);
        var formats = FormatIds.Select(PlatformCatalog.Default.Get).ToList();
        var results = new List<string>();
        await foreach (var result in new TemplateRenderer().RenderSetAsync(template, data, brand, formats, new RenderOptions { Parallelism = threads }))
        {
            using var image = result.Image ?? throw result.Error!;
            results.Add(read(image));
        }

        return results;
    }
}
