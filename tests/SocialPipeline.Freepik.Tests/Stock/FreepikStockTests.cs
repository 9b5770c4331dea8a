using FreepikSandbox;
using Microsoft.Extensions.DependencyInjection;
using SocialPipeline.Freepik.Errors;
using Xunit;

namespace SocialPipeline.Freepik.Stock;

public sealed class FreepikStockTests : IAsyncLifetime
{
    private Sandbox _api = null!;

    public async Task InitializeAsync() => _api = await Sandbox.StartAsync();

    public async Task DisposeAsync() => await _api.DisposeAsync();

    [Fact]
    public async Task Every_filter_has_its_exact_wire_form()
    {
        await Stock().SearchAsync(Everything, 2, 5);

        var query = Assert.Single(_api.Log.Calls).Query;
        string[] expected =
        [
            "filters[ai-generated][excluded]=1", "filters[author]=23", "filters[color]=blue", "filters[content_type][photo]=1", "filters[content_type][vector]=1", "filters[ids]=1,2",
            "filters[license][premium]=1", "filters[orientation][landscape]=1", "filters[orientation][square]=1", "filters[people][age]=young-adult", "filters[people][ethnicity]=hispanic",
            "filters[people][gender]=female", "filters[people][include]=1", "filters[people][number]=more_than_three", "filters[period]=last-month", "filters[psd][type]=psd",
            "filters[vector][style]=flat", "filters[vector][type]=svg", "limit=5", "order=recent", "page=2", "term=jetty & fog",
        ];
        Assert.Equal(expected, query.Select(pair => $"{pair.Key}={pair.Value}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_call_carries_key_name_and_language()
    {
        await Stock().SearchAsync(new StockFilter { Term = "jetty", Language = "de-DE" });
        var headers = Assert.Single(_api.Log.Calls).Headers;
        Assert.Equal((Sandbox.Key, "SocialPipeline/0.1", "de-DE"), (headers["x-magnific-api-key"], headers["User-Agent"], headers["Accept-Language"]));
    }

    [Fact]
    public async Task Pages_follow_each_other_to_the_last()
    {
        var found = new List<StockPicture>();
        await foreach (var picture in Stock().SearchAllAsync(new StockFilter(), pageSize: 25))
        {
            found.Add(picture);
        }

        Assert.Equal(60, found.Select(picture => picture.Id).Distinct().Count());
        Assert.Equal(["1", "2", "3"], _api.Log.Calls.Select(call => call.Query["page"]));
    }

    [Fact]
    public async Task Filters_choose_what_is_found()
    {
        var found = await Stock().SearchAsync(new StockFilter { Orientations = ["portrait"], Licence = StockLicence.Premium, AiGenerated = false }, 1, 100);
        Assert.NotEmpty(found.Pictures);
        Assert.All(found.Pictures, picture => Assert.Equal(("vertical", "premium"), (picture.Orientation, picture.Licence)));
    }

    [Fact]
    public async Task A_detail_says_whether_a_model_made_it()
    {
        Assert.True((await Stock().GetAsync(1000)).IsAiGenerated);
        Assert.False((await Stock().GetAsync(1001)).IsAiGenerated);
        await Assert.ThrowsAsync<FreepikNotFoundException>(() => Stock().GetAsync(1));
    }

    [Fact]
    public async Task A_download_comes_with_its_papers_and_without_the_key_at_the_file_host()
    {
        var download = await Stock().DownloadAsync(1001, StockSize.Pixels(300));

        Assert.Equal((200, 300), (download.File.ReadHeader().Width, download.File.ReadHeader().Height));
        Assert.Equal(("resource/1001", "premium", false, "Sandbox / Freepik"), (download.Licence.Id, download.Licence.LicenceType, download.Licence.IsAiGenerated, download.Licence.Attribution));
        Assert.Equal(download.File.Sha256, download.Licence.Sha256);
        Assert.Equal("300px", _api.Log.Calls.Single(call => call.Path.EndsWith("/download", StringComparison.Ordinal)).Query["image_size"]);
    }

    [Fact]
    public async Task A_download_by_format_is_a_list()
    {
        var files = await Stock().AddressesAsync(1001, "svg");
        var file = Assert.Single(files);
        Assert.Equal("1001.svg", file.FileName);
        Assert.True(file.Expires > TimeProvider.System.GetUtcNow().AddMinutes(50));
        Assert.DoesNotContain("token", file.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_is_copied_while_it_comes()
    {
        var stock = Stock();
        var told = new List<long>();
        using var target = new MemoryStream();
        var hash = await stock.CopyAsync(await stock.AddressAsync(1001, StockSize.Small), target, new Telling(told.Add));
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(target.ToArray())), hash);
        Assert.Equal(target.Length, told[^1]);
    }

    [Fact]
    public async Task A_file_over_the_limit_is_not_fetched()
    {
        var stock = _api.Client(options => options.MaxPictureBytes = 1024).GetRequiredService<FreepikStock>();
        var error = await Assert.ThrowsAsync<FreepikException>(() => stock.DownloadAsync(1001));
        Assert.Contains("1024 bytes", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_has_gone_bad_is_told_without_being_shown()
    {
        await using var api = await Sandbox.StartAsync(new SandboxOptions { FilesLive = TimeSpan.FromSeconds(-10) });
        var error = await Assert.ThrowsAsync<FreepikException>(() => api.Client().GetRequiredService<FreepikStock>().DownloadAsync(1001));
        Assert.Contains("403", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hmac", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(99)]
    [InlineData(2001)]
    [InlineData(-200)]
    public void A_size_out_of_range_is_refused(int pixels) => Assert.Throws<ArgumentOutOfRangeException>(() => StockSize.Pixels(pixels));

    internal static StockFilter Everything { get; } = new()
    {
        Term = "jetty & fog",
        Order = "recent",
        Orientations = ["landscape", "square"],
        ContentTypes = ["photo", "vector"],
        Licence = StockLicence.Premium,
        People = true,
        PeopleNumber = "more_than_three",
        PeopleAge = "young-adult",
        PeopleGender = "female",
        PeopleEthnicity = "hispanic",
        Period = "last-month",
        Color = "blue",
        Author = 23,
        AiGenerated = false,
        VectorType = "svg",
        VectorStyle = "flat",
        PsdType = "psd",
        Ids = [1, 2],
    };

    private FreepikStock Stock() => _api.Client().GetRequiredService<FreepikStock>();

    private sealed class Telling(Action<long> tell) : IProgress<long>
    {
        public void Report(long value) => tell(value);
    }
}
