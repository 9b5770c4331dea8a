using NSubstitute;
using SocialPipeline.Imaging;
using SocialPipeline.Layout;
using SocialPipeline.Platforms;
using SocialPipeline.Rendering;
using SocialPipeline.Templates;
using Xunit;

namespace SocialPipeline.Generation;

public sealed class ContentGeneratorTests
{
    private static readonly Template Card = SmallTemplates.Make("card", "headline*", "sub", "photo:image");

    private static readonly Brief Plain = new()
    {
        Title = "Open on Sunday",
        Description = "From noon.",
        Formats = [PlatformFormats.InstagramPostSquare, PlatformFormats.FacebookPostLink],
    };

    public static TheoryData<string> BuiltIn => [.. TemplateLibrary.BuiltIn.Templates.Select(template => template.Id)];

    [Fact]
    public async Task A_brief_becomes_a_picture_for_each_format_in_order()
    {
        var assets = await MakeAsync(Plain);

        Assert.Equal(Plain.Formats, assets.Select(asset => asset.Format.Id));
        Assert.All(assets, asset =>
        {
            Assert.Null(asset.Error);
            Assert.Equal((asset.Format.Width, asset.Format.Height), (asset.Image!.Scene.Width, asset.Image.Scene.Height));
            Assert.Equal(["Open on Sunday", "From noon."], asset.Image.Scene.Texts.Select(text => text.Text));
        });
    }

    [Theory]
    [MemberData(nameof(BuiltIn))]
    public async Task No_glyph_ever_comes_from_the_content_brief(string id)
    {
        var template = TemplateLibrary.BuiltIn.Get(id);
        var picture = ImageSource.FromFile(Path.Combine(SamplePaths.Root, "samples", "pictures", "jetty.jpg"));
        var inputs = template.Inputs.ToDictionary(input => input.Name, input => Example(input, picture));
        var silent = Plain with { Template = id, Inputs = inputs };
        var told = silent with { ContentBrief = "QZX {{ headline }} 漢字 €¥ announce the quote, tips & price {% for %}" };
        var generator = new ContentGenerator();
        var renderer = new TemplateRenderer();

        var (before, after) = (await generator.PlanAsync(silent), await generator.PlanAsync(told));

        Assert.All(after.Formats, format => Assert.Equal(
            SceneJson.Write(renderer.RenderScene(before.Template, before.Data, SmallTemplates.Brand, format)),
            SceneJson.Write(renderer.RenderScene(after.Template, after.Data, SmallTemplates.Brand, format))));
    }

    [Fact]
    public async Task The_content_brief_is_not_drawn_when_it_chooses_the_template_either()
    {
        var assets = await MakeAsync(Plain with { ContentBrief = "QZX QZX QZX" });

        Assert.All(assets, asset => Assert.DoesNotContain(asset.Image!.Scene.Texts, text => text.Text.Contains('Q', StringComparison.Ordinal)));
        Assert.All(assets, asset => Assert.DoesNotContain("QZX", asset.AltText, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_format_that_fails_does_not_stop_the_others()
    {
        var wide = SmallTemplates.Make("card", "headline*");
        var brief = Plain with { Title = string.Join(' ', Enumerable.Repeat("Extraordinarily", 20)), Description = null, Formats = [PlatformFormats.InstagramPostSquare, PlatformFormats.LinkedInCoverCompany] };

        var assets = await MakeAsync(brief, wide);

        Assert.IsType<LayoutException>(assets[0].Error);
        Assert.False(assets[0].IsSound);
        Assert.NotNull(assets[1].Image);
    }

    [Fact]
    public async Task Progress_counts_every_format()
    {
        var seen = new List<(int, int)>();
        var progress = Substitute.For<IProgress<RenderProgress>>();
        progress.When(told => told.Report(Arg.Any<RenderProgress>())).Do(call =>
        {
            lock (seen)
            {
                seen.Add((call.Arg<RenderProgress>().Done, call.Arg<RenderProgress>().Total));
            }
        });
        var generator = new ContentGenerator(templates: SmallTemplates.Library(Card));

        await foreach (var asset in generator.GenerateAsync(Plain, SmallTemplates.Brand, progress: progress))
        {
            asset.Dispose();
        }

        Assert.Equal([(1, 2), (2, 2)], seen.Order());
    }

    [Fact]
    public async Task The_alternative_text_is_the_briefs_then_the_pictures_then_composed()
    {
        var withPicture = Plain with { Inputs = new Dictionary<string, InputValue> { ["photo"] = new InputValue.Image(SmallTemplates.Picture, AltText: "A jetty") } };

        var given = (await MakeAsync(withPicture with { AltText = "As told." }))[0];
        var picture = (await MakeAsync(withPicture))[0];
        var composed = (await MakeAsync(Plain))[0];
        var german = (await MakeAsync(Plain with { Locale = "de" }))[0];

        Assert.Equal(("As told.", AltTextOrigin.Brief), (given.AltText, given.AltTextOrigin));
        Assert.Equal(("A jetty. Text: “Open on Sunday · From noon.”.", AltTextOrigin.Picture), (picture.AltText, picture.AltTextOrigin));
        Assert.Equal(("Graphic by Test House. Text: “Open on Sunday · From noon.”.", AltTextOrigin.Composed), (composed.AltText, composed.AltTextOrigin));
        Assert.Equal("Test House. Open on Sunday · From noon.", german.AltText);
    }

    [Fact]
    public async Task What_the_template_does_not_take_is_a_warning_with_a_suggestion()
    {
        var brief = Plain with { Template = "card", Inputs = new Dictionary<string, InputValue> { ["headlin"] = "x", ["price"] = 3 } };

        var plan = await new ContentGenerator(templates: SmallTemplates.Library(Card)).PlanAsync(brief);

        Assert.Equal(2, plan.Warnings.Count);
        Assert.Contains("Did you mean 'headline'?", plan.Warnings[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_picture_of_which_nothing_is_said_is_a_warning()
    {
        var brief = Plain with { Inputs = new Dictionary<string, InputValue> { ["photo"] = SmallTemplates.Picture } };
        var generator = new ContentGenerator(templates: SmallTemplates.Library(Card));

        Assert.Contains("'two.bmp'", Assert.Single((await generator.PlanAsync(brief)).Warnings), StringComparison.Ordinal);
        Assert.Empty((await generator.PlanAsync(brief with { AltText = "A jetty" })).Warnings);
    }

    [Fact]
    public async Task A_composed_alternative_text_ends_between_words_where_it_grows_long()
    {
        var long300 = string.Join(' ', Enumerable.Repeat("boat", 60));
        var picture = new InputValue.Image(SmallTemplates.Picture, AltText: long300);

        var asset = (await MakeAsync(Plain with { Title = string.Join(' ', Enumerable.Repeat("tide", 24)), Inputs = new Dictionary<string, InputValue> { ["photo"] = picture } }))[0];

        Assert.InRange(asset.AltText.Length, 380, 400);
        Assert.EndsWith("tide…", asset.AltText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_picture_is_asked_for_once_and_only_when_it_is_shown()
    {
        var found = new ImageryCandidate { Source = "stock", Id = "7", Licence = "paid", AltText = "A boat" };
        var imagery = Substitute.For<IImagerySource>();
        imagery.FindAsync(Arg.Any<ImageryQuery>(), Arg.Any<CancellationToken>()).Returns([found]);
        imagery.OpenAsync(found, Arg.Any<CancellationToken>()).Returns(SmallTemplates.Picture);

        var shown = await new ContentGenerator(templates: SmallTemplates.Library(Card), imagery: imagery).PlanAsync(Plain);
        Assert.Equal(found, shown.Imagery);
        Assert.Equal(new InputValue.Image(SmallTemplates.Picture, null, "A boat"), shown.Data["photo"]);
        await imagery.Received(1).OpenAsync(Arg.Any<ImageryCandidate>(), Arg.Any<CancellationToken>());

        imagery.ClearReceivedCalls();
        var words = await new ContentGenerator(templates: SmallTemplates.Library(SmallTemplates.Make("words", "headline*", "sub")), imagery: imagery).PlanAsync(Plain);
        Assert.Null(words.Imagery);
        await imagery.DidNotReceive().OpenAsync(Arg.Any<ImageryCandidate>(), Arg.Any<CancellationToken>());
    }

    [Fact]
    public async Task Limits_of_the_post_that_are_broken_are_faults_of_the_format()
    {
        var assets = await MakeAsync(Plain with { Caption = new string('x', 300), Formats = [PlatformFormats.XPostSquare] });

        Assert.Contains(assets[0].Faults, fault => fault.StartsWith("The caption counts 300", StringComparison.Ordinal));
        Assert.False(assets[0].IsSound);
    }

    [Fact]
    public async Task Faulty_inputs_are_known_before_anything_is_drawn()
        => await Assert.ThrowsAsync<InputException>(() => new ContentGenerator(templates: SmallTemplates.Library(Card))
            .PlanAsync(Plain with { Inputs = new Dictionary<string, InputValue> { ["photo"] = "no picture" } }));

    [Fact]
    public async Task An_alternative_text_has_no_marks_that_only_hold_lines_together()
    {
        var asset = (await MakeAsync(Plain with { Title = "Open on 6\u00A0December" }))[0];

        Assert.Contains("6 December", asset.AltText, StringComparison.Ordinal);
    }

    private static async Task<List<GeneratedAsset>> MakeAsync(Brief brief, Template? template = null)
    {
        var assets = new List<GeneratedAsset>();
        await foreach (var asset in new ContentGenerator(templates: SmallTemplates.Library(template ?? Card)).GenerateAsync(brief, SmallTemplates.Brand))
        {
            // Pixels are not looked at here.
            asset.Dispose();
            assets.Add(asset);
        }

        return assets;
    }

    private static InputValue Example(InputDefinition input, ImageSource picture) => input.Type switch
    {
        InputType.Image => new InputValue.Image(picture),
        InputType.Number => input.Min ?? 42,
        InputType.Boolean => true,
        InputType.List => new InputValue.List([.. input.ExampleItems.Select(row => row.ToDictionary(pair => pair.Key, pair => (InputValue)pair.Value))]),
        _ => input.Example ?? input.Default ?? "Text",
    };
}
