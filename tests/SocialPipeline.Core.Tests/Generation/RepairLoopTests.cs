using NSubstitute;
using SocialPipeline.Brands;
using SocialPipeline.Imaging;
using SocialPipeline.Layout;
using SocialPipeline.Rendering;
using SocialPipeline.Validation;
using Xunit;
using static SocialPipeline.Generation.LoopDesigns;

namespace SocialPipeline.Generation;

public sealed class RepairLoopTests
{
    [Fact]
    public async Task A_picture_that_keeps_the_rules_is_left_alone()
    {
        var asset = await MakeAsync(Card, Marsa with { LogoPolicy = Marsa.LogoPolicy with { Corners = [] } });

        Assert.Empty(asset.Repairs);
        Assert.Equal(asset.FirstScore, asset.Report!.Score);
    }

    [Fact]
    public async Task Muted_text_on_flat_ground_is_painted_in_the_ink_of_its_surface()
    {
        var brand = WithContrast(7.5);
        var before = await MakeAsync(Card, brand, options: new GenerationOptions { Repairs = 0 });
        var asset = await MakeAsync(Card, brand);

        Assert.True(before.Report!.Blocked);
        var repair = asset.Repairs.Single(attempt => attempt.Step == RepairStep.StrongerInk);
        Assert.Equal((BrandRuleIds.TextContrast, true), (repair.RuleId, repair.Kept));
        Assert.Contains("'sub'", repair.Change, StringComparison.Ordinal);
        Assert.False(asset.Report!.Blocked);
        Assert.Equal(brand.FindSurface(["paper"]).Ink, asset.Image!.Scene.Texts.Single(text => text.Id == "sub").Color);
    }

    [Fact]
    public async Task A_crop_is_not_tried_for_text_that_does_not_stand_on_the_photograph()
    {
        var template = Of("""
            { "type": "image", "id": "photo", "source": "photo", "area": "canvas", "start": 0, "top": "70%", "end": 0, "bottom": 0, "focus": [0.5, 0.5] },
            { "type": "text", "id": "headline", "area": "content", "start": 0, "top": 0, "width": "800px", "text": "{{ headline }}", "size": "64px" },
            { "type": "text", "id": "sub", "area": "content", "start": 0, "top": "300px", "width": "800px", "text": "{{ sub }}", "size": "40px", "color": "muted" }
            """);

        var asset = await MakeAsync(template, WithContrast(21), WithPhoto());

        Assert.True(asset.Report!.Blocked);
        Assert.DoesNotContain(asset.Repairs, attempt => attempt.Step == RepairStep.OtherCrop);
    }

    [Fact]
    public async Task A_crop_is_tried_for_text_that_stands_on_the_photograph()
    {
        var asset = await MakeAsync(OnPhoto("\"focus\": [0.5, 0.5]"), WithContrast(21), WithPhoto());

        Assert.Contains(asset.Repairs, attempt => attempt.Step == RepairStep.OtherCrop);
    }

    [Fact]
    public async Task The_crop_that_the_brief_settled_is_never_touched()
    {
        var brief = Plain with { Inputs = new Dictionary<string, InputValue> { ["photo"] = Jetty with { Focus = new FocusPoint(.5, .5) } } };

        var asset = await MakeAsync(OnPhoto("\"focus\": [0.2, 0.2]"), WithContrast(21), brief);

        Assert.DoesNotContain(asset.Repairs, attempt => attempt.Step == RepairStep.OtherCrop);
        Assert.Equal(FocusOrigin.Given, asset.Image!.Scene.Elements.OfType<SceneImage>().Single().FocusOrigin);
    }

    [Fact]
    public async Task A_scrim_grows_stronger_until_the_brands_contrast_is_reached()
    {
        var brand = WithContrast(7);
        var brief = Plain with { Inputs = new Dictionary<string, InputValue> { ["photo"] = MiddleGrey } };
        var before = await MakeAsync(Photo, brand, brief, new GenerationOptions { Repairs = 0 });
        var asset = await MakeAsync(Photo, brand, brief);

        Assert.Contains(before.Report!.Findings, entry => entry.Check.RuleId == BrandRuleIds.TextContrast);
        Assert.Contains(asset.Repairs, attempt => attempt is { Step: RepairStep.StrongerScrim, Kept: true });
        Assert.True(Strength(asset) > Strength(before));
        Assert.DoesNotContain(asset.Report!.Findings, entry => entry.Check.RuleId == BrandRuleIds.TextContrast);

        static double Strength(GeneratedAsset made) => made.Image!.Scene.Elements.OfType<SceneScrim>().Single().Strength!.Value;
    }

    [Fact]
    public async Task A_logo_moves_to_a_corner_that_the_brand_allows()
    {
        var asset = await MakeAsync(Card, WithLogoAt(LogoCorner.BottomEnd));

        var repair = Assert.Single(asset.Repairs);
        Assert.Equal((1, BrandRuleIds.LogoPlacement, RepairStep.OtherLogoCorner, true), (repair.Number, repair.RuleId, repair.Step, repair.Kept));
        Assert.Equal((asset.FirstScore, asset.Report!.Score), (repair.Before, repair.After));
        Assert.True(repair.After > repair.Before);
        Assert.Equal(Verdict.Passed, asset.Report.Checks.Single(check => check.RuleId == BrandRuleIds.LogoPlacement).Outcome.Verdict);
    }

    [Fact]
    public async Task What_the_caller_settled_of_the_design_stays()
    {
        var settled = new DesignAdjustments { LogoCorner = LogoCorner.TopEnd };

        var asset = await MakeAsync(Card, WithLogoAt(LogoCorner.BottomEnd), options: new GenerationOptions { Render = new RenderOptions { Adjustments = settled } });

        var scene = asset.Image!.Scene;
        Assert.Equal(scene.Content.Right, scene.Elements.OfType<SceneLogo>().Single().Box.Right, .5);
        Assert.DoesNotContain(asset.Repairs, attempt => attempt.Step == RepairStep.OtherLogoCorner);
        Assert.Contains(asset.Report!.Findings, entry => entry.Check.RuleId == BrandRuleIds.LogoPlacement);
    }

    [Fact]
    public async Task A_banned_word_goes_with_the_shorter_wording()
    {
        var brief = Plain with { Title = "The cheapest Sunday", Shorter = [new BriefCopy { Title = "Open on Sunday" }] };

        var asset = await MakeAsync(Card, WithBanned("cheapest") with { LogoPolicy = Marsa.LogoPolicy with { Corners = [] } }, brief);

        Assert.Contains(asset.Repairs, attempt => attempt is { RuleId: BrandRuleIds.Voice, Step: RepairStep.ShorterCopy, Kept: true });
        Assert.Contains(asset.Image!.Scene.Texts, text => text.Text == "Open on Sunday");
    }

    [Fact]
    public async Task A_repair_that_makes_nothing_better_is_recorded_and_not_kept()
    {
        var brief = Plain with { Title = "The cheapest Sunday", Shorter = [new BriefCopy { Title = "Cheapest Sunday" }] };

        var asset = await MakeAsync(Card, WithBanned("cheapest") with { LogoPolicy = Marsa.LogoPolicy with { Corners = [] } }, brief);

        var repair = asset.Repairs.First(attempt => attempt.Step == RepairStep.ShorterCopy);
        Assert.False(repair.Kept);
        Assert.Contains(asset.Image!.Scene.Texts, text => text.Text == "The cheapest Sunday");
        Assert.Contains(asset.Report!.Findings, entry => entry.Check.RuleId == BrandRuleIds.Voice);
        Assert.Equal(asset.FirstScore, asset.Report.Score);
    }

    [Fact]
    public async Task A_wording_that_does_not_fit_gives_way_to_one_that_does()
    {
        var brief = Plain with { Title = string.Join(' ', Enumerable.Repeat("Extraordinarily", 14)), Shorter = [new BriefCopy { Title = "Open" }] };

        var asset = await MakeAsync(Card, Marsa with { LogoPolicy = Marsa.LogoPolicy with { Corners = [] } }, brief);

        var repair = asset.Repairs[0];
        Assert.Equal(("layout", RepairStep.ShorterCopy, true), (repair.RuleId, repair.Step, repair.Kept));
        Assert.Null(repair.Before);
        Assert.NotNull(repair.After);
        Assert.Null(asset.FirstScore);
        Assert.NotNull(asset.Image);
    }

    [Fact]
    public async Task A_picture_too_small_gives_way_to_the_sources_next()
    {
        var (small, large) = (Candidate("small"), Candidate("large"));
        var imagery = Substitute.For<IImagerySource>();
        imagery.FindAsync(Arg.Any<ImageryQuery>(), Arg.Any<CancellationToken>()).Returns([small, large]);
        imagery.OpenAsync(small, Arg.Any<CancellationToken>()).Returns(SmallTemplates.Picture);
        imagery.OpenAsync(large, Arg.Any<CancellationToken>()).Returns(Jetty.Source);

        var asset = await MakeAsync(Photo, Marsa with { LogoPolicy = Marsa.LogoPolicy with { Corners = [] } }, imagery: imagery);

        Assert.Contains(asset.Repairs, attempt => attempt is { RuleId: BrandRuleIds.ImageResolution, Step: RepairStep.OtherPicture, Kept: true });
        Assert.Equal(Jetty.Source.Sha256, asset.Image!.Scene.Elements.OfType<SceneImage>().Single().Source.Sha256);
        await imagery.Received(1).OpenAsync(small, Arg.Any<CancellationToken>());

        static ImageryCandidate Candidate(string id) => new() { Source = "stock", Id = id, Licence = "paid", AltText = "A jetty" };
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task No_more_repairs_are_tried_than_allowed(int most)
    {
        var asset = await MakeAsync(OnPhoto("\"focus\": [0.5, 0.5]"), ManyFaults(), WithPhoto(), new GenerationOptions { Repairs = most });

        Assert.Equal(most, asset.Repairs.Count);
        Assert.Equal(Enumerable.Range(1, most), asset.Repairs.Select(attempt => attempt.Number));
    }

    [Fact]
    public async Task What_cannot_be_repaired_is_told_and_stays_blocked()
    {
        var asset = await MakeAsync(OnPhoto("\"focus\": [0.5, 0.5]"), ManyFaults(), WithPhoto());

        Assert.InRange(asset.Repairs.Count, 1, GenerationOptions.MostRepairs);
        Assert.NotNull(asset.Image);
        Assert.True(asset.Report!.Blocked);
        Assert.Contains(asset.Report.Findings, entry => entry.Check.RuleId == BrandRuleIds.TextContrast && entry.Finding.Verdict == Verdict.Failed);
    }

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(5, 1)]
    [InlineData(4, 0)]
    [InlineData(4, 13)]
    public async Task Options_out_of_range_are_refused(int repairs, int alternatives) => await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() =>
        MakeAsync(Card, Marsa, options: new GenerationOptions { Repairs = repairs, Alternatives = alternatives }));

    private static Brand ManyFaults() => WithContrast(21) with { LogoPolicy = Marsa.LogoPolicy with { Corners = [LogoCorner.TopStart] } };

    private static Brief WithPhoto() => Plain with { Inputs = new Dictionary<string, InputValue> { ["photo"] = Jetty } };

    private static Templates.Template OnPhoto(string more) => Of($$"""
        { "type": "image", "id": "photo", "source": "photo", "area": "canvas", "start": 0, "top": 0, "end": 0, "bottom": 0, {{more}} },
        { "type": "logo", "id": "logo", "area": "content", "end": 0, "bottom": 0, "height": "60px" },
        { "type": "text", "id": "headline", "area": "content", "start": 0, "top": "200px", "width": "800px", "text": "{{"{{ headline }}"}}", "size": "64px" }
        """);
}
