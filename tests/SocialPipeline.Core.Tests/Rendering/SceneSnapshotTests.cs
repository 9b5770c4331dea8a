using SocialPipeline.Brands;
using SocialPipeline.Layout;
using SocialPipeline.Platforms;
using SocialPipeline.Snapshots;
using SocialPipeline.Templates;
using Xunit;

namespace SocialPipeline.Rendering;

/// <summary>Scenes word for word, and a few pictures: whoever changes them by accident sees it here.</summary>
public sealed class SceneSnapshotTests
{
    private static readonly TemplateRenderer Renderer = new();

    [Theory]
    [InlineData("announcement", "marsa", PlatformFormats.InstagramPostSquare)]
    [InlineData("tips", "volt-and-fern", PlatformFormats.InstagramStory)]
    [InlineData("event", "marsa", PlatformFormats.FacebookPostLink)]
    [InlineData("product", "volt-and-fern", PlatformFormats.XCover)]
    public void The_scene_is_as_accepted(string template, string brand, string format)
    {
        using var image = Render(template, brand, format, 1);
        // The template's own hash says nothing of the scene and would change with every comma.
        Snapshot.Verify(SceneJson.Write(image.Scene with { TemplateSha256 = "" }), $"{template}.{brand}.{format}", "json");
    }

    [Theory]
    [InlineData("photo-headline", "marsa", PlatformFormats.InstagramPostPortrait)]
    [InlineData("statistic", "volt-and-fern", PlatformFormats.InstagramPostSquare)]
    [InlineData("hiring", "volt-and-fern", PlatformFormats.YouTubeThumbnail)]
    public void The_picture_is_as_accepted(string template, string brand, string format)
    {
        using var image = Render(template, brand, format, .5);
        Snapshot.Verify(image.Pixels, $"{template}.{brand}.{format}");
    }

    private static RenderedImage Render(string templateId, string brandId, string formatId, double scale)
    {
        var template = TemplateLibrary.BuiltIn.Get(templateId);
        var brand = Brand.Load(SamplePaths.Brand(brandId));
        var data = TemplateDataReader.ReadFile(SamplePaths.Content(brandId, templateId), template);
        return Renderer.Render(template, data, brand, PlatformCatalog.Default.Get(formatId), new RenderOptions { Scale = scale, FileType = ImageFileType.Jpeg });
    }
}
