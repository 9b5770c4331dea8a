using SocialPipeline.Brands;
using SocialPipeline.Layout;
using SocialPipeline.Platforms;
using SocialPipeline.Rendering;
using SocialPipeline.Templates;
using Xunit;

namespace SocialPipeline.Generation;

public sealed class DeliveryChecksTests
{
    private static readonly PlatformFormat Small = PlatformCatalog.Default.Get(PlatformFormats.InstagramPostSquare) with { Name = "Small", Width = 320, Height = 320 };

    [Fact]
    public void A_file_under_the_formats_least_size_is_a_fault_with_both_figures()
    {
        var fault = Assert.Single(FaultsOn(Small with { MinBytes = 5_000_000 }));

        Assert.Matches(@"^The file has \d+ bytes; Small takes at least 5000000\.$", fault);
    }

    [Fact]
    public void A_picture_over_the_formats_pixels_is_a_fault_with_both_figures()
        => Assert.Equal(["The picture has 102400 pixels; Small takes at most 99."], FaultsOn(Small with { MaxPixels = 99 }));

    [Fact]
    public void A_picture_within_all_limits_has_no_fault() => Assert.Empty(FaultsOn(Small));

    private static IReadOnlyList<string> FaultsOn(PlatformFormat format)
    {
        var data = new TemplateData { ["headline"] = "Hello" };
        using var image = new TemplateRenderer().Render(TemplateLibrary.BuiltIn.Get("announcement"), data, Brand.Load(SamplePaths.Brand("marsa")), format);
        return DeliveryChecks.FaultsOf(image);
    }
}
