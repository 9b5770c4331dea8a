namespace SocialPipeline.Freepik.Usage;

/// <summary>Entries by id and by time.</summary>
internal sealed class UsageBook
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly List<UsageEntry> _entries = [];

    public void Add(UsageEntry entry)
    {
        lock (_gate)
        {
            if (!_places.TryAdd(entry.Id, _entries.Count))
            {
                throw new ArgumentException($"The ledger holds an entry '{entry.Id}' already.", nameof(entry));
            }

            _entries.Add(entry);
        }
    }

    public bool Settle(string id, UsageSettlement settlement)
    {
        lock (_gate)
        {
            if (!_places.TryGetValue(id, out var place))
            {
                return false;
            }

            _entries[place] = _entries[place].With(settlement);
            return true;
        }
    }

    public UsageEntry? Find(string id)
    {
        lock (_gate)
        {
            return _places.TryGetValue(id, out var place) ? _entries[place] : null;
        }
    }

    /// <summary>Walks back from the newest: what is asked for is nearly always the last day.</summary>
    public IReadOnlyList<UsageEntry> From(DateTimeOffset from)
    {
        lock (_gate)
        {
            var first = _entries.Count;
            while (first > 0 && _entries[first - 1].At >= from)
            {
                first--;
            }

            return _entries[first..];
        }
    }
}
