using System.Runtime.InteropServices;

namespace SocialPipeline.Imaging;

/// <summary>
/// Native memory of finished pictures, kept for the next: the kernel clears every page of a new block, a sixth of a card's time.
/// No more than 24 MB and eight blocks are kept; no locks.
/// </summary>
internal static unsafe class PixelPool
{
    private const long MostKept = 24_000_000;
    private const int SmallestKept = 1 << 18;
    private const int LargestKept = 16_000_000;

    private static readonly Block?[] Kept = new Block?[8];
    private static long KeptBytes;
    private static uint Oldest;

    /// <summary>Memory of at least so many bytes, with whatever it held before.</summary>
    public static Block Rent(nuint bytes)
    {
        for (var i = 0; i < Kept.Length; i++)
        {
            var block = Volatile.Read(ref Kept[i]);
            if (block is not null && block.Bytes >= bytes && block.Bytes <= bytes + (bytes / 4) && Interlocked.CompareExchange(ref Kept[i], null, block) == block)
            {
                Interlocked.Add(ref KeptBytes, -(long)block.Bytes);
                return block;
            }
        }

        return new Block((nint)NativeMemory.Alloc(bytes), bytes);
    }

    /// <summary>Takes memory back; what has been kept longest makes room.</summary>
    public static void Return(Block block)
    {
        if (block.Bytes is < SmallestKept or > LargestKept)
        {
            NativeMemory.Free((void*)block.Pointer);
            return;
        }

        for (var i = 0; i < Kept.Length && Volatile.Read(ref KeptBytes) + (long)block.Bytes > MostKept; i++)
        {
            Free(Interlocked.Exchange(ref Kept[Next()], null));
        }

        Interlocked.Add(ref KeptBytes, (long)block.Bytes);
        for (var i = 0; i < Kept.Length; i++)
        {
            if (Interlocked.CompareExchange(ref Kept[i], block, null) is null)
            {
                return;
            }
        }

        Free(Interlocked.Exchange(ref Kept[Next()], block));
    }

    private static int Next() => (int)(Interlocked.Increment(ref Oldest) % (uint)Kept.Length);

    private static void Free(Block? block)
    {
        if (block is not null)
        {
            Interlocked.Add(ref KeptBytes, -(long)block.Bytes);
            NativeMemory.Free((void*)block.Pointer);
        }
    }

    /// <summary>A block of native memory.</summary>
    internal sealed record Block(nint Pointer, nuint Bytes);
}
