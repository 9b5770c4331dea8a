using FreepikSandbox;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using SocialPipeline.Freepik.Ai;
using SocialPipeline.Freepik.Errors;
using SocialPipeline.Freepik.Stock;
using Xunit;

namespace SocialPipeline.Freepik.Usage;

public sealed class UsageMeterTests : IAsyncLifetime
{
    private Sandbox _api = null!;

    public async Task InitializeAsync() => _api = await Sandbox.StartAsync();

    public async Task DisposeAsync() => await _api.DisposeAsync();

    [Fact]
    public async Task Downloads_end_at_the_days_limit_and_go_on_the_next_day()
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 5, 4, 23, 59, 0, TimeSpan.Zero));
        var client = _api.Client(options => options.Usage.DownloadsPerDay = 2, services => services.AddSingleton<TimeProvider>(time));
        var stock = client.GetRequiredService<FreepikStock>();
        await stock.AddressAsync(1001);
        await stock.AddressesAsync(1001, "svg");

        var error = await Assert.ThrowsAsync<FreepikQuotaException>(() => stock.AddressAsync(1002));
        Assert.Equal(FreepikQuota.Own, error.Quota);
        Assert.Equal(2, _api.Log.Paid);

        time.Advance(TimeSpan.FromMinutes(2));
        await stock.AddressAsync(1002);
        Assert.Equal(3, _api.Log.Paid);
    }

    [Fact]
    public async Task A_user_spends_no_more_than_is_allowed()
    {
        var client = _api.Client(options =>
        {
            options.Usage.Prices["mystic"] = 60;
            options.Usage.PerUserAndDay = 100;
        });
        var ai = client.GetRequiredService<FreepikAi>();
        await ai.SubmitAsync(Of("ana"));

        var error = await Assert.ThrowsAsync<FreepikQuotaException>(() => ai.SubmitAsync(Of("ana")));
        Assert.Contains("60 of this user's 100 credits", error.Message, StringComparison.Ordinal);
        await ai.SubmitAsync(Of("ben"));

        var summary = await client.GetRequiredService<FreepikUsage>().SummaryAsync("ana");
        Assert.Equal((1, 60m, 40m), (summary.CallsToday, summary.SpentToday, summary.LeftToday));
        Assert.Equal(120m, (await client.GetRequiredService<FreepikUsage>().SummaryAsync()).SpentThisMonth);
    }

    [Fact]
    public async Task Calls_at_the_same_time_do_not_slip_past_a_limit()
    {
        var client = _api.Client(options => options.Usage.DownloadsPerDay = 5);
        var stock = client.GetRequiredService<FreepikStock>();
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 20).Select(async _ => await Record.ExceptionAsync(() => stock.AddressAsync(1001))));
        Assert.Equal(15, outcomes.Count(error => error is FreepikQuotaException));
        Assert.Equal(5, _api.Log.Paid);
    }

    [Fact]
    public async Task What_was_refused_costs_nothing()
    {
        _api.Faults.Queue("POST", "mystic", Fault.Throttled);
        var client = _api.Client(options => options.Usage.Prices["mystic"] = 60);
        await Assert.ThrowsAsync<FreepikRateLimitException>(() => client.GetRequiredService<FreepikAi>().SubmitAsync(Of(null)));

        Assert.Single(await client.GetRequiredService<FreepikUsage>().ListAsync(UsageState.Refused));
        Assert.Equal(0m, (await client.GetRequiredService<FreepikUsage>().SummaryAsync()).SpentToday);
    }

    [Fact]
    public async Task An_entry_is_stored_before_its_call_is_made()
    {
        var client = _api.Client(null, services => services.AddSingleton<IUsageLedger>(new Broken()));
        await Assert.ThrowsAsync<IOException>(() => client.GetRequiredService<FreepikAi>().SubmitAsync(Of(null)));
        Assert.Empty(_api.Log.Calls);
    }

    [Fact]
    public async Task The_forecast_carries_the_month_on_as_it_went()
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 6, 11, 0, 0, 0, TimeSpan.Zero));
        var client = _api.Client(options => options.Usage.Prices["mystic"] = 50, services => services.AddSingleton<TimeProvider>(time));
        await client.GetRequiredService<FreepikAi>().SubmitAsync(Of(null));
        Assert.Equal(150m, (await client.GetRequiredService<FreepikUsage>().SummaryAsync()).MonthForecast);
    }

    [Fact]
    public async Task A_person_settles_what_nobody_knows()
    {
        _api.Faults.Queue("GET", "download", Fault.LostAnswer);
        var client = _api.Client();
        var usage = client.GetRequiredService<FreepikUsage>();
        await Assert.ThrowsAsync<FreepikUnavailableException>(() => client.GetRequiredService<FreepikStock>().AddressAsync(1001));
        var entry = Assert.Single(await usage.ListAsync(UsageState.Unknown));

        await usage.SettleAsync(entry.Id, wasCharged: true, "seen on the bill");

        Assert.Equal("seen on the bill", Assert.Single(await usage.ListAsync(UsageState.Done)).Result);
        await Assert.ThrowsAsync<ArgumentException>(() => usage.SettleAsync(entry.Id, true, "again"));
    }

    private static AiRequest Of(string? user) => new(AiModels.Mystic, "a jetty") { User = user };

    private sealed class Broken : IUsageLedger
    {
        public ValueTask AddAsync(UsageEntry entry, CancellationToken cancellationToken = default) => throw new IOException("The disk is full.");

        public ValueTask SettleAsync(string id, UsageSettlement settlement, CancellationToken cancellationToken = default) => throw new IOException("The disk is full.");

        public ValueTask<UsageEntry?> FindAsync(string id, CancellationToken cancellationToken = default) => ValueTask.FromResult<UsageEntry?>(null);

        public IAsyncEnumerable<UsageEntry> ReadAsync(DateTimeOffset from, CancellationToken cancellationToken = default) => AsyncEnumerable.Empty<UsageEntry>();
    }
}
