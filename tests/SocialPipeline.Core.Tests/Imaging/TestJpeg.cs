namespace SocialPipeline.Imaging;

/// <summary>Baseline JPEG files of flat 8×8 blocks (ITU-T T.81) with one, three or four channels, so that every sample comes out exactly as it was put in.</summary>
internal static class TestJpeg
{
    /// <summary>Writes a file.</summary>
    /// <param name="columns">Blocks across.</param>
    /// <param name="rows">Blocks down.</param>
    /// <param name="channels">1, 3 or 4.</param>
    /// <param name="samples">A block's samples, 0 to 255, as they are stored.</param>
    /// <param name="adobe">The colour transform of an Adobe marker: 0 none, 1 YCbCr, 2 YCCK; <see langword="null"/> for no marker.</param>
    /// <param name="icc">A profile, less than 65,000 bytes.</param>
    /// <param name="progressive">Whether the blocks come in a progressive frame, of which only the first scan is there.</param>
    public static byte[] Write(int columns, int rows, int channels, Func<int, int, int[]> samples, int? adobe = null, byte[]? icc = null, bool progressive = false)
    {
        var bytes = new List<byte>([0xFF, 0xD8]);
        if (adobe is { } transform)
        {
            Segment(bytes, 0xEE, [.. "Adobe"u8, 0, 100, 0, 0, 0, 0, (byte)transform]);
        }

        if (icc is not null)
        {
            Segment(bytes, 0xE2, [.. "ICC_PROFILE"u8, 0, 1, 1, .. icc]);
        }

        Segment(bytes, 0xDB, [0, .. Enumerable.Repeat((byte)1, 64)]);
        Segment(bytes, (byte)(progressive ? 0xC2 : 0xC0), [8, .. Word(rows * 8), .. Word(columns * 8), (byte)channels, .. Enumerable.Range(1, channels).SelectMany(id => new byte[] { (byte)id, 0x11, 0 })]);

        // the lengths of a difference: twelve codes of four bits; of the rest only "end of block", one bit
        Segment(bytes, 0xC4, [0, 0, 0, 0, 12, .. new byte[12], .. Enumerable.Range(0, 12).Select(size => (byte)size)]);
        Segment(bytes, 0xC4, [0x10, 1, .. new byte[15], 0]);
        Segment(bytes, 0xDA, [(byte)channels, .. Enumerable.Range(1, channels).SelectMany(id => new byte[] { (byte)id, 0 }), 0, (byte)(progressive ? 0 : 63), 0]);
        bytes.AddRange(Scan(columns, rows, channels, samples, progressive));
        bytes.AddRange([0xFF, 0xD9]);
        return [.. bytes];
    }

    private static List<byte> Scan(int columns, int rows, int channels, Func<int, int, int[]> samples, bool progressive)
    {
        var bytes = new List<byte>();
        var (held, bits) = (0L, 0);
        void Put(int value, int count)
        {
            held = (held << count) | (uint)value;
            for (bits += count; bits >= 8; bits -= 8)
            {
                var octet = (byte)(held >> (bits - 8));
                bytes.Add(octet);
                if (octet == 0xFF)
                {
                    bytes.Add(0);
                }
            }

            held &= (1L << bits) - 1;
        }

        var before = new int[channels];
        for (var block = 0; block < columns * rows; block++)
        {
            var wanted = samples(block % columns, block / columns);
            for (var channel = 0; channel < channels; channel++)
            {
                var value = (wanted[channel] - 128) * 8;
                var difference = value - before[channel];
                before[channel] = value;
                var size = 32 - int.LeadingZeroCount(Math.Abs(difference));
                Put(size, 4);
                Put(difference < 0 ? difference + (1 << size) - 1 : difference, size);
                if (!progressive)
                {
                    Put(0, 1);
                }
            }
        }

        Put(127, 7);
        return bytes;
    }

    private static void Segment(List<byte> bytes, byte marker, byte[] body)
    {
        bytes.AddRange([0xFF, marker]);
        bytes.AddRange(Word(body.Length + 2));
        bytes.AddRange(body);
    }

    private static byte[] Word(int value) => [(byte)(value >> 8), (byte)value];
}
