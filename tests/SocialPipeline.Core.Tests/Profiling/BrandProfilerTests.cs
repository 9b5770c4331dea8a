using System.Text;
using SkiaSharp;
using SocialPipeline.Brands;
using SocialPipeline.Colors;
using SocialPipeline.Imaging;
using SocialPipeline.Layout;
using Xunit;

namespace SocialPipeline.Profiling;

public sealed class BrandProfilerTests
{
    private const string Tile = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><rect width="100" height="100" rx="20" fill="#0A4A2A"/><circle cx="50" cy="50" r="20" fill="#E3FF3A"/></svg>""";

    public static TheoryData<string, string, string, string> Samples => new()
    {
        { "marsa", "marsa-light.svg", "#5A1420", "#E8A33D" },
        { "volt-and-fern", "volt-and-fern-light.svg", "#0A4A2A", "#E3FF3A" },
    };

    [Theory]
    [MemberData(nameof(Samples))]
    public void The_brand_colours_come_from_the_logo_whatever_the_photographs_show(string brand, string logo, string primary, string accent)
    {
        var suggestion = Suggest(Sample(brand, logo), Photo("leaf.jpg"), Photo("harbour.jpg"));

        Assert.Equal((Color.Parse(primary), Color.Parse(accent)), (suggestion.Brand.Palette.Primary, suggestion.Brand.Palette.Accent));
        Assert.Contains(logo, suggestion.Roles[0].Reason, StringComparison.Ordinal);
        Assert.Contains('%', suggestion.Roles[0].Reason);
    }

    [Fact]
    public void A_flat_colour_of_a_picture_is_found_exactly_with_its_share()
    {
        var suggestion = Suggest(null, Flat("a.png", "#C70039", "#FFFFFF", .4), Flat("b.png", "#C70039", "#FFFFFF", .3));

        Assert.Equal(Color.Parse("#C70039"), suggestion.Brand.Palette.Primary);
        Assert.Equal(Color.White, suggestion.Brand.Palette.Background);
        Assert.Equal(.4, suggestion.Roles[0].Observed!.Sightings.First(sighting => sighting.Image == "a.png").Share, .02);
    }

    [Fact]
    public void Every_pair_meets_its_contrast_whatever_the_colour_of_the_logo()
    {
        for (var hue = 0; hue < 360; hue += 30)
        {
            foreach (var lightness in (double[])[.25, .5, .7, .9])
            {
                var color = new Oklch(lightness, .13, hue).ToColor();
                var suggestion = Suggest(Svg(Tile.Replace("#0A4A2A", color.ToHex(), StringComparison.Ordinal)));

                Assert.Equal(30, suggestion.Pairs.Count);
                Assert.All(suggestion.Pairs, pair =>
                {
                    Assert.Equal(Contrast.Ratio(pair.Color, pair.Ground), pair.Ratio, 9);
                    Assert.True(pair.Ratio >= pair.Required, $"{color}: {pair}");
                });
                Assert.All(suggestion.Logo!.Grounds, stand => Assert.True(stand.Ratio >= 3, $"{color}: {stand}"));
            }
        }
    }

    [Fact]
    public void The_same_material_gives_the_same_bytes()
    {
        var (first, second) = (Suggest(Sample("marsa", "marsa-light.svg"), Photo("dune.jpg")), Suggest(Sample("marsa", "marsa-light.svg"), Photo("dune.jpg")));

        Assert.True(first.Document.Span.SequenceEqual(second.Document.Span));
        Assert.True(first.Evidence.Span.SequenceEqual(second.Evidence.Span));
        Assert.All(first.Files.Zip(second.Files), pair => Assert.True(pair.First.Bytes.Span.SequenceEqual(pair.Second.Bytes.Span)));
    }

    [Fact]
    public void A_saved_suggestion_is_a_brand_with_three_logo_files()
    {
        var folder = Directory.CreateTempSubdirectory("socialpipeline-").FullName;
        try
        {
            Suggest(Sample("marsa", "marsa-light.svg")).Save(folder);
            var brand = Brand.Load(folder);

            Assert.Equal(["logos/test-house-full.svg", "logos/test-house-ink.svg", "logos/test-house-white.svg"], brand.Logos.Select(logo => logo.Asset.Name).Distinct());
            Assert.True(File.Exists(Path.Combine(folder, BrandSuggestion.EvidenceFile)));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void A_sign_in_a_tile_is_cut_out_of_the_one_ink_variants()
    {
        var white = Variant(Suggest(Svg(Tile)), "-white");
        using var drawn = Draw(white);

        Assert.Equal(0, drawn.GetPixel(50, 50).Alpha);
        Assert.Equal(SKColors.White, drawn.GetPixel(50, 15));
    }

    [Fact]
    public void A_bitmap_with_transparency_is_cut_to_its_ink_and_coloured_white()
    {
        var suggestion = Suggest(Bitmap("logo.png", SKColors.Transparent));
        var white = Variant(suggestion, "-white");
        var header = ImageSource.FromBytes(white.Asset.Bytes, "white.png").ReadHeader();
        using var pixels = SKBitmap.Decode(white.Asset.Bytes.Span);

        Assert.Equal((200, 100), (header.Width, header.Height));
        Assert.Equal(SKColors.White, pixels.GetPixel(100, 50));
        Assert.Equal(Color.Parse("#C70039"), suggestion.Brand.Palette.Primary);
    }

    [Fact]
    public void A_logo_without_transparency_serves_for_its_colours_and_a_note_says_so()
    {
        var suggestion = Suggest(Bitmap("logo.png", SKColors.White));

        Assert.Equal(Color.Parse("#C70039"), suggestion.Brand.Palette.Primary);
        Assert.All(suggestion.Brand.Logos, logo => Assert.Equal(LogoInk.FullColor, logo.Ink));
        Assert.Contains(suggestion.Notes, note => note.Contains("no transparency", StringComparison.Ordinal));
    }

    [Fact]
    public void Material_that_says_nothing_is_a_typed_error()
    {
        Assert.Contains("neither a logo nor a picture", Assert.Throws<ProfilingException>(() => Suggest(null)).Message, StringComparison.Ordinal);
        Assert.Contains("8×8", Assert.Throws<ProfilingException>(() => Suggest(null, Flat("tiny.png", "#C70039", "#FFFFFF", .4, 8))).Message, StringComparison.Ordinal);
        Assert.Equal("clear.png", Assert.Throws<ProfilingException>(() => Suggest(Encode("clear.png", new SKBitmap(64, 64)))).SourceName);
        Assert.Equal(ImageFault.UnknownType, Assert.Throws<ImageException>(() => Suggest(null, ImageSource.FromBytes("no picture"u8.ToArray(), "broken.png"))).Fault);
        Assert.Throws<Imaging.Svg.SvgException>(() => Suggest(Svg("<svg><nothing/></svg>")));
    }

    [Fact]
    public void A_huge_panorama_stays_within_the_decode_limits()
    {
        using var wide = new SKBitmap(12_000, 600);
        wide.Erase(SKColors.DarkRed);

        Assert.Equal(new Color(0x8B, 0, 0), Suggest(null, Encode("wide.png", wide)).Brand.Palette.Primary);
        Assert.Equal(ImageFault.TooManyPixels, Assert.Throws<ImageException>(() => BrandProfiler.Suggest(
            new BrandMaterial { Name = "x", Images = [Encode("wide.png", wide)] },
            new ProfilerOptions { Limits = new ImageLimits { MaxPixels = 1_000_000 } })).Fault);
    }

    private static BrandSuggestion Suggest(ImageSource? logo, params ImageSource[] images) =>
        BrandProfiler.Suggest(new BrandMaterial { Name = "Test House", Logo = logo, Images = images });

    private static LogoVariant Variant(BrandSuggestion suggestion, string ending) => suggestion.Brand.Logos.First(logo => logo.Id.EndsWith(ending, StringComparison.Ordinal));

    private static SKBitmap Draw(LogoVariant variant)
    {
        var bitmap = new SKBitmap(new SKImageInfo(100, 100, SKColorType.Rgba8888, SKAlphaType.Premul));
        using var canvas = new SKCanvas(bitmap);
        canvas.Clear(SKColors.Transparent);
        LogoSizes.Drawing(variant.Asset).Draw(canvas, new SKRect(0, 0, 100, 100));
        return bitmap;
    }

    private static ImageSource Sample(string brand, string logo) => ImageSource.FromFile(Path.Combine(SamplePaths.Brand(brand), "logos", logo));

    private static ImageSource Photo(string name) => ImageSource.FromFile(Path.Combine(SamplePaths.Root, "samples", "pictures", name));

    private static ImageSource Svg(string text) => ImageSource.FromBytes(Encoding.UTF8.GetBytes(text), "logo.svg");

    private static ImageSource Bitmap(string name, SKColor ground)
    {
        using var bitmap = new SKBitmap(new SKImageInfo(300, 200, SKColorType.Rgba8888, SKAlphaType.Premul));
        using var canvas = new SKCanvas(bitmap);
        using var paint = new SKPaint { Color = SKColor.Parse("#C70039") };
        canvas.Clear(ground);
        canvas.DrawRect(50, 50, 200, 100, paint);
        return Encode(name, bitmap);
    }

    private static ImageSource Flat(string name, string color, string ground, double share, int side = 400)
    {
        using var bitmap = new SKBitmap(new SKImageInfo(side, side, SKColorType.Rgba8888, SKAlphaType.Opaque));
        using var canvas = new SKCanvas(bitmap);
        using var paint = new SKPaint { Color = SKColor.Parse(color) };
        canvas.Clear(SKColor.Parse(ground));
        canvas.DrawRect(0, 0, side, (float)(side * share), paint);
        return Encode(name, bitmap);
    }

    private static ImageSource Encode(string name, SKBitmap bitmap)
    {
        using var data = bitmap.Encode(SKEncodedImageFormat.Png, 100);
        return ImageSource.FromBytes(data.ToArray(), name);
    }
}
