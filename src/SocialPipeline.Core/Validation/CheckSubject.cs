using SkiaSharp;
using SocialPipeline.Brands;
using SocialPipeline.Imaging;
using SocialPipeline.Imaging.Metadata;
using SocialPipeline.Layout;
using SocialPipeline.Platforms;
using SocialPipeline.Rendering;
using SocialPipeline.Validation.Colors;
using SocialPipeline.Validation.Rules;

namespace SocialPipeline.Validation;

/// <summary>What rules look at: a picture, its scene when there is one, the brand, the format and what the caller said. Rules of one check run one after the other.</summary>
public sealed class CheckSubject : IDisposable
{
    private static readonly Lazy<SKImage> NoPicture = new(() => SKImage.Create(new SKImageInfo(1, 1)));

    private readonly Lazy<IReadOnlyList<TextLegibility>> _legibility;
    private readonly Lazy<ImageMetadata?> _metadata;

    private CheckSubject(Brand brand, PlatformFormat? format, CheckOptions options, Scene? scene, SubjectPixels pixels)
    {
        (Brand, Format, Options, Scene, Pixels) = (brand, format, options, scene, pixels);
        _legibility = new Lazy<IReadOnlyList<TextLegibility>>(() => TextLegibility.Of(this));
        _metadata = new Lazy<ImageMetadata?>(() => MetadataReader.Read(Bytes));
    }

    /// <summary>The brand.</summary>
    public Brand Brand { get; }

    /// <summary>The format; <see langword="null"/> when none was named.</summary>
    public PlatformFormat? Format { get; }

    /// <summary>What else is known.</summary>
    public CheckOptions Options { get; }

    /// <summary>The solved design; <see langword="null"/> for a foreign picture.</summary>
    public Scene? Scene { get; }

    /// <summary>The picture's name in reports.</summary>
    public required string Name { get; init; }

    /// <summary>The picture's width in pixels.</summary>
    public required int Width { get; init; }

    /// <summary>The picture's height in pixels.</summary>
    public required int Height { get; init; }

    /// <summary>The file.</summary>
    public required ReadOnlyMemory<byte> Bytes { get; init; }

    /// <summary>SHA-256 of the file.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The file's type; <see langword="null"/> for one that is no <see cref="ImageFileType"/>.</summary>
    public required ImageFileType? FileType { get; init; }

    /// <summary>The frames of an animation; 1 for a still picture.</summary>
    public required int Frames { get; init; }

    /// <summary>What the file says of itself; <see langword="null"/> when it says nothing.</summary>
    public ImageMetadata? Metadata => _metadata.Value;

    /// <summary>Pixels of the picture a pixel of the format; 1 without a format.</summary>
    public double Scale => Format is null ? 1 : (double)Width / Format.Width;

    /// <summary>The whole picture.</summary>
    public Box Canvas => new(0, 0, Width, Height);

    /// <summary>What the platform covers with nothing: the format's safe area in pixels of the picture, the scene's when no format was named; <see langword="null"/> when neither is known.</summary>
    public Box? SafeArea
    {
        get
        {
            if (Format is not { } format)
            {
                return Scene?.Safe;
            }

            var (across, down) = (Scale, (double)Height / format.Height);
            var insets = format.SafeArea;
            return new Box(insets.Left * across, insets.Top * down, Width - ((insets.Left + insets.Right) * across), Height - ((insets.Top + insets.Bottom) * down));
        }
    }

    /// <summary>The smallest legible text in pixels: the scene's, or the same share of the width.</summary>
    public double TextFloor => Scene?.TextFloor ?? .024 * Width;

    internal SubjectPixels Pixels { get; }

    /// <summary>Where the logo is, found once for all rules.</summary>
    internal LogoSightings Logos
    {
        get => field ??= LogoSightings.Of(this);
        set;
    }

    /// <summary>How well each text stands out, measured once for all rules.</summary>
    internal IReadOnlyList<TextLegibility> Legibility => _legibility.Value;

    /// <summary>The texts that the caller named, as pixels show them.</summary>
    internal IReadOnlyList<TextReading> Readings => field ??= [.. Options.Texts.Select(text => new TextReading(this, text))];

    /// <summary>How the pixels' colours keep to the palette, looked at once for all rules.</summary>
    internal ColorComplianceResult PixelColors => field ??= PaletteRule.Survey(this);

    /// <summary>What the brand says of a rule's parameter, or its default.</summary>
    /// <param name="ruleId">The rule.</param>
    /// <param name="name">The parameter, one of <see cref="RuleParameters"/>.</param>
    /// <exception cref="ArgumentException">The rule has no such parameter.</exception>
    public double Parameter(string ruleId, string name)
    {
        return Given(ruleId, name)
            ?? RuleParameters.Of(ruleId).FirstOrDefault(parameter => parameter.Name == name)?.Default
            ?? throw new ArgumentException($"The rule '{ruleId}' has no parameter '{name}'.", nameof(name));
    }

    /// <summary>What the brand itself says of a rule's parameter; <see langword="null"/> when it says nothing.</summary>
    internal double? Given(string ruleId, string name) =>
        Brand.Rules.TryGetValue(ruleId, out var settings) && settings.Parameters.TryGetValue(name, out var given) ? given : null;

    /// <summary>Frees what was decoded.</summary>
    public void Dispose() => Pixels.Dispose();

    internal static CheckSubject Of(RenderedImage image, Brand brand, PlatformFormat format, CheckOptions options) =>
        new(brand, format, options, image.Scene, SubjectPixels.Of(image.Pixels))
        {
            Name = $"{image.Scene.Template}/{image.Format.Id}",
            Width = image.Width,
            Height = image.Height,
            Bytes = image.Bytes,
            Sha256 = image.File.Sha256,
            FileType = image.File.Type,
            Frames = 1,
        };

    /// <summary>Words without a picture: for the rules that look at nothing else.</summary>
    internal static CheckSubject OfWords(Brand brand, PlatformFormat? format, CheckOptions options) =>
        new(brand, format, options, null, SubjectPixels.Of(NoPicture.Value))
        {
            Name = "words",
            Width = 1,
            Height = 1,
            Bytes = ReadOnlyMemory<byte>.Empty,
            Sha256 = "",
            FileType = null,
            Frames = 1,
        };

    internal static CheckSubject Of(ImageSource source, Brand brand, PlatformFormat? format, CheckOptions options)
    {
        var header = source.ReadHeader(options.Limits);
        return new CheckSubject(brand, format, options, null, SubjectPixels.Decode(source, header, options.Limits))
        {
            Name = source.Name,
            Width = header.Width,
            Height = header.Height,
            Bytes = source.Bytes,
            Sha256 = source.Sha256,
            FileType = header.Container switch
            {
                ImageContainer.Jpeg => ImageFileType.Jpeg,
                ImageContainer.Png => ImageFileType.Png,
                ImageContainer.Webp => ImageFileType.Webp,
                ImageContainer.Gif => ImageFileType.Gif,
                _ => null,
            },
            Frames = header.FrameCount,
        };
    }
}
