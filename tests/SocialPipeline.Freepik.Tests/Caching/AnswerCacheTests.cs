using System.Collections.Concurrent;
using FreepikSandbox;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.DependencyInjection;
using SocialPipeline.Freepik.Errors;
using SocialPipeline.Freepik.Stock;
using Xunit;

namespace SocialPipeline.Freepik.Caching;

public sealed class AnswerCacheTests : IAsyncLifetime
{
    private readonly Shelf _shelf = new();
    private Sandbox _api = null!;

    public async Task InitializeAsync() => _api = await Sandbox.StartAsync();

    public async Task DisposeAsync() => await _api.DisposeAsync();

    [Fact]
    public async Task The_same_search_is_made_once_and_another_one_again()
    {
        await Stock().SearchAsync(new StockFilter { Term = "jetty" });
        await Stock().SearchAsync(new StockFilter { Term = "jetty" });
        Assert.Single(_api.Log.Calls);
        await Stock().SearchAsync(new StockFilter { Term = "jetty", Language = "de-DE" });
        await Stock().SearchAsync(new StockFilter { Term = "jetty" }, page: 2);
        Assert.Equal(3, _api.Log.Calls.Count);
    }

    [Fact]
    public async Task A_picture_is_not_bought_twice_in_one_size()
    {
        var first = await Stock().DownloadAsync(1001);
        var second = await Stock().DownloadAsync(1001);
        Assert.Equal((true, false), (first.WasBought, second.WasBought));
        Assert.Equal(first.Licence, second.Licence);
        Assert.Equal(1, _api.Log.Paid);
        await Stock().DownloadAsync(1001, StockSize.Small);
        Assert.Equal(2, _api.Log.Paid);
    }

    [Fact]
    public async Task What_cannot_be_read_is_not_kept()
    {
        _api.Faults.Queue("GET", "resources", Fault.Malformed);
        await Assert.ThrowsAsync<FreepikAnswerException>(() => Stock().SearchAsync(new StockFilter { Term = "jetty" }));
        Assert.NotEmpty((await Stock().SearchAsync(new StockFilter { Term = "jetty" })).Pictures);
    }

    private FreepikStock Stock() => _api.Client(null, services => services.AddSingleton<IDistributedCache>(_shelf)).GetRequiredService<FreepikStock>();

    private sealed class Shelf : IDistributedCache
    {
        private readonly ConcurrentDictionary<string, byte[]> _kept = new();

        public byte[]? Get(string key) => _kept.GetValueOrDefault(key);

        public Task<byte[]?> GetAsync(string key, CancellationToken token = default) => Task.FromResult(Get(key));

        public void Set(string key, byte[] value, DistributedCacheEntryOptions options) => _kept[key] = value;

        public Task SetAsync(string key, byte[] value, DistributedCacheEntryOptions options, CancellationToken token = default)
        {
            Set(key, value, options);
            return Task.CompletedTask;
        }

        public void Refresh(string key)
        {
        }

        public Task RefreshAsync(string key, CancellationToken token = default) => Task.CompletedTask;

        public void Remove(string key) => _kept.TryRemove(key, out _);

        public Task RemoveAsync(string key, CancellationToken token = default)
        {
            Remove(key);
            return Task.CompletedTask;
        }
    }
}
