using SocialPipeline.Colors;
using Xunit;

namespace SocialPipeline.Brands;

public sealed class SampleBrandTests
{
    [Theory]
    [InlineData("marsa")]
    [InlineData("volt-and-fern")]
    public void A_sample_brand_reads_without_faults_and_its_text_is_legible(string id)
    {
        var brand = Brand.Load(SamplePaths.Brand(id));

        Assert.Equal(id, brand.Id);
        Assert.InRange(brand.Logos.Count, 8, 10);
        Assert.NotEmpty(brand.Fonts);
        Assert.All(brand.Surfaces, pair =>
        {
            var (name, surface) = pair;
            foreach (var (token, text, ground) in new[]
            {
                ("ink", surface.Ink, surface.Ground),
                ("body", surface.Body, surface.Ground),
                ("muted", surface.Muted, surface.Ground),
                ("highlight", surface.Highlight, surface.Ground),
            })
            {
                Assert.True(Contrast.Ratio(text, ground) >= 4.5, $"{name}: {token} {text} on {ground} is {Contrast.Ratio(text, ground):0.00}");
            }
        });
    }
}
