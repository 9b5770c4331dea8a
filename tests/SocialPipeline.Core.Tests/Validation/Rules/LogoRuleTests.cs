using SocialPipeline.Brands;
using SocialPipeline.Layout;
using Xunit;

namespace SocialPipeline.Validation.Rules;

public sealed class LogoRuleTests
{
    [Theory]
    [InlineData(0, Verdict.Passed)]
    [InlineData(1.4, Verdict.Passed)]
    [InlineData(-1.6, Verdict.Failed)]
    [InlineData(6, Verdict.Failed)]
    public void A_logo_may_lean_by_a_degree_and_a_half(double degrees, Verdict expected) =>
        Assert.Equal(expected, With(logo => logo with { Degrees = degrees }, subject => new LogoRotationRule().Check(subject)).Verdict);

    [Theory]
    [InlineData(1.02, Verdict.Passed)]
    [InlineData(1.04, Verdict.Warning)]
    [InlineData(1.07, Verdict.Failed)]
    [InlineData(.93, Verdict.Failed)]
    public void Stretching_warns_from_three_percent_and_fails_from_five(double stretch, Verdict expected)
    {
        var outcome = With(logo => logo with { Stretch = stretch }, subject => new LogoDistortionRule().Check(subject));

        Assert.Equal(expected, outcome.Verdict);
        Assert.All(outcome.Findings, finding => Assert.Contains(stretch > 1 ? "wide" : "high", finding.Measured, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(LogoCorner.TopStart, false)]
    [InlineData(LogoCorner.BottomEnd, true)]
    public void A_logo_stands_in_a_corner_that_the_brand_allows(LogoCorner allowed, bool passes)
    {
        var brand = Picture.Marsa with { LogoPolicy = Picture.Marsa.LogoPolicy with { Corners = [allowed] } };
        var outcome = With(logo => logo with { Box = new Box(800, 940, 200, 60) }, subject => new LogoPlacementRule().Check(subject), brand);

        Assert.Equal(passes ? Verdict.Passed : Verdict.Failed, outcome.Verdict);
        Assert.All(outcome.Findings, finding => Assert.Equal((RepairKind.MoveLogo, "top-start"), (finding.Repair!.Kind, finding.Repair.Value)));
    }

    [Theory]
    [InlineData(1450, Verdict.Passed)]
    [InlineData(900, Verdict.Failed)]
    public void Corners_are_those_of_what_the_platform_leaves_uncovered(double y, Verdict expected)
    {
        var brand = Picture.Marsa with { LogoPolicy = Picture.Marsa.LogoPolicy with { Corners = [LogoCorner.BottomStart] } };
        using var image = Picture.Of("announcement", Picture.Marsa, Picture.Story);
        using var subject = CheckSubject.Of(image, brand, Picture.Story, new CheckOptions());
        subject.Logos = new LogoSightings([subject.Logos.Main! with { Box = new Box(80, y, 200, 60) }]);

        // Above the platform's own controls, and on the whole canvas still in its middle third or a little under it.
        Assert.True(subject.SafeArea!.Value.Bottom < 1600);
        Assert.Equal(expected, new LogoPlacementRule().Check(subject).Verdict);
    }

    [Fact]
    public void Start_is_at_the_right_in_a_design_that_reads_from_right_to_left()
    {
        var brand = Picture.Marsa with { LogoPolicy = Picture.Marsa.LogoPolicy with { Corners = [LogoCorner.TopStart] } };
        using var image = Picture.Of("announcement", Picture.Marsa, locale: "ar");
        using var subject = CheckSubject.Of(image, brand, Picture.Square, new CheckOptions());
        subject.Logos = new LogoSightings([subject.Logos.Main! with { Box = new Box(840, 60, 180, 60) }]);

        Assert.Equal(Verdict.Passed, new LogoPlacementRule().Check(subject).Verdict);
    }

    [Fact]
    public void A_logo_in_the_colour_of_its_ground_fails_by_its_contrast_and_names_another_variant()
    {
        using var image = Picture.Of("tips", Picture.Marsa).Each<SceneLogo>(logo => logo with { Candidates = [Picture.Marsa.Logos.First(variant => variant.Id == "horizontal-white")] });
        var check = BrandValidator.Check(image, Picture.Marsa).Of(BrandRuleIds.LogoContrast);

        Assert.Equal(Verdict.Failed, check.Verdict);
        Assert.Equal(Evidence.Pixels, check.Outcome.Evidence);
        Assert.Equal(RepairKind.UseLogoVariant, Assert.Single(check.Findings).Repair!.Kind);
    }

    [Fact]
    public void A_faded_logo_is_not_there()
    {
        using var image = Picture.Of("quote", Picture.Volt).Each<SceneLogo>(logo => logo with { Opacity = .35 });

        Assert.Equal(Verdict.Failed, BrandValidator.Check(image, Picture.Volt).Of(BrandRuleIds.LogoPresent).Verdict);
    }

    [Fact]
    public void A_brand_that_does_not_need_its_logo_everywhere_is_not_asked_for_it()
    {
        var brand = Picture.Volt with { Rules = new Dictionary<string, RuleSettings> { [BrandRuleIds.LogoPresent] = new() { Parameters = new Dictionary<string, double> { ["required"] = 0 } } } };
        using var image = Picture.Of("event", Picture.Volt).WithElements(elements => elements.Where(element => element is not SceneLogo));

        Assert.Equal(Verdict.NotApplicable, BrandValidator.Check(image, brand).Of(BrandRuleIds.LogoPresent).Verdict);
    }

    private static RuleOutcome With(Func<LogoSighting, LogoSighting> change, Func<CheckSubject, RuleOutcome> check, Brand? brand = null)
    {
        using var image = Picture.Of("announcement", Picture.Marsa);
        using var subject = CheckSubject.Of(image, brand ?? Picture.Marsa, Picture.Square, new CheckOptions());
        subject.Logos = new LogoSightings([change(subject.Logos.Main!)]);
        return check(subject);
    }
}
