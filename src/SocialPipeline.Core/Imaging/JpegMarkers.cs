using System.Buffers.Binary;

namespace SocialPipeline.Imaging;

/// <summary>Walks a JPEG's marker segments (ITU-T T.81, annex B).</summary>
internal static class JpegMarkers
{
    private const int Coefficient = 2;

    /// <summary>What the coefficients take, which stay in memory whole and whatever the scale when a frame comes in several scans (progressive, or channel by channel); 0 when it comes in one.</summary>
    public static long CoefficientBytes(ReadOnlySpan<byte> bytes)
    {
        var (at, progressive) = (2, false);
        var frame = ReadOnlySpan<byte>.Empty;
        while (at + 4 <= bytes.Length && bytes[at] == 0xFF)
        {
            var marker = bytes[at + 1];
            if (marker == 0xFF)
            {
                at++;
                continue;
            }

            var body = bytes[Math.Min(bytes.Length, at + 4)..];
            switch (marker)
            {
                case >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC):
                    frame = body;
                    progressive = marker is 0xC2 or 0xC6 or 0xCA or 0xCE;
                    break;
                case 0xDA:
                    return frame.Length > 5 && (progressive || (body.Length > 0 && body[0] < frame[5])) ? Of(frame) : 0;
                case 0xD9:
                    return 0;
            }

            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
        }

        return 0;
    }

    /// <summary>Every channel's share of the pixels: 3 bytes a pixel for the usual halved colours, 6 for whole ones.</summary>
    private static long Of(ReadOnlySpan<byte> frame)
    {
        var (height, width, channels) = (BinaryPrimitives.ReadUInt16BigEndian(frame[1..]), BinaryPrimitives.ReadUInt16BigEndian(frame[3..]), frame[5]);
        var (sum, across, down) = (0, 1, 1);
        for (var at = 7; at < frame.Length && at < 7 + (3 * channels); at += 3)
        {
            var (x, y) = (Math.Max(1, frame[at] >> 4), Math.Max(1, frame[at] & 15));
            (sum, across, down) = (sum + (x * y), Math.Max(across, x), Math.Max(down, y));
        }

        return (long)width * height * Coefficient * sum / (across * down);
    }
}
