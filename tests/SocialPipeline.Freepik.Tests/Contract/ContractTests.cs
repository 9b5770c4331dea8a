using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using SocialPipeline.Freepik.Ai;
using SocialPipeline.Freepik.Icons;
using SocialPipeline.Freepik.Stock;
using SocialPipeline.Freepik.Videos;
using Xunit;

namespace SocialPipeline.Freepik.Contract;

/// <summary>Holds every request of the client and every answer of the sandbox against the API's own document.</summary>
public sealed partial class ContractTests : IAsyncLifetime
{
    // Where the document contradicts what the API is known to do, or itself; each with the reason.
    private static readonly (string Path, Regex Fault)[] Deviations =
    [
        ("/v1/resources", RelatedList()), // its examples show lists where its schema has objects
    ];

    private readonly List<Exchange> _exchanges = [];
    private Sandbox _api = null!;

    public static TheoryData<string> Models => [.. AiModels.All.Select(row => row.Name)];

    public async Task InitializeAsync() => _api = await Sandbox.StartAsync();

    public async Task DisposeAsync() => await _api.DisposeAsync();

    [Fact]
    public async Task Stock_keeps_the_contract()
    {
        var stock = Client().GetRequiredService<FreepikStock>();
        await stock.SearchAsync(FreepikStockTests.Everything with { Ids = [] });
        await stock.SearchAsync(FreepikStockTests.Everything);
        await stock.SearchAsync(new StockFilter { Term = "jetty", Orientations = ["panoramic", "portrait"], Licence = StockLicence.Freemium, People = false, AiGenerated = true });
        await stock.SearchAsync(new StockFilter { Term = "jetty" });
        await stock.GetAsync(1001);
        await stock.AddressAsync(1001, StockSize.Pixels(300));
        await stock.AddressesAsync(1001, "svg");
        Check(7);
    }

    [Fact]
    public async Task Icons_and_videos_keep_the_contract()
    {
        var client = Client();
        var icons = client.GetRequiredService<FreepikIcons>();
        var videos = client.GetRequiredService<FreepikVideos>();
        await icons.SearchAsync(FreepikIconsTests.Everything);
        await icons.GetAsync(7);
        await icons.AddressAsync(7, "png", 128);
        await videos.SearchAsync(FreepikVideosTests.Everything);
        await videos.GetAsync(9);
        Check(5);
    }

    [Theory]
    [MemberData(nameof(Models))]
    public async Task Every_model_keeps_the_contract(string name)
    {
        var ai = Client(options =>
        {
            options.Webhooks.Address = new Uri("http://127.0.0.1:1/hook");
            options.Webhooks.Secret = Sandbox.Secret;
        }).GetRequiredService<FreepikAi>();
        var row = AiModels.Get(name);
        if (row.Gives == "classes")
        {
            await ai.AskAsync(FreepikAiTests.Filled(row), CancellationToken.None);
        }
        else
        {
            await ai.WaitAsync(await ai.SubmitAsync(FreepikAiTests.Filled(row)));
            if (!row.Synchronous)
            {
                await ai.ListAsync(row);
            }
        }

        Check(1);
        Assert.Equal(row.Form ? "application/x-www-form-urlencoded" : "application/json", _exchanges[0].ContentType);
    }

    [Fact]
    public void A_wrong_request_would_be_noticed()
    {
        var operation = ApiContract.Operation("GET", "/v1/resources");
        Assert.Equal(3, ApiContract.QueryFaults(operation, new Dictionary<string, string> { ["filters[ai_generated][only]"] = "1", ["filters[color]"] = "mauve", ["page"] = "first" }).Count());
        var body = JsonDocument.Parse("""{"prompt":"x","resolution":"8k","negative_prompt":"y","hdr":101}""").RootElement;
        Assert.Equal(3, ApiContract.Faults(ApiContract.Operation("POST", "/v1/ai/mystic").GetProperty("body"), body, isRequest: true).Count());
        Assert.Throws<InvalidOperationException>(() => ApiContract.Operation("GET", "/v1/images/search"));
    }

    private ServiceProvider Client(Action<FreepikOptions>? configure = null) => _api.Client(configure, services => services.ConfigureHttpClientDefaults(builder => builder.AddHttpMessageHandler(() => new RecordingHandler(_exchanges))));

    private void Check(int least)
    {
        Assert.True(_exchanges.Count >= least, $"{_exchanges.Count} calls were seen.");
        var faults = _exchanges.SelectMany(exchange => Faults(exchange)
            .Where(fault => !Deviations.Any(deviation => deviation.Path == exchange.Path && deviation.Fault.IsMatch(fault)))
            .Select(fault => $"{exchange.Method} {exchange.Path} {fault}"));
        Assert.Equal([], faults);
    }

    private static IEnumerable<string> Faults(Exchange exchange)
    {
        var operation = ApiContract.Operation(exchange.Method, exchange.Path);
        var faults = ApiContract.QueryFaults(operation, exchange.Query);
        if (exchange.Sent is not null && exchange.ContentType == "application/json")
        {
            faults = faults.Concat(ApiContract.Faults(operation.GetProperty("body"), JsonDocument.Parse(exchange.Sent).RootElement, isRequest: true));
        }

        return operation.TryGetProperty("answer", out var answer) ? faults.Concat(ApiContract.Faults(answer, JsonDocument.Parse(exchange.Answer).RootElement)) : faults;
    }

    [GeneratedRegex(@"^\$\.data\[\d+\]\.related\.\w+: Array, documented is object$")]
    private static partial Regex RelatedList();
}
