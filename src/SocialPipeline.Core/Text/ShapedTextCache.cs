using System.Collections.Concurrent;

namespace SocialPipeline.Text;

/// <summary>The last texts shaped, bounded in number and in characters. Reading takes no lock; when it is full, the older half goes.</summary>
internal sealed class ShapedTextCache(int capacity, int characters)
{
    private readonly ConcurrentDictionary<Key, Entry> _entries = new();
    private readonly Lock _trimming = new();
    private long _clock;
    private long _held;

    internal int Count => _entries.Count;

    internal ShapedText GetOrShape(IReadOnlyList<TextSpan> spans, TextShapeOptions options, FontLibrary fonts)
    {
        var key = new Key([.. spans], options, fonts.Catalog);
        if (!_entries.TryGetValue(key, out var entry))
        {
            entry = new Entry(TextShaper.Shape(key.Spans, fonts, options));
            if (_entries.TryAdd(key, entry)
                && (Interlocked.Add(ref _held, entry.Shaped.Text.Length) > characters | _entries.Count > capacity))
            {
                Trim();
            }
        }

        entry.Used = Interlocked.Increment(ref _clock);
        return entry.Shaped;
    }

    internal void Clear() => Remove(0);

    private void Trim()
    {
        if (!_trimming.TryEnter())
        {
            return;
        }

        try
        {
            Remove(_entries.Count / 2);
        }
        finally
        {
            _trimming.Exit();
        }
    }

    private void Remove(int kept)
    {
        var oldest = _entries.ToArray().OrderBy(pair => pair.Value.Used).ToArray();
        foreach (var (key, entry) in oldest.Take(oldest.Length - kept))
        {
            if (_entries.TryRemove(key, out _))
            {
                Interlocked.Add(ref _held, -entry.Shaped.Text.Length);
            }
        }
    }

    private sealed class Entry(ShapedText shaped)
    {
        internal ShapedText Shaped { get; } = shaped;

        internal long Used { get; set; }
    }

    /// <summary>The catalogue is part of the key, so that a text shaped while a font was being added is never found again.</summary>
    private readonly struct Key(TextSpan[] spans, TextShapeOptions options, FontCatalog catalog) : IEquatable<Key>
    {
        internal TextSpan[] Spans { get; } = spans;

        private TextShapeOptions Options { get; } = options;

        private FontCatalog Catalog { get; } = catalog;

        public bool Equals(Key other) => ReferenceEquals(Catalog, other.Catalog) && Options.Equals(other.Options) && Spans.AsSpan().SequenceEqual(other.Spans);

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
