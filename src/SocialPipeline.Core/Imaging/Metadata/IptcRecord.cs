using System.Buffers.Binary;
using System.Text;

namespace SocialPipeline.Imaging.Metadata;

/// <summary>The same in the older form that some JPEG readers still look for: IPTC-IIM 4.2 in a Photoshop resource.</summary>
internal static class IptcRecord
{
    /// <summary>The segment's text and the resource's number; what follows is its length and the record.</summary>
    public static byte[] Write(ImageMetadata metadata)
    {
        var record = new MemoryStream();
        Dataset(record, 1, 90, "\u001B%G", 3); // UTF-8 from here on
        Dataset(record, 2, 120, metadata.Description, 2000);
        Dataset(record, 2, 80, metadata.Creator, 32);
        Dataset(record, 2, 110, metadata.Credit, 32);
        Dataset(record, 2, 116, metadata.Rights, 128);
        var bytes = record.ToArray();
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, bytes.Length);
        return [.. "Photoshop 3.0\0"u8, .. "8BIM"u8, 0x04, 0x04, 0, 0, .. length, .. bytes, .. bytes.Length % 2 == 1 ? new byte[1] : []];
    }

    /// <summary>One field, cut between characters to the bytes that the standard allows.</summary>
    private static void Dataset(MemoryStream record, byte number, byte field, string? text, int most)
    {
        if (string.IsNullOrEmpty(text))
        {
            return;
        }

        var bytes = Encoding.UTF8.GetBytes(text);
        var length = Math.Min(bytes.Length, most);
        while (length < bytes.Length && (bytes[length] & 0xC0) == 0x80)
        {
            length--;
        }

        record.Write([0x1C, number, field, (byte)(length >> 8), (byte)length]);
        record.Write(bytes, 0, length);
    }
}
