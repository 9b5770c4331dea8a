using SkiaSharp;
using SocialPipeline.Brands;
using SocialPipeline.Colors;
using SocialPipeline.Imaging;
using SocialPipeline.Validation.Logos;
using SocialPipeline.Validation.Reports;
using Xunit;

namespace SocialPipeline.Validation;

public sealed class BrandValidatorTests
{
    [Fact]
    public void A_sample_design_passes_every_rule_that_its_scene_can_answer()
    {
        using var image = Picture.Of("announcement", Picture.Marsa);
        var report = BrandValidator.Check(image, Picture.Marsa);

        Assert.Empty(report.Findings);
        Assert.Equal(1, report.Score!.Value, 2);
        Assert.Equal(ReportBand.Good, report.Band);
        Assert.Equal(Evidence.Scene, report.Evidence);
        Assert.Equal(image.File.Sha256, report.ImageSha256);
        Assert.Equal(BrandRuleIds.All, report.Checks.Select(check => check.RuleId));
    }

    [Fact]
    public void The_same_picture_gives_the_same_report()
    {
        using var image = Picture.Of("product", Picture.Volt, Picture.Story);
        var first = ReportJson.Write(BrandValidator.Check(image, Picture.Volt));
        var second = ReportJson.Write(BrandValidator.Check(image, Picture.Volt));
        var parallel = new string[4];
        Parallel.For(0, parallel.Length, i => parallel[i] = ReportJson.Write(BrandValidator.Check(image, Picture.Volt)));

        Assert.Equal(first, second);
        Assert.All(parallel, report => Assert.Equal(first, report));
    }

    [Fact]
    public void A_brand_changes_a_rules_severity_weight_and_parameters()
    {
        var brand = Picture.Marsa with
        {
            Rules = new Dictionary<string, RuleSettings>
            {
                [BrandRuleIds.TextDensity] = new() { Severity = RuleSeverity.Critical, Weight = 7, Parameters = new Dictionary<string, double> { ["most"] = .01, ["plain"] = .01 } },
                [BrandRuleIds.LogoSize] = new() { Severity = RuleSeverity.Advisory },
            },
        };
        using var image = Picture.Of("announcement", Picture.Marsa);
        var report = BrandValidator.Check(image, brand);

        Assert.True(report.Blocked);
        Assert.Equal(7, report.Of(BrandRuleIds.TextDensity).Weight);
        Assert.Equal(0, report.Of(BrandRuleIds.LogoSize).Weight);
        Assert.NotEqual(BrandValidator.Check(image, Picture.Marsa).BrandSha256, report.BrandSha256);
    }

    [Fact]
    public void Only_the_rules_that_are_asked_for_answer()
    {
        using var image = Picture.Of("announcement", Picture.Marsa);
        var report = BrandValidator.Check(image, Picture.Marsa, options: new CheckOptions { Rules = [BrandRuleIds.Palette] });

        Assert.Equal([BrandRuleIds.Palette], report.Checks.Select(check => check.RuleId));
        var error = Assert.Throws<ArgumentException>(() => BrandValidator.Check(image, Picture.Marsa, options: new CheckOptions { Rules = ["palete"] }));
        Assert.Contains("There is no rule 'palete'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_foreign_picture_is_never_given_a_score_that_nobody_measured()
    {
        var report = BrandValidator.Check(Picture.Source(64, 64, (_, _) => SKColors.White), Brand.FromColors("Plain", Color.Parse("#FF5733")), options: new CheckOptions { Rules = [BrandRuleIds.Typography, BrandRuleIds.TextSize, BrandRuleIds.TextContrast, BrandRuleIds.MissingGlyphs] });

        Assert.Null(report.Score);
        Assert.All(report.Checks, check => Assert.Equal(Verdict.Indeterminate, check.Verdict));
        Assert.All(report.LeftOut, check => Assert.NotEmpty(check.Outcome.Reason));
    }

    [Fact]
    public void A_brand_without_a_logo_makes_the_logo_rules_not_applicable()
    {
        var brand = Brand.FromColors("Plain", Color.Parse("#1A3A5A"));
        using var image = Picture.OfLayers("""{ "type": "text", "id": "a", "start": "100px", "top": "100px", "width": "880px", "text": "Hello", "size": "90px" }""", brand);
        var report = BrandValidator.Check(image, brand);

        Assert.All(report.Checks.Where(check => check.RuleId.StartsWith("logo-", StringComparison.Ordinal)), check => Assert.Equal(Verdict.NotApplicable, check.Verdict));
    }

    [Fact]
    public void A_picture_of_sixteen_pixels_is_checked_and_not_guessed_at()
    {
        var report = BrandValidator.Check(Picture.Source(16, 16, (x, y) => new SKColor((byte)(x * 16), (byte)(y * 16), 0)), Picture.Marsa, Picture.Square);

        Assert.Equal(Verdict.Failed, report.Of(BrandRuleIds.FormatSize).Verdict);
        Assert.All(report.Checks.Where(check => check.RuleId.StartsWith("text-", StringComparison.Ordinal) || check.RuleId.StartsWith("logo-", StringComparison.Ordinal)), check =>
        {
            Assert.Equal(Verdict.Indeterminate, check.Verdict);
            Assert.NotEmpty(check.Outcome.Reason);
        });
    }

    [Fact]
    public void A_logo_in_a_panorama_of_twelve_thousand_pixels_is_measured_in_its_own_pixels()
    {
        var box = new Layout.Box(9000, 300, 900, 750);
        using var design = new TestDesign(12_000, 1200, new SKColor(20, 30, 70));
        using var image = design.Logo(box, SKColors.White).Image();
        using var png = image.Encode(SKEncodedImageFormat.Png, 100);
        var report = BrandValidator.Check(ImageSource.FromBytes(png.ToArray(), "wide.png"), ForeignPicture.Acme);

        Assert.Equal("mark-white", report.Of(BrandRuleIds.LogoPresent).Outcome.Measured);
        Assert.Equal(Verdict.Passed, report.Of(BrandRuleIds.LogoDistortion).Verdict);
        Assert.Equal(750, double.Parse(report.Of(BrandRuleIds.LogoSize).Outcome.Measured.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture), 12.0);
    }

    [Fact]
    public void A_panorama_of_twelve_thousand_pixels_is_checked()
    {
        var report = BrandValidator.Check(Picture.Source(12_000, 400, (x, _) => new SKColor((byte)(x / 48), 80, 90)), Picture.Marsa, Picture.Square);

        Assert.Equal((12_000, 400), (report.Width, report.Height));
        Assert.Equal(Verdict.Failed, report.Of(BrandRuleIds.FormatSize).Verdict);
    }

    [Theory]
    [InlineData("not a picture", ImageFault.UnknownType)]
    [InlineData("", ImageFault.Empty)]
    public void A_file_that_is_no_picture_is_a_typed_error(string content, ImageFault fault)
    {
        var error = Assert.Throws<ImageException>(() => BrandValidator.Check(ImageSource.FromBytes(System.Text.Encoding.UTF8.GetBytes(content), "x.png"), Picture.Marsa));

        Assert.Equal(fault, error.Fault);
    }

    [Fact]
    public void A_picture_that_breaks_off_is_a_typed_error()
    {
        var bytes = Picture.Png(200, 200, (x, y) => new SKColor((byte)x, (byte)y, (byte)(x * y)));

        Assert.Throws<ImageException>(() => BrandValidator.Check(ImageSource.FromBytes(bytes.AsMemory(0, bytes.Length / 2), "x.png"), Picture.Marsa));
    }

    [Fact]
    public void A_rule_can_be_called_alone()
    {
        using var image = Picture.Of("announcement", Picture.Marsa);
        using var subject = CheckSubject.Of(image, Picture.Marsa, Picture.Square, new CheckOptions());

        Assert.Equal(Verdict.Passed, new Rules.TextContrastRule().Check(subject).Verdict);
    }
}
