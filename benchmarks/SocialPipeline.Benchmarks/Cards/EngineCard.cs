using SocialPipeline.Brands;
using SocialPipeline.Imaging;
using SocialPipeline.Layout;
using SocialPipeline.Platforms;
using SocialPipeline.Rendering;
using SocialPipeline.Templates;

namespace SocialPipeline.Benchmarks.Cards;

/// <summary>The card as a template through <see cref="TemplateRenderer"/>.</summary>
internal sealed class EngineCard : ICard
{
    private readonly TemplateRenderer _renderer = new();
    private readonly Brand _brand = Brand.Load(CardContent.Brand);
    private readonly Template _template;
    private readonly TemplateData _data;
    private readonly PlatformFormat _format = PlatformCatalog.Default.Get(PlatformFormats.InstagramPostSquare) with
    {
        AcceptedTypes = [ImageFileType.Jpeg, ImageFileType.Png, ImageFileType.Webp],
        MaxBytes = null,
    };

    public EngineCard()
    {
        using var stream = typeof(EngineCard).Assembly.GetManifestResourceStream("Templates.card.json")!;
        _template = TemplateReader.Read(stream, "card.json");
        _data = new TemplateData
        {
            ["headline"] = CardContent.Headline,
            ["paragraph"] = CardContent.Paragraph,
            ["pill"] = CardContent.Pill,
            ["photo"] = ImageSource.FromFile(CardContent.Photo),
        };
    }

    public int Make(ImageFileType type) => Bytes(type).Length;

    public ReadOnlyMemory<byte> Bytes(ImageFileType type)
    {
        using var image = _renderer.Render(_template, _data, _brand, _format, new RenderOptions { FileType = type });
        return image.Bytes;
    }
}
