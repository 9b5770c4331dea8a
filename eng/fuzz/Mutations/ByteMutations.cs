using System.Buffers.Binary;

namespace SocialPipeline.Fuzz.Mutations;

/// <summary>Damage that knows nothing of the file: bits, numbers, blocks, cuts.</summary>
internal static class ByteMutations
{
    private const int Largest = 4 * 1024 * 1024;

    private static readonly long[] Interesting = [0, 1, 2, 7, 8, 15, 16, 31, 32, 63, 64, 127, 128, 255, 256, 511, 1023, 4095, 12_000, 12_001, 32_767, 32_768, 65_535, 65_536, 16_777_215, int.MaxValue - 1, int.MaxValue, 2_147_483_648, uint.MaxValue - 1, uint.MaxValue];

    public static long Number(FuzzRandom random) => random.Of(Interesting);

    public static byte[] Mutate(FuzzRandom random, byte[] file, Func<byte[]> other, IReadOnlyList<byte[]>? tokens = null)
    {
        var bytes = file;
        for (var times = 1 + random.Small(8); times > 0; times--)
        {
            bytes = Once(random, bytes, other, tokens ?? []);
        }

        return bytes.Length > Largest ? bytes[..Largest] : bytes;
    }

    private static byte[] Once(FuzzRandom random, byte[] file, Func<byte[]> other, IReadOnlyList<byte[]> tokens)
    {
        if (file.Length == 0)
        {
            return [(byte)random.Below(256)];
        }

        // what stands at the front decides most
        var at = random.Once(2) ? random.Below(Math.Min(file.Length, 256)) : random.Below(file.Length);
        var length = Math.Min(1 + random.Small(random.Once(4) ? file.Length : 64), file.Length - at);
        switch (random.Below(12))
        {
            case 0 or 1:
                return With(file, bytes => bytes[at] ^= (byte)(1 << random.Below(8)));
            case 2:
                return With(file, bytes => bytes[at] = (byte)Number(random));
            case 3 or 4:
                return With(file, bytes => Put(random, bytes.AsSpan(at)));
            case 5:
                return With(file, bytes => bytes.AsSpan(at, length).Fill((byte)Number(random)));
            case 6:
                return With(file, bytes => Noise(random, bytes.AsSpan(at, length)));
            case 7:
                return [.. file.AsSpan(0, at), .. file.AsSpan(at + length)];
            case 8:
                return Repeat(random, file, at, length);
            case 9:
                return random.Once(3) ? file[..at] : file;
            case 10 when tokens.Count > 0:
                return [.. file.AsSpan(0, at), .. random.Of(tokens), .. file.AsSpan(at)];
            case 10:
                return With(file, bytes => bytes.AsSpan(at, length).CopyTo(bytes.AsSpan(random.Below(bytes.Length - length + 1))));
            default:
                var stranger = other();
                var from = random.Below(stranger.Length);
                var taken = stranger.AsSpan(from, Math.Min(stranger.Length - from, 1 + random.Small(2048)));
                return [.. file.AsSpan(0, at), .. taken, .. file.AsSpan(random.Once(2) ? at : Math.Min(file.Length, at + taken.Length))];
        }
    }

    private static byte[] Repeat(FuzzRandom random, byte[] file, int at, int length)
    {
        var times = 1 + random.Small(random.Once(10) ? 2000 : 8);
        times = Math.Min(times, Math.Max(1, (Largest - file.Length) / Math.Max(1, length)));
        var bytes = new byte[file.Length + (times * length)];
        file.AsSpan(0, at).CopyTo(bytes);
        for (var i = 0; i < times; i++)
        {
            file.AsSpan(at, length).CopyTo(bytes.AsSpan(at + (i * length)));
        }

        file.AsSpan(at).CopyTo(bytes.AsSpan(at + (times * length)));
        return bytes;
    }

    private static void Put(FuzzRandom random, Span<byte> at)
    {
        var value = random.Once(3) ? (uint)random.Next() : (uint)Number(random);
        var (little, wide) = (random.Once(2), random.Once(2));
        if (wide && at.Length >= 4)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(at, little ? value : BinaryPrimitives.ReverseEndianness(value));
        }
        else if (at.Length >= 2)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(at, little ? (ushort)value : BinaryPrimitives.ReverseEndianness((ushort)value));
        }
        else
        {
            at[0] = (byte)value;
        }
    }

    private static void Noise(FuzzRandom random, Span<byte> bytes)
    {
        foreach (ref var value in bytes)
        {
            value = (byte)random.Next();
        }
    }

    private static byte[] With(byte[] file, Action<byte[]> change)
    {
        var bytes = (byte[])file.Clone();
        change(bytes);
        return bytes;
    }
}
