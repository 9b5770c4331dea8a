using SocialPipeline.Layout;
using SocialPipeline.Platforms;
using SocialPipeline.Rendering;
using SocialPipeline.Templates;
using Xunit;

namespace SocialPipeline.Generation;

public sealed class AlternativesTests
{
    private static readonly Brief Plain = new() { Title = "Open on Sunday", Description = "From noon.", Locale = "en", Formats = [PlatformFormats.InstagramPostSquare] };
    private static readonly TemplateLibrary Library = SmallTemplates.Library([.. "abcde".Select(letter => SmallTemplates.Make("card-" + letter, "headline*", "sub"))]);

    [Fact]
    public async Task One_alternative_is_the_plans_own_design()
    {
        var asset = Assert.Single(await MakeAsync(1, 0));

        Assert.Equal((1, 1, "card-a"), (asset.Alternative, asset.Rank, asset.Template));
    }

    [Fact]
    public async Task The_same_seed_gives_the_same_alternatives()
    {
        var (first, again) = (await MakeAsync(5, 7), await MakeAsync(5, 7));

        Assert.Equal(first.Select(Look), again.Select(Look));
    }

    [Fact]
    public async Task Another_seed_gives_other_ones() =>
        Assert.NotEqual((await MakeAsync(4, 1)).OrderBy(asset => asset.Alternative).Select(Look), (await MakeAsync(4, 2)).OrderBy(asset => asset.Alternative).Select(Look));

    [Fact]
    public async Task Alternatives_differ_and_are_ranked_the_best_first()
    {
        var made = await MakeAsync(6, 3);

        Assert.Equal([1, 2, 3, 4, 5, 6], made.Select(asset => asset.Rank));
        Assert.Equal([1, 2, 3, 4, 5, 6], made.Select(asset => asset.Alternative).Order());
        Assert.Equal(made.OrderByDescending(asset => (!asset.Report!.Blocked, asset.Report.Score)).Select(asset => asset.Report!.Score), made.Select(asset => asset.Report!.Score));
        Assert.Equal(6, made.Select(asset => (asset.Template, asset.Image!.Scene.Ground)).Distinct().Count());
    }

    [Fact]
    public async Task A_brief_that_names_its_template_gets_other_surfaces_of_it()
    {
        var made = await MakeAsync(3, 0, Plain with { Template = "card-c" });

        Assert.All(made, asset => Assert.Equal("card-c", asset.Template));
        Assert.Equal(3, made.Select(asset => asset.Image!.Scene.Ground).Distinct().Count());
    }

    [Fact]
    public async Task A_surface_that_the_caller_named_is_kept_in_all()
    {
        var made = await MakeAsync(4, 0, options: new RenderOptions { Adjustments = new DesignAdjustments { Surface = "brand" } });

        Assert.Equal(4, made.Count);
        Assert.Equal([SmallTemplates.Brand.FindSurface(["brand"]).Ground], made.Select(asset => asset.Image!.Scene.Ground).Distinct());
    }

    private static string Look(GeneratedAsset asset) => $"{asset.Rank} {asset.Alternative} {asset.Template} {asset.Image!.Scene.Ground} {asset.Image.File.Sha256}";

    private static async Task<List<GeneratedAsset>> MakeAsync(int count, int seed, Brief? brief = null, RenderOptions? options = null)
    {
        var made = new List<GeneratedAsset>();
        await foreach (var asset in new ContentGenerator(templates: Library).GenerateAsync(brief ?? Plain, SmallTemplates.Brand, new GenerationOptions { Alternatives = count, Seed = seed, Repairs = 0, Render = options ?? new RenderOptions() }))
        {
            asset.Dispose();
            made.Add(asset);
        }

        return made;
    }
}
