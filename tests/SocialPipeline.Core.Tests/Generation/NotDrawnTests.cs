using SocialPipeline.Brands;
using SocialPipeline.Layout;
using SocialPipeline.Platforms;
using SocialPipeline.Rendering;
using SocialPipeline.Templates;
using Xunit;

namespace SocialPipeline.Generation;

public sealed class NotDrawnTests
{
    [Theory]
    [InlineData(PlatformFormats.XCover, "sub")]
    [InlineData(PlatformFormats.InstagramPostSquare, null)]
    public void A_text_for_which_a_layout_has_no_place_is_named(string format, string? missing)
    {
        var template = TemplateLibrary.BuiltIn.Get("announcement");
        var data = TemplateDataReader.ReadFile(SamplePaths.Content("marsa", "announcement"), template);
        var scene = new TemplateRenderer().RenderScene(template, data, Brand.Load(SamplePaths.Brand("marsa")), PlatformCatalog.Default.Get(format));

        var warnings = NotDrawn.WarningsOf(data, scene).ToList();

        Assert.Equal(missing is not null, warnings.Any(warning => warning.Contains(missing ?? "", StringComparison.Ordinal)));
    }
}
