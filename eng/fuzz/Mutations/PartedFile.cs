using System.Buffers.Binary;
using System.Text;
using SocialPipeline.Imaging.Png;

namespace SocialPipeline.Fuzz.Mutations;

/// <summary>Takes files of known kinds apart and puts them together again, check sums and lengths right unless a part claims another.</summary>
internal static class PartedFile
{
    /// <summary>The parts; <see langword="null"/> when the file is of no known kind.</summary>
    public static List<FilePart>? Split(byte[] file) => file switch
    {
        [0x89, 0x50, 0x4E, 0x47, ..] => Png(file),
        [0xFF, 0xD8, 0xFF, ..] => Jpeg(file),
        [0x52, 0x49, 0x46, 0x46, ..] => Riff(file),
        [0, 1, 0, 0, ..] or [0x4F, 0x54, 0x54, 0x4F, ..] => Font(file),
        _ => null,
    };

    /// <summary>The file of some parts, of the kind that another file is.</summary>
    public static byte[] Join(byte[] kind, List<FilePart> parts) => kind[0] switch
    {
        0x89 => [.. kind.AsSpan(0, 8), .. parts.SelectMany(PngChunk)],
        0xFF => [0xFF, 0xD8, .. parts.SelectMany(JpegSegment)],
        0x52 => JoinRiff(parts),
        _ => JoinFont(kind, parts),
    };

    private static List<FilePart> Png(byte[] file)
    {
        var parts = new List<FilePart>();
        for (var at = 8; at + 12 <= file.Length;)
        {
            var length = (int)Math.Min(BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(at)), (uint)(file.Length - at - 12));
            parts.Add(new FilePart(Latin(file, at + 4), file[(at + 8)..(at + 8 + length)]));
            at += 12 + length;
        }

        return parts;
    }

    private static IEnumerable<byte> PngChunk(FilePart part)
    {
        byte[] named = [.. Bytes(part.Name, 4), .. part.Body];
        return [.. Big32(part.Claimed ?? part.Body.Length), .. named, .. Big32(Crc32.Of(named))];
    }

    /// <summary>A segment's name is its marker; the scan that follows a start of scan belongs to it.</summary>
    private static List<FilePart> Jpeg(byte[] file)
    {
        var parts = new List<FilePart>();
        for (var at = 2; at + 4 <= file.Length && file[at] == 0xFF;)
        {
            var (marker, start) = (file[at + 1], at + 4);
            var end = Math.Min(file.Length, at + 2 + BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(at + 2)));
            parts.Add(new FilePart(((char)marker).ToString(), file[Math.Min(start, end)..end]));
            at = end;
            if (marker == 0xDA)
            {
                while (end + 1 < file.Length && !(file[end] == 0xFF && file[end + 1] is not (0 or (>= 0xD0 and <= 0xD7))))
                {
                    end++;
                }

                parts.Add(new FilePart("", file[at..end]));
                at = end;
            }
        }

        parts.Add(new FilePart("", [0xFF, 0xD9]));
        return parts;
    }

    private static IEnumerable<byte> JpegSegment(FilePart part) =>
        part.Name.Length == 0 ? part.Body : [0xFF, (byte)part.Name[0], .. Big32(part.Claimed ?? part.Body.Length + 2).AsSpan(2), .. part.Body];

    private static List<FilePart> Riff(byte[] file)
    {
        var parts = new List<FilePart>();
        for (var at = 12; at + 8 <= file.Length;)
        {
            var length = (int)Math.Min(BinaryPrimitives.ReadUInt32LittleEndian(file.AsSpan(at + 4)), (uint)(file.Length - at - 8));
            parts.Add(new FilePart(Latin(file, at), file[(at + 8)..(at + 8 + length)]));
            at += 8 + length + (length & 1);
        }

        return parts;
    }

    private static byte[] JoinRiff(List<FilePart> parts)
    {
        byte[] body = [.. parts.SelectMany(part => (byte[])[.. Bytes(part.Name, 4), .. Little32(part.Claimed ?? part.Body.Length), .. part.Body, .. new byte[part.Body.Length & 1]])];
        return [.. "RIFF"u8, .. Little32(body.Length + 4), .. "WEBP"u8, .. body];
    }

    private static List<FilePart> Font(byte[] file)
    {
        var parts = new List<FilePart>();
        var count = file.Length < 12 ? 0 : BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(4));
        for (var i = 0; i < count && 28 + (16 * i) <= file.Length; i++)
        {
            var entry = file.AsSpan(12 + (16 * i));
            var start = (int)Math.Min(BinaryPrimitives.ReadUInt32BigEndian(entry[8..]), (uint)file.Length);
            var length = (int)Math.Min(BinaryPrimitives.ReadUInt32BigEndian(entry[12..]), (uint)(file.Length - start));
            parts.Add(new FilePart(Latin(entry, 0), file[start..(start + length)]));
        }

        return parts;
    }

    private static byte[] JoinFont(byte[] kind, List<FilePart> parts)
    {
        var at = 12 + (16 * parts.Count);
        var directory = new List<byte>([.. kind.AsSpan(0, 4), .. Big32(parts.Count).AsSpan(2), .. new byte[6]]);
        var body = new List<byte>();
        foreach (var part in parts)
        {
            directory.AddRange([.. Bytes(part.Name, 4), 0, 0, 0, 0, .. Big32(at + body.Count), .. Big32(part.Claimed ?? part.Body.Length)]);
            body.AddRange(part.Body);
            body.AddRange(new byte[(4 - (part.Body.Length & 3)) & 3]);
        }

        return [.. directory, .. body];
    }

    private static string Latin(ReadOnlySpan<byte> file, int at) => Encoding.Latin1.GetString(file.Slice(at, 4));

    private static byte[] Bytes(string name, int length) => Encoding.Latin1.GetBytes(name.PadRight(length)[..length]);

    private static byte[] Big32(long value) => [(byte)(value >> 24), (byte)(value >> 16), (byte)(value >> 8), (byte)value];

    private static byte[] Little32(long value) => [(byte)value, (byte)(value >> 8), (byte)(value >> 16), (byte)(value >> 24)];
}
