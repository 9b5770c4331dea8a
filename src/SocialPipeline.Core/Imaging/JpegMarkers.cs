using System.Buffers.Binary;

namespace SocialPipeline.Imaging;

/// <summary>Walks a JPEG's marker segments (ITU-T T.81, annex B).</summary>
internal static class JpegMarkers
{
    /// <summary>Whether the frame is progressive: its coefficients then stay in memory whole, whatever the scale.</summary>
    public static bool IsProgressive(ReadOnlySpan<byte> bytes)
    {
        var at = 2;
        while (at + 4 <= bytes.Length && bytes[at] == 0xFF)
        {
            var marker = bytes[at + 1];
            if (marker == 0xFF)
            {
                at++;
                continue;
            }

            if (marker is 0xC2 or 0xC6 or 0xCA or 0xCE)
            {
                return true;
            }

            if (marker is 0xC0 or 0xC1 or 0xC3 or 0xDA or 0xD9)
            {
                return false;
            }

            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
        }

        return false;
    }
}
