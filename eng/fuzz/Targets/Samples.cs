using SocialPipeline.Brands;
using SocialPipeline.Fuzz.Corpora;
using SocialPipeline.Imaging;
using SocialPipeline.Layout;
using SocialPipeline.Platforms;
using SocialPipeline.Templates;

namespace SocialPipeline.Fuzz.Targets;

/// <summary>Sound things beside the damaged one: brands, pictures, formats, values.</summary>
internal static class Samples
{
    private static readonly ImageSource[] Pictures = [.. Repository.Files("samples/pictures", ".jpg", 4).Select(file => ImageSource.FromFile(file))];

    public static IReadOnlyList<Brand> Brands { get; } = [.. ((string[])["marsa", "volt-and-fern"]).Select(name => Brand.Load(Path.Combine(Repository.Root, "samples/brands", name)))];

    public static IReadOnlyList<PlatformFormat> Formats { get; } =
    [
        .. ((string[])[PlatformFormats.InstagramPostSquare, PlatformFormats.InstagramStory, PlatformFormats.FacebookPostLink, PlatformFormats.XCover, PlatformFormats.LinkedInCoverCompany, PlatformFormats.LinkedInLogoSmall])
            .Select(PlatformCatalog.Default.Get),
    ];

    /// <summary>A picture for any name: its letters choose it.</summary>
    public static ImageSource Picture(string name) => Pictures[Math.Abs(name.Sum(letter => letter)) % Pictures.Length];

    /// <summary>Values for every input of a template.</summary>
    public static TemplateData DataFor(Template template, string text)
    {
        var data = new TemplateData();
        foreach (var input in template.Inputs)
        {
            data[input.Name] = input.Type switch
            {
                InputType.Image => Picture(input.Name),
                InputType.Color => "#336699",
                InputType.Number => input.Min ?? 1,
                InputType.Boolean => true,
                InputType.List => new InputValue.List([.. Enumerable.Range(0, Math.Clamp(input.MaxItems, 1, 4)).Select(i => (input.Fields.Count == 0 ? ["text"] : input.Fields).ToDictionary(field => field, InputValue (_) => $"{text} {i}"))]),
                _ => text,
            };
        }

        return data;
    }
}
