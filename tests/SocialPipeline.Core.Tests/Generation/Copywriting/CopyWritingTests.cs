using SocialPipeline.Brands;
using SocialPipeline.Platforms;
using Xunit;

namespace SocialPipeline.Generation.Copywriting;

public sealed class CopyWritingTests
{
    private static readonly Brief Plain = new() { Title = "Open on Sunday", Description = "From noon.", ContentBrief = "QZX secret steering words", Formats = [PlatformFormats.InstagramPostSquare] };

    private static readonly Brand Brand = SmallTemplates.Brand with { Voice = new Voice { BannedWords = ["cheap"], MaxHashtags = 2 } };

    [Fact]
    public async Task Words_that_keep_the_limits_are_drawn()
    {
        var plan = await PlanAsync(new Scripted(new CopyProposal { Headline = "Sundays are back", SupportingText = "Doors open at noon.", Caption = "See you.", Hashtags = ["sunday"], AltText = "A card." }));

        Assert.Equal(("Sundays are back", "Doors open at noon.", "See you.", "A card."), (plan.Brief.Title, plan.Brief.Description, plan.Brief.Caption, plan.Brief.AltText));
        Assert.Equal(["#sunday"], plan.Brief.Hashtags);
    }

    [Fact]
    public async Task A_fault_is_told_back_with_the_proposal_and_mended()
    {
        var source = new Scripted(new CopyProposal { Headline = "A cheap Sunday" }, new CopyProposal { Headline = "A good Sunday" });
        var plan = await PlanAsync(source);

        Assert.Equal("A good Sunday", plan.Brief.Title);
        Assert.Contains(source.Asked[1].Faults, fault => fault.Contains("cheap", StringComparison.Ordinal));
        Assert.Equal("A cheap Sunday", source.Asked[1].Last!.Headline);
    }

    public static TheoryData<CopyProposal, string> Bad => new()
    {
        { new CopyProposal { Headline = new string('x', 81) }, "at most 80" },
        { new CopyProposal { Headline = "A cheap Sunday" }, "banned" },
        { new CopyProposal { Headline = "Two\nlines" }, "line ends" },
        { new CopyProposal { Headline = "Hello", Hashtags = ["#one", "#two", "#three"] }, "more hashtags" },
        { new CopyProposal { Headline = "Hello", Hashtags = ["two words"] }, "no hashtag" },
        { new CopyProposal { Headline = "Hello", Caption = new string('x', 2300) }, "too long" },
    };

    [Theory]
    [MemberData(nameof(Bad))]
    public async Task After_three_attempts_the_briefs_own_words_stay_and_a_warning_says_why(CopyProposal proposal, string said)
    {
        var source = new Scripted(proposal);
        var plan = await PlanAsync(source);

        Assert.Equal(3, source.Asked.Count);
        Assert.Equal("Open on Sunday", plan.Brief.Title);
        Assert.Contains(plan.Warnings, warning => warning.Contains(said, StringComparison.Ordinal) && warning.Contains("3 attempts", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_refusal_is_final()
    {
        var source = new Scripted { Error = new CopySourceException("It refuses.", mayRetry: false) };
        var plan = await PlanAsync(source);

        Assert.Single(source.Asked);
        Assert.Equal("Open on Sunday", plan.Brief.Title);
        Assert.Contains(plan.Warnings, warning => warning.Contains("It refuses.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_a_person_wrote_for_the_post_stays()
    {
        var plan = await PlanAsync(new Scripted(new CopyProposal { Headline = "Hello", Caption = "Theirs", AltText = "Theirs" }), Plain with { Caption = "Mine", AltText = "Mine" });

        Assert.Equal(("Mine", "Mine"), (plan.Brief.Caption, plan.Brief.AltText));
    }

    [Fact]
    public async Task The_content_brief_is_never_shown_to_a_copy_source()
    {
        var source = new Scripted(new CopyProposal { Headline = "Hello" });
        await PlanAsync(source);

        Assert.DoesNotContain("QZX", source.Asked[0].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_copy_source_the_briefs_own_words_are_drawn()
    {
        var plan = await PlanAsync(null);

        Assert.Equal(("Open on Sunday", "From noon."), (plan.Brief.Title, plan.Brief.Description));
    }

    private static Task<GenerationPlan> PlanAsync(ICopySource? source, Brief? brief = null) =>
        new ContentGenerator(templates: SmallTemplates.Library(SmallTemplates.Make("card", "headline*", "sub")), copy: source).PlanForAsync(brief ?? Plain, Brand);

    private sealed class Scripted(params CopyProposal?[] proposals) : ICopySource
    {
        public List<CopyRequest> Asked { get; } = [];

        public CopySourceException? Error { get; init; }

        public string Id => "script";

        public Task<CopyProposal?> ProposeAsync(CopyRequest request, CancellationToken cancellationToken = default)
        {
            Asked.Add(request);
            return Error is null ? Task.FromResult(proposals[Math.Min(Asked.Count, proposals.Length) - 1]) : throw Error;
        }
    }
}
