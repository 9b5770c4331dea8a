namespace SocialPipeline.Imaging;

/// <summary>Bytes that decoding may use at one time. Who finds none left waits in line; a picture larger than the whole budget runs alone.</summary>
public sealed class DecodeBudget
{
    private readonly Lock _gate = new();
    private readonly LinkedList<Waiter> _line = [];
    private long _used;

    /// <summary>Creates a budget.</summary>
    /// <param name="limitBytes">The bytes, at least 1.</param>
    public DecodeBudget(long limitBytes)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limitBytes);
        LimitBytes = limitBytes;
    }

    /// <summary>The process's own budget, 128 MB, which decoding uses unless it is given another.</summary>
    public static DecodeBudget Shared { get; } = new(128_000_000);

    /// <summary>The bytes that may be in use at one time.</summary>
    public long LimitBytes { get; }

    /// <summary>The bytes in use now.</summary>
    public long UsedBytes
    {
        get
        {
            lock (_gate)
            {
                return _used;
            }
        }
    }

    /// <summary>Takes bytes, waiting in line until they are free. Dispose what comes back to give them up.</summary>
    internal Lease Take(long bytes, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var waiter = Enter(bytes);
        if (waiter is not null)
        {
            try
            {
                waiter.Turn.Wait(cancellationToken);
            }
            catch (OperationCanceledException)
            {
                Leave(waiter);
                throw;
            }
        }

        return new Lease(this, bytes);
    }

    /// <summary>As <see cref="Take"/>, without holding a thread while waiting.</summary>
    internal async ValueTask<Lease> TakeAsync(long bytes, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var waiter = Enter(bytes);
        if (waiter is not null)
        {
            try
            {
                await waiter.Turn.WaitAsync(cancellationToken).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                Leave(waiter);
                throw;
            }
        }

        return new Lease(this, bytes);
    }

    private Waiter? Enter(long bytes)
    {
        lock (_gate)
        {
            if (_line.Count == 0 && Fits(bytes))
            {
                _used += bytes;
                return null;
            }

            var waiter = new Waiter(bytes);
            _line.AddLast(waiter);
            return waiter;
        }
    }

    /// <summary>A waiter gave up; if its turn had come in that moment, the bytes go back.</summary>
    private void Leave(Waiter waiter)
    {
        lock (_gate)
        {
            if (!_line.Remove(waiter))
            {
                _used -= waiter.Bytes;
            }

            CallNext();
        }
    }

    private void Return(long bytes)
    {
        lock (_gate)
        {
            _used -= bytes;
            CallNext();
        }
    }

    // first come, first served: a large picture is not overtaken for ever by small ones
    private void CallNext()
    {
        while (_line.First is { Value: var next } && Fits(next.Bytes))
        {
            _line.RemoveFirst();
            _used += next.Bytes;
            next.Turn.Release();
        }
    }

    private bool Fits(long bytes) => _used == 0 || _used + bytes <= LimitBytes;

    internal readonly struct Lease(DecodeBudget budget, long bytes) : IDisposable
    {
        public void Dispose() => budget.Return(bytes);
    }

    private sealed class Waiter(long bytes)
    {
        public long Bytes { get; } = bytes;

        public SemaphoreSlim Turn { get; } = new(0, 1);
    }
}
