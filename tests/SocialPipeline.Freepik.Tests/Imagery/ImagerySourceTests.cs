using Microsoft.Extensions.DependencyInjection;
using SocialPipeline.Colors;
using SocialPipeline.Freepik.Ai;
using SocialPipeline.Generation;
using Xunit;

namespace SocialPipeline.Freepik.Imagery;

public sealed class ImagerySourceTests : IAsyncLifetime
{
    private Sandbox _api = null!;

    public async Task InitializeAsync() => _api = await Sandbox.StartAsync();

    public async Task DisposeAsync() => await _api.DisposeAsync();

    [Fact]
    public async Task Searching_the_stock_costs_nothing_and_opening_buys_once()
    {
        var source = _api.Client().GetRequiredService<IImagerySource>();

        var found = await source.FindAsync(new ImageryQuery(["jetty", "fog"]) { Count = 3, Locale = "en-GB" });

        Assert.Equal(3, found.Count);
        Assert.All(found, candidate => Assert.StartsWith("Freepik premium, https://", candidate.Licence, StringComparison.Ordinal));
        var query = Assert.Single(_api.Log.Calls).Query;
        Assert.Equal(("jetty fog", "3", "1", "1", "1"), (query["term"], query["limit"], query["filters[content_type][photo]"], query["filters[ai-generated][excluded]"], query["filters[license][premium]"]));
        Assert.Equal(0, _api.Log.Paid);

        var header = (await source.OpenAsync(found[0])).ReadHeader();
        Assert.Equal(2000, Math.Max(header.Width, header.Height));
        Assert.Equal(1, _api.Log.Paid);
    }

    [Fact]
    public async Task Without_words_nothing_is_searched()
    {
        Assert.Empty(await _api.Client().GetRequiredService<IImagerySource>().FindAsync(new ImageryQuery([])));
        Assert.Empty(_api.Log.Calls);
    }

    [Fact]
    public async Task A_candidate_of_another_source_is_refused()
        => await Assert.ThrowsAsync<ArgumentException>(() => _api.Client().GetRequiredService<IImagerySource>().OpenAsync(new ImageryCandidate { Source = "folder", Id = "1", Licence = "own" }));

    [Fact]
    public async Task A_picture_to_order_is_made_only_when_it_is_opened()
    {
        var source = new FreepikAiSource(_api.Client().GetRequiredService<FreepikAi>(), [Color.Parse("#114B5F"), Color.Parse("#F2C14E")]) { AspectRatio = "social_post_4_5" };

        var candidate = Assert.Single(await source.FindAsync(new ImageryQuery(["jetty", "fog"])));
        Assert.True(candidate.IsGenerated);
        Assert.Empty(_api.Log.Calls);

        Assert.Equal(256, (await source.OpenAsync(candidate)).ReadHeader().Width);
        Assert.Equal(1, _api.Log.Paid);
    }
}
