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
    private readonly Template _card = Read("card");
    private readonly Template _set = Read("set");
    private readonly Template _flat = Read("flat");
    private readonly TemplateData _data = new()
    {
        ["headline"] = CardContent.Headline,
        ["paragraph"] = CardContent.Paragraph,
        ["pill"] = CardContent.Pill,
        ["photo"] = ImageSource.FromFile(CardContent.Photo),
    };

    private readonly TemplateData _words = new()
    {
        ["headline"] = CardContent.Headline,
        ["paragraph"] = CardContent.Paragraph,
        ["pill"] = CardContent.Pill,
    };

    private readonly PlatformFormat _format = Format(PlatformFormats.InstagramPostSquare);
    private readonly PlatformFormat[] _formats = [.. CardFormats.Set.Select(format => Format(format.Id))];
    private readonly RenderOptions _preview = new() { FileType = ImageFileType.Jpeg, Scale = .5, Photos = new PhotoCache() };

    public async Task<int> MakeAsync(CardJob job) => job switch
    {
        CardJob.SetJpeg => await SetAsync(ImageFileType.Jpeg),
        CardJob.SetPng => await SetAsync(ImageFileType.Png),
        CardJob.FlatPng => Length(_flat, _words, new RenderOptions { FileType = ImageFileType.Png }),
        CardJob.Preview => Length(_card, _data, _preview),
        _ => Length(_card, _data, new RenderOptions { FileType = Enum.Parse<ImageFileType>(job.ToString()) }),
    };

    public ReadOnlyMemory<byte> Bytes(ImageFileType type, bool flat = false)
    {
        using var image = _renderer.Render(flat ? _flat : _card, flat ? _words : _data, _brand, _format, new RenderOptions { FileType = type });
        return image.Bytes;
    }

    /// <summary>The files of the set, to look at.</summary>
    public async IAsyncEnumerable<(string Id, ReadOnlyMemory<byte> Bytes)> FilesAsync(ImageFileType type)
    {
        await foreach (var result in _renderer.RenderSetAsync(_set, _data, _brand, _formats, new RenderOptions { FileType = type }))
        {
            using var image = result.Image ?? throw new InvalidOperationException($"{result.Format.Id}: {result.Error}");
            yield return (result.Format.Id, image.Bytes);
        }
    }

    private async Task<int> SetAsync(ImageFileType type)
    {
        var length = 0;
        await foreach (var (_, bytes) in FilesAsync(type))
        {
            length += bytes.Length;
        }

        return length;
    }

    private int Length(Template template, TemplateData data, RenderOptions options)
    {
        using var image = _renderer.Render(template, data, _brand, _format, options);
        return image.Bytes.Length;
    }

    private static PlatformFormat Format(string id) => PlatformCatalog.Default.Get(id) with
    {
        AcceptedTypes = [ImageFileType.Jpeg, ImageFileType.Png, ImageFileType.Webp],
        MaxBytes = null,
    };

    private static Template Read(string name)
    {
        using var stream = typeof(EngineCard).Assembly.GetManifestResourceStream($"Templates.{name}.json")!;
        return TemplateReader.Read(stream, name + ".json");
    }
}
