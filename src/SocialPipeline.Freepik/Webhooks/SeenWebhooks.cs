namespace SocialPipeline.Freepik.Webhooks;

/// <summary>The ids of the last calls, for a day and at most a hundred thousand.</summary>
internal sealed class SeenWebhooks(TimeProvider time)
{
    private const int Most = 100_000;
    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(1);

    private readonly Lock _gate = new();
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly Queue<(string Id, DateTimeOffset At)> _order = new();

    public bool IsNew(string id)
    {
        lock (_gate)
        {
            var now = time.GetUtcNow();
            while (_order.TryPeek(out var oldest) && (_order.Count >= Most || now - oldest.At > KeptFor))
            {
                _ids.Remove(_order.Dequeue().Id);
            }

            if (!_ids.Add(id))
            {
                return false;
            }

            _order.Enqueue((id, now));
            return true;
        }
    }
}
