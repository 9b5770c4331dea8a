using SocialPipeline.Layout;
using SocialPipeline.Platforms;
using Xunit;

namespace SocialPipeline.Generation;

public sealed class BriefTranslationTests
{
    private static readonly Brief Brief = new()
    {
        Title = "Open on Sunday",
        Description = "From noon.",
        ContentBrief = "QZX",
        Locale = "en",
        AltText = "A jetty",
        Caption = "Come.",
        Hashtags = ["#sunday"],
        Formats = [PlatformFormats.InstagramPostSquare],
        Shorter = [new BriefCopy { Title = "Open" }],
        Inputs = new Dictionary<string, InputValue> { ["price"] = 3, ["place"] = "Harbour" },
        Translations = new Dictionary<string, BriefTranslation>
        {
            ["de"] = new() { Copy = new BriefCopy { Title = "Sonntags offen", Inputs = new Dictionary<string, InputValue> { ["place"] = "Hafen" } } },
            ["ar"] = new() { Copy = new BriefCopy { Title = "مفتوح يوم الأحد", Description = "من الظهر." }, Caption = "تعال.", Hashtags = [], AltText = "رصيف", Shorter = [new BriefCopy { Title = "مفتوح" }] },
        },
    };

    [Fact]
    public void The_briefs_own_language_comes_first_and_the_others_in_order_of_their_tags() =>
        Assert.Equal(["en", "ar", "de"], Brief.InEachLanguage().Select(language => language.Locale));

    [Fact]
    public void What_a_translation_leaves_out_stays_but_not_the_other_languages_words()
    {
        var german = Brief.InEachLanguage()[2];

        Assert.Equal(("Sonntags offen", "From noon.", "Come."), (german.Title, german.Description, german.Caption));
        Assert.Equal(["#sunday"], german.Hashtags);
        Assert.Equal((new InputValue.Number(3), new InputValue.Text("Hafen")), (german.Inputs["price"], german.Inputs["place"]));

        // An English shorter wording or alternative text would be wrong in a German picture.
        Assert.Empty(german.Shorter);
        Assert.Null(german.AltText);
    }

    [Fact]
    public async Task Each_language_makes_a_set_of_its_own_in_its_direction()
    {
        var made = new List<GeneratedAsset>();
        await foreach (var asset in new ContentGenerator(templates: SmallTemplates.Library(SmallTemplates.Make("card", "headline*", "sub"))).GenerateAsync(Brief, SmallTemplates.Brand))
        {
            asset.Dispose();
            made.Add(asset);
        }

        Assert.Equal(["en", "ar", "de"], made.Select(asset => asset.Locale));
        Assert.Equal([LayoutDirection.LeftToRight, LayoutDirection.RightToLeft, LayoutDirection.LeftToRight], made.Select(asset => asset.Image!.Scene.Direction));
        Assert.Equal(["Open on Sunday", "مفتوح يوم الأحد", "Sonntags offen"], made.Select(asset => asset.Image!.Scene.Texts.First().Text));
        Assert.Equal(["A jetty", "رصيف"], made.Take(2).Select(asset => asset.AltText));
        Assert.All(made, asset => Assert.DoesNotContain(asset.Image!.Scene.Texts, text => text.Text.Contains("QZX", StringComparison.Ordinal)));
    }
}
