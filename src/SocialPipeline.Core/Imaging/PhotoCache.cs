namespace SocialPipeline.Imaging;

/// <summary>A few photos kept decoded between renders, the last used ones. Safe for many threads.</summary>
public sealed class PhotoCache : IDisposable
{
    private readonly Lock _gate = new();
    private readonly LinkedList<Kept> _kept = [];
    private readonly int _most;

    /// <summary>Creates an empty cache.</summary>
    /// <param name="photos">How many photos are kept, 1 to 64. Default 4. A photo of a 1080-pixel card takes some 8 MB, and 5 MB more for its part as it was drawn last.</param>
    public PhotoCache(int photos = 4)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(photos, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(photos, 64);
        _most = photos;
    }

    /// <summary>Frees the photos; a reader that is at work finishes first.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            foreach (var kept in _kept.Where(kept => kept.Photo.IsValueCreated))
            {
                kept.Photo.Value.Dispose();
                kept.Placed.Dispose();
            }

            _kept.Clear();
        }
    }

    /// <summary>The photo at a scale or larger: decoded on first use, and again when it is needed larger.</summary>
    internal DecodedPhoto Get(ImageSource source, double neededScale, ImageLimits limits) => Entry(source, neededScale, limits).Photo.Value;

    /// <summary>What draws the eye in the photo, looked for once while it is kept.</summary>
    internal FocusMap FocusOf(ImageSource source, double neededScale, ImageLimits limits) => Entry(source, neededScale, limits).Focus.Value;

    /// <summary>The part of the photo that was placed last.</summary>
    internal PlacedPart PlacedOf(ImageSource source, double neededScale, ImageLimits limits) => Entry(source, neededScale, limits).Placed;

    private Kept Entry(ImageSource source, double neededScale, ImageLimits limits)
    {
        lock (_gate)
        {
            var found = _kept.FirstOrDefault(kept => kept.Sha256 == source.Sha256);
            if (found is not null)
            {
                _kept.Remove(found);
            }

            // what is dropped may still be drawn from by another thread: the collector frees it
            var entry = found is not null && found.Scale >= neededScale && found.Limits == limits
                ? found
                : new Kept(source.Sha256, neededScale, limits, new Lazy<DecodedPhoto>(() => PhotoDecoder.Decode(source, neededScale, limits)));
            _kept.AddFirst(entry);
            if (_kept.Count > _most)
            {
                _kept.RemoveLast();
            }

            return entry;
        }
    }

    private sealed record Kept(string Sha256, double Scale, ImageLimits Limits, Lazy<DecodedPhoto> Photo)
    {
        public Lazy<FocusMap> Focus { get; } = new(() => FocusMap.Of(Photo.Value));

        public PlacedPart Placed { get; } = new();
    }
}
