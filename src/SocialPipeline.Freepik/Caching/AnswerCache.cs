using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace SocialPipeline.Freepik.Caching;

/// <summary>Keeps answers of searches and details for a while, and downloaded files for good, in the distributed cache that the application has registered. Without one, nothing is kept.</summary>
internal sealed class AnswerCache(IServiceProvider services, IOptions<FreepikOptions> options)
{
    private readonly IDistributedCache? _cache = services.GetService<IDistributedCache>();

    public async Task<byte[]> AnswerAsync(string key, Func<Task<byte[]>> ask, Func<byte[], bool> isWhole, CancellationToken cancellationToken)
    {
        if (_cache is null || options.Value.CacheFor == TimeSpan.Zero)
        {
            return await ask().ConfigureAwait(false);
        }

        var hashed = Key("answer", key);
        if (await _cache.GetAsync(hashed, cancellationToken).ConfigureAwait(false) is { } known)
        {
            return known;
        }

        var answer = await ask().ConfigureAwait(false);
        if (isWhole(answer))
        {
            await _cache.SetAsync(hashed, answer, new DistributedCacheEntryOptions { AbsoluteExpirationRelativeToNow = options.Value.CacheFor }, cancellationToken).ConfigureAwait(false);
        }

        return answer;
    }

    public async Task<byte[]?> FileAsync(string key, CancellationToken cancellationToken)
        => _cache is null ? null : await _cache.GetAsync(Key("file", key), cancellationToken).ConfigureAwait(false);

    /// <summary>A file was paid for: it stays until the cache itself drops it.</summary>
    public Task KeepFileAsync(string key, byte[] bytes, CancellationToken cancellationToken)
        => _cache?.SetAsync(Key("file", key), bytes, new DistributedCacheEntryOptions(), cancellationToken) ?? Task.CompletedTask;

    private string Key(string kind, string key) => $"freepik:{kind}:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{options.Value.Endpoint.BaseAddress}{key}")))}";
}
