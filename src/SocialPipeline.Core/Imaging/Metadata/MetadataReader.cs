using System.Buffers.Binary;

namespace SocialPipeline.Imaging.Metadata;

/// <summary>Reads what a JPEG, PNG or WebP file says of itself in XMP.</summary>
public static class MetadataReader
{
    /// <summary>The metadata of a file; <see langword="null"/> when it has no XMP packet that can be read, or is none of these types. A damaged file gives <see langword="null"/>, never an exception.</summary>
    /// <param name="file">The file's bytes.</param>
    public static ImageMetadata? Read(ReadOnlyMemory<byte> file)
    {
        var bytes = file.Span;
        var packet = bytes switch
        {
            [0xFF, 0xD8, ..] => InJpeg(bytes),
            [0x89, 0x50, 0x4E, 0x47, ..] => InChunks(bytes, 8, bigEndian: true, "iTXt"u8, "XML:com.adobe.xmp\0\0\0\0\0"u8),
            [0x52, 0x49, 0x46, 0x46, _, _, _, _, 0x57, 0x45, 0x42, 0x50, ..] => InChunks(bytes, 12, bigEndian: false, "XMP "u8, []),
            _ => null,
        };
        return packet is { } range ? XmpPacket.Read(file[range]) : null;
    }

    private static Range? InJpeg(ReadOnlySpan<byte> file)
    {
        var name = "http://ns.adobe.com/xap/1.0/\0"u8;
        for (var at = 2; at + 4 <= file.Length && file[at] == 0xFF && file[at + 1] is >= 0xC0 and not 0xDA;)
        {
            var end = at + 2 + BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]);
            if (end > file.Length || end < at + 4)
            {
                return null;
            }

            if (file[at + 1] == 0xE1 && file[(at + 4)..end].StartsWith(name))
            {
                return new Range(at + 4 + name.Length, end);
            }

            at = end;
        }

        return null;
    }

    /// <summary>PNG's chunks (length, name, content, check sum) and RIFF's (name, length, content, padding).</summary>
    private static Range? InChunks(ReadOnlySpan<byte> file, int start, bool bigEndian, ReadOnlySpan<byte> kind, ReadOnlySpan<byte> name)
    {
        for (long at = start; at + 8 <= file.Length;)
        {
            var head = file.Slice((int)at, 8);
            long length = bigEndian ? BinaryPrimitives.ReadUInt32BigEndian(head) : BinaryPrimitives.ReadUInt32LittleEndian(head[4..]);
            var content = at + 8;
            if (content + length > file.Length)
            {
                return null;
            }

            var inside = file.Slice((int)content, (int)length);
            if ((bigEndian ? head[4..] : head[..4]).SequenceEqual(kind) && inside.StartsWith(name))
            {
                return new Range((int)content + name.Length, (int)(content + length));
            }

            at = content + length + (bigEndian ? 4 : length % 2);
        }

        return null;
    }
}
