using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace SocialPipeline.Host.Accounts;

/// <summary>Counts tries by account and address together.</summary>
internal sealed class SignInThrottle(IOptions<AccountOptions> options) : IDisposable
{
    private readonly PartitionedRateLimiter<string> _tries = PartitionedRateLimiter.Create<string, string>(key => RateLimitPartition.GetFixedWindowLimiter(
        key, _ => new FixedWindowRateLimiterOptions { PermitLimit = options.Value.TriesPerMinute, Window = TimeSpan.FromMinutes(1) }));

    /// <exception cref="TooManyTriesException">It was tried too often.</exception>
    public void Count(string account, string address)
    {
        using var lease = _tries.AttemptAcquire($"{address} {account}");
        if (!lease.IsAcquired)
        {
            throw new TooManyTriesException(lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromMinutes(1));
        }
    }

    public void Dispose() => _tries.Dispose();
}
