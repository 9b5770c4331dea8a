using SkiaSharp;
using SocialPipeline.Brands;
using SocialPipeline.Colors;
using SocialPipeline.Imaging;
using SocialPipeline.Layout;
using SocialPipeline.Validation.Logos;
using Xunit;

namespace SocialPipeline.Validation.Rules;

/// <summary>The logo rules on pictures of which only the pixels are known.</summary>
public sealed class LogoPixelTests
{
    private static readonly Box Corner = new(869, 897, 168, 140);
    private static readonly SKColor Navy = new(20, 30, 70);

    [Theory]
    [InlineData(1.0, 0, null)]
    [InlineData(1.12, 0, BrandRuleIds.LogoDistortion)]
    [InlineData(.88, 0, BrandRuleIds.LogoDistortion)]
    [InlineData(1.0, 6, BrandRuleIds.LogoRotation)]
    [InlineData(1.0, -4, BrandRuleIds.LogoRotation)]
    public void Stretching_and_leaning_are_found_and_nothing_else(double stretch, float degrees, string? rule)
    {
        var box = Corner with { X = Corner.Right - (168 * stretch) - 12, Width = 168 * stretch };
        var report = Check(ForeignPicture.Card(design => design.Logo(box, degrees: degrees), type: SKEncodedImageFormat.Jpeg));
        Assert.Equal(rule is null ? [] : [rule], report.Broken());
        Assert.All(report.Findings, entry => Assert.Equal(Verdict.Failed, entry.Finding.Verdict));
        Assert.All(report.Findings, entry => Assert.True(TestLogo.Overlap(entry.Finding.Box!.Value, box) > .75));
    }

    [Fact]
    public void A_logo_smaller_than_the_brand_allows_is_too_small()
    {
        var brand = ForeignPicture.Acme with { LogoPolicy = ForeignPicture.Acme.LogoPolicy with { MinHeight = 80 } };
        var check = ForeignPicture.Ask(BrandRuleIds.LogoSize, ForeignPicture.Card(design => design.Logo(new Box(960, 970, 72, 60))), brand);
        Assert.Equal(Verdict.Failed, check.Verdict);
        Assert.Equal(60, Number(check.Findings[0].Measured), 1.5);
    }

    [Theory]
    [InlineData(60, 60, BrandRuleIds.LogoPlacement)]
    [InlineData(900, 60, BrandRuleIds.LogoPlacement)]
    [InlineData(908, 936, BrandRuleIds.LogoPlacement)]
    public void A_logo_in_another_corner_or_on_the_edge_stands_wrongly(double x, double y, string rule) =>
        Assert.Equal([rule], Check(ForeignPicture.Card(design => design.Logo(new Box(x, y, 168, 140)))).Broken());

    [Fact]
    public void The_end_of_a_line_is_at_the_left_where_the_language_runs_so()
    {
        var picture = ForeignPicture.Card(design => design.Logo(new Box(43, 897, 168, 140)));
        Assert.Equal(Verdict.Failed, ForeignPicture.Ask(BrandRuleIds.LogoPlacement, picture).Verdict);
        Assert.Equal(Verdict.Passed, ForeignPicture.Ask(BrandRuleIds.LogoPlacement, picture, options: new CheckOptions { Locale = "ar" }).Verdict);
    }

    [Fact]
    public void A_logo_in_an_ink_that_no_variant_has_is_not_the_brands()
    {
        var check = ForeignPicture.Ask(BrandRuleIds.LogoVariant, ForeignPicture.Card(design => design.Logo(Corner, new SKColor(20, 120, 60))));
        Assert.Equal(Verdict.Failed, check.Verdict);
        Assert.Contains("colours", check.Outcome.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void The_white_variant_is_known_as_the_brands()
    {
        var check = ForeignPicture.Ask(BrandRuleIds.LogoVariant, ForeignPicture.Card(design => design.Logo(Corner, SKColors.White), Navy));
        Assert.Equal((Verdict.Passed, "mark-white"), (check.Verdict, check.Outcome.Measured));
    }

    [Theory]
    [InlineData("#C70039", "#FFFFFF", Verdict.Passed)]
    [InlineData("#FFFFFF", "#E8E8E8", Verdict.Failed)]
    [InlineData("#FFFFFF", "#1B1F3B", Verdict.Passed)]
    public void The_contrast_is_that_of_the_ink_that_is_there(string ink, string ground, Verdict expected)
    {
        var own = SKColor.Parse(ink);
        var check = ForeignPicture.Ask(BrandRuleIds.LogoContrast, ForeignPicture.Card(design => design.Logo(new Box(700, 760, 320, 267), own), SKColor.Parse(ground)));
        Assert.True(check.Verdict == expected || (expected == Verdict.Failed && check.Verdict == Verdict.Indeterminate), check.Outcome.Reason);
        if (check.Score is not null)
        {
            Assert.Equal(Contrast.Ratio(Color.Parse(ink), Color.Parse(ground)), Number(check.Outcome.Measured), .5);
        }
    }

    [Theory]
    [InlineData(20, Verdict.Failed)]
    [InlineData(62, Verdict.Warning)]
    [InlineData(90, Verdict.Passed)]
    public void On_flat_ground_the_nearest_other_thing_is_measured(float distance, Verdict expected)
    {
        // The clear space is half of 140 pixels.
        var picture = ForeignPicture.Card(
            design => design.Logo(Corner).Fill((float)Corner.X - distance - 40, 930, 40, 40, new SKColor(0, 90, 160)), type: SKEncodedImageFormat.Jpeg);
        var check = ForeignPicture.Ask(BrandRuleIds.LogoClearSpace, picture);
        Assert.True(expected == check.Verdict, check.Outcome.Reason + " " + check.Outcome.Measured);
        Assert.All(check.Findings, finding => Assert.Equal(distance, Number(finding.Measured), 3.0));
    }

    [Fact]
    public void Words_and_thin_rules_are_neighbours_too_and_a_straight_run_of_colours_is_ground()
    {
        var inter = Text.Fonts.All.Resolve(["Inter"], 500);
        Assert.Equal(Verdict.Failed, Asked(design => design.Text("Terms apply", inter, 690, 1000, 26, SKColors.Black)));
        Assert.Equal(Verdict.Failed, Asked(design => design.Fill(600, 870, 480, 3, SKColors.Black)));
        Assert.Equal(Verdict.Passed, Asked(design => design.Gradient(new SKColor(255, 240, 220), new SKColor(220, 225, 255))));

        static Verdict Asked(Action<TestDesign> draw) => ForeignPicture.Ask(BrandRuleIds.LogoClearSpace, ForeignPicture.Card(design =>
        {
            draw(design);
            design.Logo(Corner);
        })).Verdict;
    }

    [Fact]
    public void On_a_photograph_or_beside_the_end_of_its_panel_the_clear_space_is_undecided()
    {
        Assert.Equal(Verdict.Indeterminate, Asked(design => design.Photo(3), SKColors.White));
        Assert.Equal(Verdict.Indeterminate, Asked(design => design.Fill(0, 0, 1080, 860, Navy), null));

        static Verdict Asked(Action<TestDesign> draw, SKColor? ink) => ForeignPicture.Ask(BrandRuleIds.LogoClearSpace, ForeignPicture.Card(design =>
        {
            draw(design);
            design.Logo(Corner, ink);
        })).Verdict;
    }

    [Fact]
    public void A_logo_that_the_edge_cuts_off_is_not_whole_and_stands_wrongly()
    {
        var report = Check(ForeignPicture.Card(design => design.Logo(new Box(950, 897, 168, 140))));
        Assert.Contains(BrandRuleIds.LogoPresent, report.Broken());
        Assert.Contains(BrandRuleIds.LogoPlacement, report.Broken());
        Assert.True(report.Blocked);
    }

    [Theory]
    [InlineData("<circle cx='50' cy='50' r='40' fill='#f00'/>", "circle")]
    [InlineData("<rect width='100' height='100' fill='#fff'/><path d='M10 10 L90 30 L20 90 Z' fill='#00f'/>", "transparency")]
    public void A_logo_that_pixels_cannot_tell_leaves_every_logo_rule_undecided(string content, string reason)
    {
        var brand = ForeignPicture.WithLogo("mark.svg", System.Text.Encoding.UTF8.GetBytes($"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 100 100'>{content}</svg>"));
        AssertUndecided(BrandValidator.Check(ForeignPicture.Card(design => design.Fill(400, 400, 100, 100, SKColors.Red)), brand), reason);
    }

    [Fact]
    public void A_logo_without_alpha_or_one_that_cannot_be_read_leaves_every_logo_rule_undecided()
    {
        var picture = ForeignPicture.Card(design => design.Fill(400, 400, 100, 100, SKColors.Red));
        AssertUndecided(BrandValidator.Check(picture, ForeignPicture.WithLogo("mark.png", Picture.Png(64, 64, (x, y) => x > y ? SKColors.Navy : SKColors.White))), "transparency");
        AssertUndecided(BrandValidator.Check(picture, ForeignPicture.WithLogo("mark.png", new byte[] { 1, 2, 3 })), "cannot be read");
        AssertUndecided(BrandValidator.Check(picture, ForeignPicture.WithLogo("mark.svg", "<svg"u8.ToArray())), "cannot be read");
    }

    private static void AssertUndecided(ComplianceReport report, string reason) => Assert.All(LogoChecks(report), check =>
    {
        Assert.Equal(Verdict.Indeterminate, check.Verdict);
        Assert.Null(check.Score);
        Assert.Contains(reason, check.Outcome.Reason, StringComparison.Ordinal);
    });

    private static IEnumerable<CheckResult> LogoChecks(ComplianceReport report) => report.Checks.Where(check => check.RuleId.StartsWith("logo-", StringComparison.Ordinal));

    private static ComplianceReport Check(ImageSource picture) => BrandValidator.Check(picture, ForeignPicture.Acme, Picture.Square, new CheckOptions { Rules = [.. BrandRuleIds.All.Where(id => id.StartsWith("logo-", StringComparison.Ordinal))] });

    private static double Number(string text) => double.Parse(text.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture);
}
