using SkiaSharp;
using SocialPipeline.Brands;
using SocialPipeline.Colors;
using SocialPipeline.Imaging;
using SocialPipeline.Layout;
using SocialPipeline.Text;
using SocialPipeline.Validation.Logos;
using Xunit;

namespace SocialPipeline.Validation;

/// <summary>The examples that the check was asked for with, from the scene and from pixels.</summary>
public sealed class CustomerExampleTests
{
    private static readonly Box BottomRight = new(1080 - 43 - 168, 1080 - 43 - 140, 168, 140);

    [Theory]
    [InlineData("#FF5733,#FFFFFF", true)]
    [InlineData("#00FF00,#0000FF", false)]
    public void A_list_of_colours_is_held_against_the_brand_FF5733_C70039(string colors, bool good)
    {
        var options = new CheckOptions { Rules = [BrandRuleIds.PaletteList], Colors = [.. colors.Split(',').Select(Color.Parse)] };
        var report = BrandValidator.Check(Picture.Source(8, 8, (_, _) => SKColors.White), ForeignPicture.Acme, options: options);
        Assert.Equal(good, report.Score >= .8);
        Assert.Equal(!good, report.Score < .5);
    }

    [Theory]
    [InlineData("#FF5733", "#FFFFFF", true)]
    [InlineData("#FF5733", "#C70039", true)]
    [InlineData("#00FF00", "#0000FF", false)]
    public void A_picture_of_two_colours_is_held_against_the_brand_FF5733_C70039(string first, string second, bool good)
    {
        var (a, b) = (SKColor.Parse(first), SKColor.Parse(second));
        var check = ForeignPicture.Ask(BrandRuleIds.Palette, Picture.Source(600, 600, (x, _) => x < 300 ? a : b));
        Assert.Equal(Evidence.Pixels, check.Outcome.Evidence);
        Assert.True(good ? check.Score >= .8 : check.Score < .5, check.Outcome.Reason);
    }

    [Fact]
    public void A_logo_at_the_bottom_right_is_good_by_the_scene()
    {
        using var image = Picture.Of("announcement", Picture.Marsa).Each<SceneLogo>(logo => logo with { Box = logo.Box with { X = 1080 - 43 - logo.Box.Width, Y = 1080 - 43 - logo.Box.Height } });
        var report = BrandValidator.Check(image, Picture.Marsa, options: new CheckOptions { Rules = [BrandRuleIds.LogoPlacement, BrandRuleIds.LogoPresent] });
        Assert.All(report.Checks, check => Assert.True(check.Score >= .8, check.Outcome.Reason));
    }

    [Theory]
    [InlineData(SKEncodedImageFormat.Png)]
    [InlineData(SKEncodedImageFormat.Jpeg)]
    [InlineData(SKEncodedImageFormat.Webp)]
    public void A_logo_at_the_bottom_right_is_good_by_the_pixels(SKEncodedImageFormat type)
    {
        var report = BrandValidator.Check(ForeignPicture.Card(design => design.Logo(BottomRight), type: type), ForeignPicture.Acme);
        var logo = report.Checks.Where(check => check.RuleId.StartsWith("logo-", StringComparison.Ordinal)).ToList();
        Assert.Equal(8, logo.Count);
        Assert.All(logo, check => Assert.True(check.Score >= .8, $"{check.RuleId}: {check.Verdict} {check.Outcome.Reason}"));
        Assert.All(logo, check => Assert.Equal(Evidence.Pixels, check.Outcome.Evidence));
    }

    [Fact]
    public void A_logo_is_detected_when_it_is_there()
    {
        Assert.Equal(Verdict.Passed, ForeignPicture.Ask(BrandRuleIds.LogoPresent, ForeignPicture.Card(design => design.Photo(4).Logo(BottomRight, SKColors.White))).Verdict);
        Assert.Equal(Verdict.Failed, ForeignPicture.Ask(BrandRuleIds.LogoPresent, ForeignPicture.Card(design => design.Photo(4))).Verdict);
    }

    [Fact]
    public void Text_in_Montserrat_is_good_for_a_Montserrat_brand_by_the_scene()
    {
        using var image = Picture.OfLayers(Picture.Text("Bright days ahead", "90px"), Montserrat);
        var check = BrandValidator.Check(image, Montserrat).Of(BrandRuleIds.Typography);
        Assert.True(check.Score >= .8, check.Outcome.Reason);
        Assert.Equal("Montserrat", check.Outcome.Measured);
        Assert.Equal(Verdict.Failed, BrandValidator.Check(image, Brand.FromColors("Other", Color.Parse("#C70039"))).Of(BrandRuleIds.Typography).Verdict);
    }

    [Fact]
    public void Text_in_Montserrat_is_good_for_a_Montserrat_brand_by_pixels_with_the_text_and_its_box()
    {
        var (picture, texts) = Written("Bright days ahead", "Montserrat");
        var check = ForeignPicture.Ask(BrandRuleIds.Typography, picture, Montserrat, new CheckOptions { Texts = texts });
        Assert.True(check.Score >= .8, check.Outcome.Reason);
        Assert.Equal("Montserrat", check.Outcome.Measured);
    }

    [Fact]
    public void Text_in_another_family_is_not_good_for_a_Montserrat_brand_by_pixels()
    {
        var (picture, texts) = Written("Bright days ahead", "Schibsted Grotesk");
        var check = ForeignPicture.Ask(BrandRuleIds.Typography, picture, Montserrat, new CheckOptions { Texts = texts, Fonts = Text.Fonts.All });
        Assert.Equal(Verdict.Failed, check.Verdict);
        Assert.Equal("like Schibsted Grotesk", Assert.Single(check.Findings).Measured);
    }

    /// <summary>Alexandria is drawn after Montserrat. Where only Inter stands beside it, Montserrat is likest and wrong.</summary>
    [Fact]
    public void A_look_alike_is_not_taken_for_Montserrat_when_there_is_little_to_compare_with()
    {
        var (picture, texts) = Written("Bright days ahead", "Alexandria");
        Assert.Equal(Verdict.Indeterminate, ForeignPicture.Ask(BrandRuleIds.Typography, picture, Montserrat, new CheckOptions { Texts = texts }).Verdict);
    }

    [Fact]
    public void Pixels_alone_do_not_tell_the_typeface()
    {
        var (picture, _) = Written("Bright days ahead", "Montserrat");
        var check = ForeignPicture.Ask(BrandRuleIds.Typography, picture, Montserrat);
        Assert.Equal(Verdict.Indeterminate, check.Verdict);
        Assert.Null(check.Score);
    }

    private static Brand Montserrat { get; } = ForeignPicture.Acme with
    {
        Typography = InOne(new TypeStyle { Families = ["Montserrat"], Weight = 700 }),
        Fonts = [new BrandAsset("Montserrat-700Bold.ttf", File.ReadAllBytes(MontserratFile))],
    };

    private static string MontserratFile => Path.Combine(SamplePaths.Root, "tests", "SocialPipeline.Core.Tests", "Validation", "Montserrat-700Bold.ttf");

    private static Typography InOne(TypeStyle style) => new() { Display = style, Body = style, Strong = style, Label = style, Number = style };

    private static (ImageSource Picture, IReadOnlyList<DrawnText> Texts) Written(string text, string family)
    {
        using var own = new FontLibrary();
        own.AddFile(MontserratFile);
        var face = family == "Montserrat" ? own.Resolve([family]) : Text.Fonts.All.Resolve([family], 700);
        Box box = default;
        var picture = ForeignPicture.Card(design => box = design.Text(text, face, 90, 300, 64, new SKColor(20, 20, 40)));
        return (picture, [new DrawnText(text, box)]);
    }
}
