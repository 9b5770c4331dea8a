using SocialPipeline.Benchmarks.Cards;
using SocialPipeline.Brands;
using SocialPipeline.Layout;
using SocialPipeline.Platforms;
using SocialPipeline.Rendering;
using SocialPipeline.Templates;

namespace SocialPipeline.Benchmarks.Soaking;

/// <summary>The mix: every built-in template with both sample brands' contents in two languages and their photographs, on every format, in three file types; each twentieth is the card with the large photograph.</summary>
internal sealed class SoakWork
{
    private static readonly string[] Brands = ["marsa", "volt-and-fern"];

    private readonly TemplateRenderer _renderer = new();
    private readonly EngineCard _card = new();
    private readonly List<(Template Template, Brand Brand, TemplateData Data, string Locale)> _designs = [];
    private readonly IReadOnlyList<PlatformFormat> _formats = PlatformCatalog.Default.Formats;

    public SoakWork()
    {
        foreach (var id in Brands)
        {
            var brand = Brand.Load(Path.Combine(CardContent.Root, "samples", "brands", id));
            foreach (var template in TemplateLibrary.BuiltIn.Templates)
            {
                Add(template, brand, Path.Combine(CardContent.Root, "samples", "content", id, template.Id + ".json"), "en");
                Add(template, brand, Path.Combine(CardContent.Root, "samples", "content", id, template.Id + ".ar.json"), "ar");
            }
        }
    }

    public int Designs => _designs.Count;

    public int Formats => _formats.Count;

    /// <summary>Makes one; the number alone decides which.</summary>
    /// <returns>Whether there is a file: a format may be too small for a content, which is a typed error.</returns>
    public async Task<bool> MakeAsync(int number)
    {
        if (number % 20 == 19)
        {
            return await _card.MakeAsync(CardJob.Jpeg) > 0;
        }

        var (template, brand, data, locale) = _designs[number % _designs.Count];
        var format = _formats[number * 7 % _formats.Count];
        ImageFileType? type = (number % 10) switch
        {
            3 => ImageFileType.Png,
            6 => ImageFileType.Webp,
            _ => ImageFileType.Jpeg,
        };
        try
        {
            using var image = _renderer.Render(
                template,
                data,
                brand,
                format with { AcceptedTypes = [ImageFileType.Jpeg, ImageFileType.Png, ImageFileType.Webp] },
                new RenderOptions { FileType = type, Scale = .4 + (number % 4 * .1), Locale = locale, SimilarityFloor = 0 });
            return image.Bytes.Length > 0;
        }
        catch (SocialPipelineException)
        {
            return false;
        }
    }

    private void Add(Template template, Brand brand, string content, string locale)
    {
        if (File.Exists(content))
        {
            _designs.Add((template, brand, TemplateDataReader.ReadFile(content, template), locale));
        }
    }
}
