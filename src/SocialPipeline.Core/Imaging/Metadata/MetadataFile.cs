using System.Buffers.Binary;
using System.Text;
using System.Xml;
using SocialPipeline.Imaging.Png;
using SocialPipeline.Platforms;

namespace SocialPipeline.Imaging.Metadata;

/// <summary>Puts metadata into a file that has none, and finds it again. The pixels are not touched.</summary>
internal static class MetadataFile
{
    private const int MostInJpegSegment = 65_533;
    private const int ExtendedWebp = 18, XmpFlag = 4, AlphaFlag = 0x10;

    private static ReadOnlySpan<byte> JpegXmp => "http://ns.adobe.com/xap/1.0/\0"u8;

    private static ReadOnlySpan<byte> PngXmp => "XML:com.adobe.xmp\0\0\0\0\0"u8;

    /// <summary>The file with the metadata in it.</summary>
    /// <exception cref="EncodeException">A text is too long, or all of it is too much for the type.</exception>
    public static byte[] Embed(byte[] file, ImageFileType type, ImageMetadata metadata)
    {
        var packet = XmpPacket.Write(metadata);
        return type switch
        {
            ImageFileType.Jpeg => IntoJpeg(file, packet, metadata),
            ImageFileType.Png => IntoPng(file, packet),
            _ => IntoWebp(file, packet),
        };
    }

    /// <summary>What XML can carry: other characters become U+FFFD. Nothing in, nothing out.</summary>
    /// <exception cref="EncodeException">A text is too long.</exception>
    public static ImageMetadata Clean(ImageMetadata metadata) => metadata with
    {
        Description = Clean(metadata.Description, nameof(metadata.Description)),
        Creator = Clean(metadata.Creator, nameof(metadata.Creator)),
        Credit = Clean(metadata.Credit, nameof(metadata.Credit)),
        Rights = Clean(metadata.Rights, nameof(metadata.Rights)),
    };

    private static string? Clean(string? text, string name)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (text.Length > ImageMetadata.MaxTextLength)
        {
            throw new EncodeException(FormattableString.Invariant($"The metadata's {name} has {text.Length} characters. Allowed: {ImageMetadata.MaxTextLength}."));
        }

        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.Trim().ReplaceLineEndings("\n").EnumerateRunes())
        {
            clean.Append(rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value) ? "\uFFFD" : rune.ToString());
        }

        return clean.ToString();
    }

    private static byte[] IntoJpeg(byte[] file, byte[] packet, ImageMetadata metadata)
    {
        byte[] xmp = [.. JpegXmp, .. packet];
        if (xmp.Length > MostInJpegSegment)
        {
            throw new EncodeException(FormattableString.Invariant($"The metadata takes {xmp.Length} bytes. Allowed in a JPEG: {MostInJpegSegment}."), ImageFileType.Jpeg);
        }

        // After the start of the image and the JFIF header, if there is one.
        var at = file[2] == 0xFF && file[3] == 0xE0 ? 4 + BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(4)) : 2;
        return [.. file.AsSpan(0, at), .. Segment(0xE1, xmp), .. Segment(0xED, IptcRecord.Write(metadata)), .. file.AsSpan(at)];
    }

    private static byte[] Segment(byte marker, byte[] content) => [0xFF, marker, (byte)((content.Length + 2) >> 8), (byte)(content.Length + 2), .. content];

    private static byte[] IntoPng(byte[] file, byte[] packet)
    {
        const int AfterHeader = 8 + 25;
        byte[] content = [.. "iTXt"u8, .. PngXmp, .. packet];
        Span<byte> length = stackalloc byte[4], check = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, content.Length - 4);
        BinaryPrimitives.WriteUInt32BigEndian(check, Crc32.Of(content));
        return [.. file.AsSpan(0, AfterHeader), .. length, .. content, .. check, .. file.AsSpan(AfterHeader)];
    }

    /// <summary>A simple file becomes an extended one (RFC 9649): a header with the canvas, the picture, the packet.</summary>
    private static byte[] IntoWebp(byte[] file, byte[] packet)
    {
        byte[] chunk = [.. "XMP "u8, .. LittleEndian(packet.Length), .. packet, .. packet.Length % 2 == 1 ? new byte[1] : []];
        byte[] body = file.AsSpan(12, 4).SequenceEqual("VP8X"u8)
            ? [.. file.AsSpan(12, 8), (byte)(file[20] | XmpFlag), .. file.AsSpan(21), .. chunk]
            : [.. Extended(file), .. file.AsSpan(12), .. chunk];
        return [.. "RIFF"u8, .. LittleEndian(body.Length + 4), .. "WEBP"u8, .. body];
    }

    private static byte[] Extended(byte[] file)
    {
        var header = ImageSource.FromBytes(file, "webp").ReadHeader();
        var header24 = new byte[ExtendedWebp];
        "VP8X"u8.CopyTo(header24);
        header24[4] = 10;
        header24[8] = (byte)(XmpFlag | (header.HasAlpha ? AlphaFlag : 0));
        Write24(header24.AsSpan(12), header.Width - 1);
        Write24(header24.AsSpan(15), header.Height - 1);
        return header24;

        static void Write24(Span<byte> at, int value) => (at[0], at[1], at[2]) = ((byte)value, (byte)(value >> 8), (byte)(value >> 16));
    }

    private static byte[] LittleEndian(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, value);
        return bytes;
    }
}
