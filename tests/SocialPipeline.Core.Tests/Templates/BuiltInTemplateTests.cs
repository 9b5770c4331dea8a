using SocialPipeline.Brands;
using SocialPipeline.Layout;
using SocialPipeline.Platforms;
using SocialPipeline.Rendering;
using Xunit;

namespace SocialPipeline.Templates;

/// <summary>Layout facts for every built-in template with both sample brands on every format of the catalogue.</summary>
public sealed class BuiltInTemplateTests
{
    private static readonly TemplateRenderer Renderer = new();
    private static readonly Dictionary<string, Brand> Brands = new[] { "marsa", "volt-and-fern" }.ToDictionary(id => id, id => Brand.Load(SamplePaths.Brand(id)));

    public static TheoryData<string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (var template in TemplateLibrary.BuiltIn.Templates)
            {
                foreach (var brand in Brands.Keys)
                {
                    cases.Add(template.Id, brand);
                }
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Text_and_logos_stand_inside_the_safe_area_apart_and_legible_on_every_format(string templateId, string brandId)
    {
        var template = TemplateLibrary.BuiltIn.Get(templateId);
        var brand = Brands[brandId];
        var data = TemplateDataReader.ReadFile(SamplePaths.Content(brandId, templateId), template);
        var faults = new List<string>();
        foreach (var format in PlatformCatalog.Default.Formats)
        {
            try
            {
                faults.AddRange(SceneFaults.Of(Renderer.RenderScene(template, data, brand, format), brand).Select(fault => $"{format.Id}: {fault}"));
            }
            catch (LayoutException error)
            {
                faults.Add(error.Message);
            }
        }

        Assert.True(faults.Count == 0, string.Join(Environment.NewLine, faults));
    }

    [Fact]
    public void There_are_at_least_ten_templates_with_content_for_both_brands()
    {
        Assert.True(TemplateLibrary.BuiltIn.Templates.Count >= 10);
        Assert.All(TemplateLibrary.BuiltIn.Templates, template => Assert.All(Brands.Keys, brand => Assert.True(File.Exists(SamplePaths.Content(brand, template.Id)), $"{brand}/{template.Id}")));
    }
}
