namespace FreepikSandbox;

/// <summary>What was called, for those who count.</summary>
public sealed class CallLog
{
    private readonly Lock _gate = new();
    private readonly List<CallSeen> _calls = [];
    private int _paid;

    /// <summary>The calls so far.</summary>
    public IReadOnlyList<CallSeen> Calls
    {
        get
        {
            lock (_gate)
            {
                return [.. _calls];
            }
        }
    }

    /// <summary>How many calls were carried out that cost something.</summary>
    public int Paid => Volatile.Read(ref _paid);

    internal void Add(HttpRequest request)
    {
        lock (_gate)
        {
            _calls.Add(new CallSeen(
                request.Method,
                request.Path,
                request.Query.ToDictionary(pair => pair.Key, pair => pair.Value.ToString()),
                request.Headers.ToDictionary(pair => pair.Key, pair => pair.Value.ToString(), StringComparer.OrdinalIgnoreCase)));
        }
    }

    internal void Pay() => Interlocked.Increment(ref _paid);
}
