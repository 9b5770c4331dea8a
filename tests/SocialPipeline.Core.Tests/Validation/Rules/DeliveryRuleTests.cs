using SkiaSharp;
using SocialPipeline.Brands;
using SocialPipeline.Colors;
using SocialPipeline.Imaging;
using SocialPipeline.Imaging.Metadata;
using SocialPipeline.Platforms;
using SocialPipeline.Rendering;
using SocialPipeline.Templates;
using Xunit;

namespace SocialPipeline.Validation.Rules;

/// <summary>What is known of the file, its texts and its pictures.</summary>
public sealed class DeliveryRuleTests
{
    private static readonly Brand Plain = Brand.FromColors("Plain", Color.Parse("#1A3A5A"));

    [Theory]
    [InlineData(1080, 1080, Verdict.Passed)]
    [InlineData(2160, 2160, Verdict.Failed)]
    [InlineData(540, 540, Verdict.Warning)]
    [InlineData(1080, 900, Verdict.Failed)]
    public void A_picture_has_the_formats_size(int width, int height, Verdict expected)
    {
        var format = Picture.Square with { MaxWidth = 1440, MinWidth = 320 };

        Assert.Equal(expected, Check(Source(width, height), BrandRuleIds.FormatSize, format).Verdict);
    }

    [Fact]
    public void A_file_of_a_type_that_the_platform_does_not_take_is_named()
    {
        var check = Check(Source(1080, 1080), BrandRuleIds.FileLimit, Picture.Square with { AcceptedTypes = [ImageFileType.Jpeg] });

        Assert.Equal(Verdict.Failed, check.Verdict);
        Assert.Equal(("image/png", "image/jpeg"), (check.Findings[0].Measured, check.Findings[0].Required));
    }

    [Fact]
    public void Without_a_format_nothing_of_a_platform_is_judged()
    {
        var report = BrandValidator.Check(Source(300, 300), Plain);

        Assert.All([BrandRuleIds.FormatSize, BrandRuleIds.FileLimit, BrandRuleIds.SafeArea], id => Assert.Equal(Verdict.NotApplicable, report.Of(id).Verdict));
    }

    [Theory]
    [InlineData(null, Verdict.Indeterminate)]
    [InlineData("", Verdict.Failed)]
    [InlineData("Rowing boats on a shingle beach", Verdict.Passed)]
    public void An_alternative_text_is_there(string? text, Verdict expected) =>
        Assert.Equal(expected, Check(Source(64, 64), BrandRuleIds.AltText, Picture.Square, new CheckOptions { AltText = text }).Verdict);

    [Fact]
    public void An_alternative_text_beyond_the_platforms_limit_fails() =>
        Assert.Equal(Verdict.Failed, Check(Source(64, 64), BrandRuleIds.AltText, WithText(limits => limits with { AltText = new TextLimit(10, TextUnit.Graphemes) }), new CheckOptions { AltText = "Rowing boats" }).Verdict);

    [Fact]
    public void The_files_own_description_is_its_alternative_text()
    {
        using var image = Rendered(new ImageMetadata { Description = "A plain card" });

        Assert.Equal(Verdict.Passed, Check(ImageSource.FromBytes(image.Bytes, "card.jpg"), BrandRuleIds.AltText).Verdict);
    }

    [Theory]
    [InlineData(DigitalSource.TrainedAlgorithmicMedia, Verdict.Passed)]
    [InlineData(DigitalSource.CompositeWithTrainedAlgorithmicMedia, Verdict.Passed)]
    [InlineData(DigitalSource.Composite, Verdict.Failed)]
    public void What_a_model_made_is_declared_in_the_file(DigitalSource source, Verdict expected)
    {
        using var image = Rendered(new ImageMetadata { Source = source });
        var options = new CheckOptions { Pictures = [new PictureOrigin("made.png") { IsGenerated = true, Licence = "own" }] };

        Assert.Equal(expected, Check(ImageSource.FromBytes(image.Bytes, "card.jpg"), BrandRuleIds.AiDisclosure, options: options).Verdict);
    }

    [Fact]
    public void What_is_not_known_of_pictures_is_undecided()
    {
        var report = BrandValidator.Check(Source(64, 64), Plain);

        Assert.Equal(Verdict.Indeterminate, report.Of(BrandRuleIds.ImageLicence).Verdict);
        Assert.Equal(Verdict.Indeterminate, report.Of(BrandRuleIds.AiDisclosure).Verdict);
        Assert.Equal(Verdict.Indeterminate, report.Of(BrandRuleIds.ImageResolution).Verdict);
    }

    [Fact]
    public void A_caption_is_counted_as_the_platform_counts()
    {
        var format = WithText(limits => limits with { Caption = new TextLimit(30, TextUnit.XWeighted) });
        var link = new CheckOptions { Caption = "Read on: https://example.com/a/very/long/address/that/goes/on" };

        Assert.Equal("32", Check(Source(64, 64), BrandRuleIds.CaptionLimits, format, link).Outcome.Measured);
        Assert.Equal(Verdict.Failed, Check(Source(64, 64), BrandRuleIds.CaptionLimits, format, link).Verdict);
        Assert.Equal(Verdict.Passed, Check(Source(64, 64), BrandRuleIds.CaptionLimits, format, link with { Caption = "Read https://example.com/a/b/c/d/e/f" }).Verdict);
    }

    [Fact]
    public void A_limit_that_is_only_recommended_is_a_warning() => Assert.Equal(
        Verdict.Warning,
        Check(Source(64, 64), BrandRuleIds.CaptionLimits, WithText(limits => limits with { Caption = new TextLimit(5, TextUnit.Graphemes) { IsHard = false } }), new CheckOptions { Caption = "Longer" }).Verdict);

    [Theory]
    [InlineData("One #two and #three", 0, Verdict.Passed)]
    [InlineData("One #two and #three", 1, Verdict.Failed)]
    [InlineData("Not a tag: C#7 or a&#8217;s", 2, Verdict.Passed)]
    public void Hashtags_in_the_caption_and_beside_it_count_together(string caption, int more, Verdict expected)
    {
        var brand = Plain with { Voice = new Voice { MaxHashtags = 2 } };
        var options = new CheckOptions { Caption = caption, Hashtags = [.. Enumerable.Range(0, more).Select(i => $"tag{i}")], Rules = [BrandRuleIds.CaptionLimits] };

        Assert.Equal(expected, BrandValidator.Check(Source(64, 64), brand, options: options).Of(BrandRuleIds.CaptionLimits).Verdict);
    }

    private static PlatformFormat WithText(Func<TextLimits, TextLimits> change) => Picture.Square with { Text = change(TextLimits.None) };

    private static ImageSource Source(int width, int height) => Picture.Source(width, height, (x, y) => new SKColor((byte)(x % 256), (byte)(y % 256), 90));

    private static RenderedImage Rendered(ImageMetadata metadata)
    {
        var template = TemplateLibrary.BuiltIn.Get("announcement");
        var options = new RenderOptions { FileType = ImageFileType.Jpeg, Metadata = (_, _) => metadata };
        return new TemplateRenderer().Render(template, new Layout.TemplateData { ["headline"] = "Hello" }, Plain, Picture.Square with { Width = 320, Height = 320 }, options);
    }

    private static CheckResult Check(ImageSource source, string rule, PlatformFormat? format = null, CheckOptions? options = null) =>
        BrandValidator.Check(source, Plain, format, (options ?? new CheckOptions()) with { Rules = [rule] }).Of(rule);
}
