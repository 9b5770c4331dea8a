using Microsoft.Extensions.DependencyInjection;
using SocialPipeline.Freepik.Errors;
using Xunit;

namespace SocialPipeline.Freepik.Videos;

public sealed class FreepikVideosTests : IAsyncLifetime
{
    private Sandbox _api = null!;

    public async Task InitializeAsync() => _api = await Sandbox.StartAsync();

    public async Task DisposeAsync() => await _api.DisposeAsync();

    [Fact]
    public async Task Flags_are_words_here_and_lists_have_an_index()
    {
        var page = await Videos().SearchAsync(Everything, 2);

        string[] expected =
        [
            "filters[ai-generated][only]=true", "filters[aspect_ratio][0]=9:16", "filters[author]=23", "filters[category]=footage", "filters[duration][from]=5", "filters[duration][to]=20",
            "filters[fps][0]=gt60", "filters[ids]=9,10", "filters[license][free]=true", "filters[orientation][0]=vertical", "filters[resolution][4k]=true", "filters[topic][0]=food",
            "order=random", "page=2", "term=waves",
        ];
        Assert.Equal(expected, _api.Log.Calls[0].Query.Select(pair => $"{pair.Key}={pair.Value}").Order(StringComparer.Ordinal));
        var video = Assert.Single(page.Videos);
        Assert.Equal((TimeSpan.FromSeconds(12), true, "1080p", "16:9"), (video.Duration, video.IsPremium, video.Quality, video.AspectRatio));
    }

    [Fact]
    public async Task A_search_needs_a_term_or_an_author()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => Videos().SearchAsync(new VideoFilter()));
        Assert.Single((await Videos().SearchAsync(new VideoFilter { Author = 23 })).Videos);
    }

    [Fact]
    public async Task A_video_is_looked_up()
    {
        Assert.Equal("Waves", (await Videos().GetAsync(9)).Name);
        await Assert.ThrowsAsync<FreepikNotFoundException>(() => Videos().GetAsync(10));
    }

    internal static VideoFilter Everything { get; } = new()
    {
        Term = "waves",
        Order = "random",
        AspectRatios = ["9:16"],
        Category = "footage",
        SecondsFrom = 5,
        SecondsTo = 20,
        Orientations = ["vertical"],
        Licences = ["free"],
        Resolutions = ["4k"],
        Fps = ["gt60"],
        Topics = ["food"],
        AiGenerated = true,
        Author = 23,
        Ids = [9, 10],
    };

    private FreepikVideos Videos() => _api.Client().GetRequiredService<FreepikVideos>();
}
