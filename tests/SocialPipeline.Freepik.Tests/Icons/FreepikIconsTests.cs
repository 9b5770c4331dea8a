using Microsoft.Extensions.DependencyInjection;
using SocialPipeline.Freepik.Errors;
using Xunit;

namespace SocialPipeline.Freepik.Icons;

public sealed class FreepikIconsTests : IAsyncLifetime
{
    private Sandbox _api = null!;

    public async Task InitializeAsync() => _api = await Sandbox.StartAsync();

    public async Task DisposeAsync() => await _api.DisposeAsync();

    [Fact]
    public async Task Every_filter_has_its_exact_wire_form()
    {
        var page = await Icons().SearchAsync(Everything);

        string[] expected =
        [
            "family-id=30955", "filters[color]=spring-green", "filters[free_svg]=free", "filters[icon_type][0]=standard", "filters[icon_type][1]=sticker", "filters[period]=one-year",
            "filters[shape]=outline", "order=recent", "page=1", "per_page=20", "slug=anchor", "term=anchor", "thumbnail_size=256",
        ];
        Assert.Equal(expected, _api.Log.Calls[0].Query.Select(pair => $"{pair.Key}={pair.Value}").Order(StringComparer.Ordinal));
        var icon = Assert.Single(page.Icons);
        Assert.Equal(("Anchor", "Outline", null, true), (icon.Name, icon.Style, icon.Family, icon.IsFreeSvg));
        Assert.Equal(1, page.Total);
    }

    [Fact]
    public async Task An_icon_is_looked_up_and_bought()
    {
        Assert.Equal("Anchor", (await Icons().GetAsync(7)).Name);
        await Assert.ThrowsAsync<FreepikNotFoundException>(() => Icons().GetAsync(8));
        Assert.Equal("7.png", (await Icons().AddressAsync(7, "png", 128)).FileName);
        Assert.Equal(("png", "128"), (_api.Log.Calls[^1].Query["format"], _api.Log.Calls[^1].Query["png_size"]));
        await Assert.ThrowsAsync<ArgumentException>(() => Icons().AddressAsync(7, "svg", 128));
    }

    internal static IconFilter Everything { get; } = new()
    {
        Term = "anchor",
        Slug = "anchor",
        Family = 30955,
        Order = "recent",
        ThumbnailSize = 256,
        Color = "spring-green",
        Shape = "outline",
        Period = "one-year",
        FreeSvg = "free",
        Types = ["standard", "sticker"],
    };

    private FreepikIcons Icons() => _api.Client().GetRequiredService<FreepikIcons>();
}
