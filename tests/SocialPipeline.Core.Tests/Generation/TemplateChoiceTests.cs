using SocialPipeline.Layout;
using SocialPipeline.Platforms;
using SocialPipeline.Templates;
using Xunit;

namespace SocialPipeline.Generation;

public sealed class TemplateChoiceTests
{
    private static readonly TemplateLibrary Library = SmallTemplates.Library(
        SmallTemplates.Make("quote", "quote*", "name"),
        SmallTemplates.Make("product", "name*", "price*:number", "photo:image", "note"),
        SmallTemplates.Make("event", "headline*", "date*", "place"),
        SmallTemplates.Make("tips", "headline*", "tips*:list"),
        SmallTemplates.Make("hiring", "headline*", "sub"),
        SmallTemplates.Make("announcement", "headline*", "sub", "photo:image"));

    private static readonly Brief Plain = new() { Title = "We open on Sunday", Description = "Come by." };

    [Fact]
    public void A_brief_with_nothing_special_becomes_an_announcement()
        => Assert.Equal("announcement", Choose(Plain).Template.Id);

    [Theory]
    [InlineData("price", 12.5, "product")]
    [InlineData("date", "6 December", "event")]
    [InlineData("tips", null, "tips")]
    public void An_input_at_hand_chooses_the_template_that_takes_it(string name, object? value, string expected)
    {
        InputValue given = value switch
        {
            double number => number,
            string text => text,
            _ => InputValue.Of("One", "Two"),
        };
        var choice = Choose(Plain with { Inputs = new Dictionary<string, InputValue> { [name] = given } });

        Assert.Equal(expected, choice.Template.Id);
        Assert.Contains($"it takes {name}", choice.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_of_the_content_brief_choose_and_are_named_in_the_reason()
    {
        var choice = Choose(Plain with { ContentBrief = "We are hiring: two jobs in the kitchen." });

        Assert.Equal("hiring", choice.Template.Id);
        Assert.Equal("The template 'hiring' was chosen of 6 because the content brief speaks of 'hiring' and 'jobs'.", choice.Reason);
    }

    [Theory]
    [InlineData("We are hiring two cooks for the new house.", "hiring")]
    [InlineData("A quiet mood, one photograph.", "photo-headline")]
    [InlineData("Launch of the new house.", "announcement")]
    [InlineData(null, "announcement")]
    public void The_built_in_templates_answer_to_what_people_say(string? contentBrief, string expected)
    {
        var brief = new Brief { Title = "A second house", ContentBrief = contentBrief, Inputs = new Dictionary<string, InputValue> { ["photo"] = SmallTemplates.Picture } };

        Assert.Equal(expected, TemplateChoice.Make(brief, TemplateLibrary.BuiltIn, Formats()).Template.Id);
    }

    [Fact]
    public void A_title_in_quotation_marks_is_set_as_a_quotation()
        => Assert.Equal("quote", Choose(new Brief { Title = "“The tide sets the menu.”" }).Template.Id);

    [Fact]
    public void A_picture_that_was_found_speaks_for_a_template_that_shows_one()
    {
        var library = SmallTemplates.Library(SmallTemplates.Make("a", "headline*"), SmallTemplates.Make("b", "headline*", "photo*:image"));

        Assert.Equal("a", TemplateChoice.Make(new Brief { Title = "T" }, library, Formats()).Template.Id);
        Assert.Equal("b", TemplateChoice.Make(new Brief { Title = "T" }, library, Formats(), pictureAtHand: true).Template.Id);
    }

    [Fact]
    public void A_template_for_another_content_type_is_passed_over()
    {
        var story = SmallTemplates.Make("a-story", "headline*") with { ContentTypes = [ContentTypes.Story] };
        var library = SmallTemplates.Library(story, SmallTemplates.Make("b", "headline*"));

        Assert.Equal("b", TemplateChoice.Make(Plain, library, Formats()).Template.Id);
    }

    [Fact]
    public void A_named_template_is_taken_and_an_unknown_one_is_an_error()
    {
        var choice = Choose(Plain with { Template = "tips" });

        Assert.Equal(("tips", "The brief names the template 'tips'."), (choice.Template.Id, choice.Reason));
        Assert.Throws<UnknownTemplateException>(() => Choose(Plain with { Template = "tipps" }));
    }

    [Fact]
    public void When_none_can_be_filled_the_error_says_what_is_missing()
    {
        var library = SmallTemplates.Library(SmallTemplates.Make("product", "name*", "price*:number"));

        var error = Assert.Throws<NoTemplateException>(() => TemplateChoice.Make(Plain, library, Formats()));
        Assert.Equal(["'product' lacks price"], error.Nearest);
    }

    [Fact]
    public void The_choice_is_the_same_every_time()
    {
        var brief = Plain with { ContentBrief = "A quote about our job, an event, tips." };

        Assert.Single(Enumerable.Range(0, 20).Select(_ => Choose(brief).Reason).Distinct());
    }

    private static TemplateChoice Choose(Brief brief) => TemplateChoice.Make(brief, Library, Formats());

    private static PlatformFormat[] Formats() => [PlatformCatalog.Default.Get(PlatformFormats.InstagramPostPortrait)];
}
