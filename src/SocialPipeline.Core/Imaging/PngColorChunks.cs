using System.Buffers.Binary;

namespace SocialPipeline.Imaging;

/// <summary>Looks for what a PNG says of its colours before its pixels begin (W3C PNG, 11.3.2).</summary>
internal static class PngColorChunks
{
    /// <summary>White, red, green and blue of sRGB in 100,000ths, x before y.</summary>
    private static readonly int[] Srgb = [31270, 32900, 64000, 33000, 30000, 60000, 15000, 6000];

    /// <summary>Whether the file gives the gamma and the primaries that stand for sRGB, and no profile. Taken at its word, a gamma of 1/2.2 makes shadows up to nine levels too dark; who writes it means sRGB.</summary>
    public static bool StandForSrgb(ReadOnlySpan<byte> png)
    {
        const int Signature = 8, Frame = 12;
        var (gamma, primaries) = (false, false);
        for (var at = Signature; at + Frame <= png.Length;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(png[at..]);
            var name = png.Slice(at + 4, 4);
            if (length > png.Length - at - Frame || name.SequenceEqual("IDAT"u8) || name.SequenceEqual("iCCP"u8) || name.SequenceEqual("sRGB"u8) || name.SequenceEqual("cICP"u8))
            {
                return gamma && primaries && name.SequenceEqual("IDAT"u8);
            }

            var body = png.Slice(at + 8, (int)length);
            gamma |= name.SequenceEqual("gAMA"u8) && length == 4 && Near(body, 0, 45455, 10);
            primaries |= name.SequenceEqual("cHRM"u8) && length == 32 && AreSrgb(body);
            at += Frame + (int)length;
        }

        return false;
    }

    private static bool AreSrgb(ReadOnlySpan<byte> body)
    {
        for (var i = 0; i < Srgb.Length; i++)
        {
            if (!Near(body, i, Srgb[i], 100))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Near(ReadOnlySpan<byte> numbers, int index, int wanted, int tolerance) =>
        Math.Abs(BinaryPrimitives.ReadInt32BigEndian(numbers[(index * 4)..]) - (long)wanted) <= tolerance;
}
