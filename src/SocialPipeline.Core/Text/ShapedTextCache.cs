using System.Collections.Concurrent;

namespace SocialPipeline.Text;

/// <summary>The last texts shaped. Reading takes no lock; when it is full, the older half goes.</summary>
internal sealed class ShapedTextCache(int capacity)
{
    private readonly ConcurrentDictionary<Key, Entry> _entries = new();
    private readonly Lock _trimming = new();
    private long _clock;

    internal int Count => _entries.Count;

    internal ShapedText GetOrShape(IReadOnlyList<TextSpan> spans, TextShapeOptions options, FontLibrary fonts)
    {
        var key = new Key([.. spans], options);
        if (!_entries.TryGetValue(key, out var entry))
        {
            entry = new Entry(TextShaper.Shape(key.Spans, fonts, options));
            _entries[key] = entry;
            if (_entries.Count > capacity)
            {
                Trim();
            }
        }

        entry.Used = Interlocked.Increment(ref _clock);
        return entry.Shaped;
    }

    internal void Clear() => _entries.Clear();

    private void Trim()
    {
        if (!_trimming.TryEnter())
        {
            return;
        }

        try
        {
            foreach (var (key, _) in _entries.ToArray().OrderBy(pair => pair.Value.Used).Take(capacity / 2))
            {
                _entries.TryRemove(key, out _);
            }
        }
        finally
        {
            _trimming.Exit();
        }
    }

    private sealed class Entry(ShapedText shaped)
    {
        internal ShapedText Shaped { get; } = shaped;

        internal long Used { get; set; }
    }

    private readonly struct Key(TextSpan[] spans, TextShapeOptions options) : IEquatable<Key>
    {
        internal TextSpan[] Spans { get; } = spans;

        private TextShapeOptions Options { get; } = options;

        public bool Equals(Key other) => Options.Equals(other.Options) && Spans.AsSpan().SequenceEqual(other.Spans);

        public override bool Equals(object? obj) => obj is Key other && Equals(other);

        public override int GetHashCode()
        {
            var hash = new HashCode();
            hash.Add(Options);
            foreach (var span in Spans)
            {
                hash.Add(span);
            }

            return hash.ToHashCode();
        }
    }
}
