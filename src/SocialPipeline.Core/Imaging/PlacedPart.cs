namespace SocialPipeline.Imaging;

/// <summary>The part of a photo that was placed last, in its final size: an edit that leaves the picture alone need not resample it. Safe for many threads.</summary>
internal sealed unsafe class PlacedPart : IDisposable
{
    /// <summary>Larger parts are not kept: a few of these cost no more memory than the photos beside them.</summary>
    private const int MostPixels = 1080 * 1920;

    private readonly Lock _gate = new();
    private PixelMemory? _memory;
    private object? _appearance;

    /// <summary>Copies the part into the target; <see langword="false"/> when another one, or none, is kept.</summary>
    /// <param name="target">Where the part goes.</param>
    /// <param name="appearance">All that decides what the pixels are, the size included: equal means the same pixels.</param>
    public bool TryCopyTo(PixelGrid target, object appearance)
    {
        lock (_gate)
        {
            if (_memory is null || !appearance.Equals(_appearance))
            {
                return false;
            }

            using var kept = _memory.Read();
            Copy(new PixelGrid(kept.Pixels, target.Width, target.Height), target);
            return true;
        }
    }

    /// <summary>Keeps what was just placed, in the stead of what was kept before.</summary>
    public void Keep(PixelGrid placed, object appearance)
    {
        if ((long)placed.Width * placed.Height > MostPixels)
        {
            return;
        }

        var memory = PixelMemory.Allocate(placed.Width, placed.Height);
        using (var pixels = memory.Read())
        {
            Copy(placed, new PixelGrid(pixels.Pixels, placed.Width, placed.Height));
        }

        lock (_gate)
        {
            _memory?.Dispose();
            (_memory, _appearance) = (memory, appearance);
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _memory?.Dispose();
            (_memory, _appearance) = (null, null);
        }
    }

    private static void Copy(PixelGrid from, PixelGrid to)
    {
        for (var y = 0; y < to.Height; y++)
        {
            new ReadOnlySpan<uint>(from.Row(y), to.Width).CopyTo(new Span<uint>(to.Row(y), to.Width));
        }
    }
}
