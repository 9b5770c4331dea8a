using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace SocialPipeline.Freepik.Pacing;

/// <summary>Two token buckets, one for bursts and one for the long run, and a gap between generations.</summary>
internal sealed class TokenBucketPacer : IFreepikPacer, IDisposable
{
    private const int SlowSteps = 12;

    private readonly TokenBucketRateLimiter _burst;
    private readonly TokenBucketRateLimiter _longRun;
    private readonly SemaphoreSlim _generation = new(1, 1);
    private readonly TimeSpan _gap;
    private readonly TimeProvider _time;
    private long? _lastGeneration;

    public TokenBucketPacer(IOptions<FreepikOptions> options, TimeProvider time)
    {
        var pacing = options.Value.Pacing;
        _time = time;
        _gap = pacing.GenerationGap;
        _burst = Bucket(pacing.CallsPer5Seconds, pacing.CallsPer5Seconds, TimeSpan.FromSeconds(5));
        _longRun = Bucket(pacing.CallsPer2Minutes, Math.Max(1, pacing.CallsPer2Minutes / SlowSteps), TimeSpan.FromMinutes(2) / SlowSteps);
    }

    public async ValueTask WaitAsync(bool isGeneration, CancellationToken cancellationToken = default)
    {
        if (isGeneration)
        {
            await KeepGapAsync(cancellationToken).ConfigureAwait(false);
        }

        using var first = await _burst.AcquireAsync(1, cancellationToken).ConfigureAwait(false);
        using var second = await _longRun.AcquireAsync(1, cancellationToken).ConfigureAwait(false);
    }

    public void Dispose()
    {
        _burst.Dispose();
        _longRun.Dispose();
        _generation.Dispose();
    }

    private async Task KeepGapAsync(CancellationToken cancellationToken)
    {
        await _generation.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var left = _lastGeneration is { } last ? _gap - _time.GetElapsedTime(last) : TimeSpan.Zero;
            if (left > TimeSpan.Zero)
            {
                await Task.Delay(left, _time, cancellationToken).ConfigureAwait(false);
            }

            _lastGeneration = _time.GetTimestamp();
        }
        finally
        {
            _generation.Release();
        }
    }

    private static TokenBucketRateLimiter Bucket(int size, int refill, TimeSpan every) => new(new TokenBucketRateLimiterOptions
    {
        TokenLimit = size,
        TokensPerPeriod = refill,
        ReplenishmentPeriod = every,
        QueueLimit = int.MaxValue,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });
}
