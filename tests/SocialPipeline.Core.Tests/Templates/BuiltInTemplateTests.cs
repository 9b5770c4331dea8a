using SocialPipeline.Brands;
using SocialPipeline.Layout;
using SocialPipeline.Platforms;
using SocialPipeline.Rendering;
using Xunit;

namespace SocialPipeline.Templates;

/// <summary>Layout facts for every built-in template with both sample brands, in English and in Arabic, on every format of the catalogue.</summary>
public sealed class BuiltInTemplateTests
{
    private static readonly TemplateRenderer Renderer = new();
    private static readonly Dictionary<string, Brand> Brands = new[] { "marsa", "volt-and-fern" }.ToDictionary(id => id, id => Brand.Load(SamplePaths.Brand(id)));

    public static TheoryData<string, string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string, string>();
            foreach (var template in TemplateLibrary.BuiltIn.Templates)
            {
                foreach (var brand in Brands.Keys)
                {
                    cases.Add(template.Id, brand, "en");
                    cases.Add(template.Id, brand, "ar");
                }
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Text_and_logos_stand_inside_the_safe_area_apart_and_legible_on_every_format(string templateId, string brandId, string locale)
    {
        var template = TemplateLibrary.BuiltIn.Get(templateId);
        var brand = Brands[brandId];
        var data = TemplateDataReader.ReadFile(SamplePaths.Content(brandId, templateId, locale), template);
        var faults = new List<string>();
        foreach (var format in PlatformCatalog.Default.Formats)
        {
            try
            {
                var scene = Renderer.RenderScene(template, data, brand, format, new RenderOptions { Locale = locale });
                Assert.Equal(locale == "ar" ? LayoutDirection.RightToLeft : LayoutDirection.LeftToRight, scene.Direction);
                faults.AddRange(SceneFaults.Of(scene, brand).Select(fault => $"{format.Id}: {fault}"));
            }
            catch (LayoutException error)
            {
                faults.Add(error.Message);
            }
        }

        Assert.True(faults.Count == 0, string.Join(Environment.NewLine, faults));
    }

    [Fact]
    public void There_are_at_least_ten_templates_with_content_for_both_brands_in_both_languages()
    {
        Assert.True(TemplateLibrary.BuiltIn.Templates.Count >= 10);
        Assert.All(TemplateLibrary.BuiltIn.Templates, template => Assert.All(Brands.Keys, brand =>
        {
            Assert.True(File.Exists(SamplePaths.Content(brand, template.Id)), $"{brand}/{template.Id}");
            Assert.True(File.Exists(SamplePaths.Content(brand, template.Id, "ar")), $"{brand}/{template.Id}, Arabic");
        }));
    }
}
