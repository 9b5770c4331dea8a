using SkiaSharp;
using SocialPipeline.Brands;
using SocialPipeline.Imaging;
using SocialPipeline.Layout;
using SocialPipeline.Platforms;
using SocialPipeline.Rendering;
using Xunit;

namespace SocialPipeline.Templates;

/// <summary>Hard content: every template gives a sound picture, or a typed error that names the layer or the input.</summary>
public sealed class TemplateStressTests
{
    private static readonly TemplateRenderer Renderer = new();
    private static readonly Brand[] Brands = [Brand.Load(SamplePaths.Brand("marsa")), Brand.Load(SamplePaths.Brand("volt-and-fern"))];
    private static readonly PlatformFormat[] Formats =
    [
        .. new[]
        {
            PlatformFormats.InstagramStory, PlatformFormats.TikTokPost, PlatformFormats.InstagramPostSquare, PlatformFormats.InstagramPostPortrait, PlatformFormats.PinterestPin,
            PlatformFormats.FacebookPostLink, PlatformFormats.GoogleBusinessPost, PlatformFormats.XCover, PlatformFormats.LinkedInCoverCompany, PlatformFormats.YouTubeCover,
        }.Select(PlatformCatalog.Default.Get),
    ];

    public static TheoryData<string> Templates => [.. TemplateLibrary.BuiltIn.Templates.Select(template => template.Id)];

    [Theory]
    [MemberData(nameof(Templates))]
    public void A_headline_of_one_word(string id) => Check(id, Words(1));

    [Theory]
    [MemberData(nameof(Templates))]
    public void A_headline_of_twelve_words(string id) => Check(id, Words(12));

    [Theory]
    [MemberData(nameof(Templates))]
    public void A_headline_of_sixty_words(string id) => Check(id, Words(60));

    [Theory]
    [MemberData(nameof(Templates))]
    public void A_word_of_forty_characters(string id) => Check(id, "Donaudampfschifffahrtsgesellschaftskapit");

    [Theory]
    [MemberData(nameof(Templates))]
    public void Every_optional_input_left_empty(string id)
    {
        var template = TemplateLibrary.BuiltIn.Get(id);
        foreach (var input in template.Inputs.Where(input => !input.Required))
        {
            Check(id, null, (data, _) => data.Where(pair => pair.Key != input.Name));
        }

        Check(id, null, (data, _) => data.Where(pair => template.FindInput(pair.Key)!.Required));
    }

    [Theory]
    [MemberData(nameof(Templates))]
    public void A_portrait_photo(string id) => Check(id, null, WithPhoto(300, 900));

    [Theory]
    [MemberData(nameof(Templates))]
    public void A_panorama(string id) => Check(id, null, WithPhoto(1500, 300));

    private static readonly string[] Vocabulary = ["Harbour", "light", "keeps", "every", "family", "on", "course"];

    private static string Words(int count) => string.Join(' ', Enumerable.Range(0, count).Select(i => Vocabulary[i % Vocabulary.Length]));

    private static Func<TemplateData, Template, IEnumerable<KeyValuePair<string, InputValue>>> WithPhoto(int width, int height) => (data, template) =>
    {
        var photo = Photo(width, height);
        return data.Select(pair => pair.Value is InputValue.Image ? new(pair.Key, photo) : pair)
            .Concat(template.Inputs.Where(input => input.Type == InputType.Image && !data.TryGet(input.Name, out _)).Select(input => new KeyValuePair<string, InputValue>(input.Name, photo)));
    };

    private static ImageSource Photo(int width, int height)
    {
        using var surface = SKSurface.Create(new SKImageInfo(width, height));
        surface.Canvas.Clear(new SKColor(90, 120, 140));
        using var paint = new SKPaint { Color = new SKColor(220, 180, 90) };
        surface.Canvas.DrawCircle(width / 2f, height / 2f, Math.Min(width, height) / 4f, paint);
        using var image = surface.Snapshot();
        using var file = image.Encode(SKEncodedImageFormat.Jpeg, 80);
        return ImageSource.FromBytes(file.ToArray(), $"{width}x{height}.jpg");
    }

    private static void Check(string id, string? headline, Func<TemplateData, Template, IEnumerable<KeyValuePair<string, InputValue>>>? change = null)
    {
        var template = TemplateLibrary.BuiltIn.Get(id);
        var faults = new List<string>();
        foreach (var brand in Brands)
        {
            var given = TemplateDataReader.ReadFile(SamplePaths.Content(brand.Id, id), template);
            var data = new TemplateData();
            foreach (var (name, value) in change?.Invoke(given, template) ?? given)
            {
                data[name] = value;
            }

            if (headline is not null)
            {
                data[template.Inputs.First(input => input is { Type: InputType.Text, Required: true }).Name] = headline;
            }

            foreach (var format in Formats)
            {
                faults.AddRange(Faults(template, data, brand, format).Select(fault => $"{brand.Id}/{format.Id}: {fault}"));
            }
        }

        Assert.True(faults.Count == 0, string.Join(Environment.NewLine, faults));
    }

    private static IEnumerable<string> Faults(Template template, TemplateData data, Brand brand, PlatformFormat format)
    {
        try
        {
            return [.. SceneFaults.Of(Renderer.RenderScene(template, data, brand, format), brand)];
        }
        catch (LayoutException error)
        {
            return error.Layer.Length > 0 ? [] : [$"The error names no layer: {error.Message}"];
        }
        catch (InputException error)
        {
            return error.Problems.Count > 0 ? [] : ["The error names no input."];
        }
    }
}
