using System.Buffers.Binary;
using SkiaSharp;

namespace SocialPipeline.Imaging.Webp;

/// <summary>Puts single WebP pictures into one animated file (RFC 9649, section 2.7): each frame covers a rectangle of the canvas and is drawn over the one before.</summary>
internal sealed class WebpAnimation : IDisposable
{
    private const int AnimationFlag = 2, DoNotBlend = 2;
    private readonly MemoryStream _chunks = new();
    private readonly (int Width, int Height) _canvas;
    private long _duration = -1;

    public WebpAnimation(int width, int height, int loops)
    {
        _canvas = (width, height);
        Chunk("ANIM"u8, [0, 0, 0, 0, (byte)loops, (byte)(loops >> 8)]);
    }

    public int Frames { get; private set; }

    /// <summary>Adds a frame.</summary>
    /// <param name="file">A whole WebP file of the rectangle's size.</param>
    /// <param name="area">The rectangle; its corner stands on even coordinates.</param>
    /// <param name="milliseconds">How long it stands.</param>
    public void Add(ReadOnlySpan<byte> file, SKRectI area, int milliseconds)
    {
        Span<byte> head = stackalloc byte[16];
        Write24(head, area.Left / 2);
        Write24(head[3..], area.Top / 2);
        Write24(head[6..], area.Width - 1);
        Write24(head[9..], area.Height - 1);
        Write24(head[12..], milliseconds);
        head[15] = DoNotBlend;
        _duration = _chunks.Position + 8 + 12;
        Chunk("ANMF"u8, [.. head, .. Picture(file)]);
        Frames++;
    }

    /// <summary>Lets the last frame stand longer.</summary>
    public void Prolong(int milliseconds)
    {
        var bytes = _chunks.GetBuffer().AsSpan((int)_duration, 3);
        Write24(bytes, bytes[0] + (bytes[1] << 8) + (bytes[2] << 16) + milliseconds);
    }

    public byte[] ToArray()
    {
        Span<byte> head = stackalloc byte[30];
        "RIFF"u8.CopyTo(head);
        BinaryPrimitives.WriteInt32LittleEndian(head[4..], (int)_chunks.Length + 22);
        "WEBPVP8X"u8.CopyTo(head[8..]);
        BinaryPrimitives.WriteInt32LittleEndian(head[16..], 10);
        head[20] = AnimationFlag;
        Write24(head[24..], _canvas.Width - 1);
        Write24(head[27..], _canvas.Height - 1);
        return [.. head, .. _chunks.GetBuffer().AsSpan(0, (int)_chunks.Length)];
    }

    public void Dispose() => _chunks.Dispose();

    /// <summary>The chunk of pixels: an extended file's header and extras stay behind.</summary>
    private static ReadOnlySpan<byte> Picture(ReadOnlySpan<byte> file)
    {
        for (var at = 12; at + 8 <= file.Length;)
        {
            var length = BinaryPrimitives.ReadInt32LittleEndian(file[(at + 4)..]);
            var end = at + 8 + length + (length & 1);
            if (file.Slice(at, 4).SequenceEqual("VP8 "u8) || file.Slice(at, 4).SequenceEqual("VP8L"u8))
            {
                return file[at..end];
            }

            at = end;
        }

        throw new InvalidOperationException("A WebP file without pixels.");
    }

    private void Chunk(ReadOnlySpan<byte> name, ReadOnlySpan<byte> content)
    {
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, content.Length);
        _chunks.Write(name);
        _chunks.Write(length);
        _chunks.Write(content);
        if (content.Length % 2 == 1)
        {
            _chunks.WriteByte(0);
        }
    }

    private static void Write24(Span<byte> at, int value) => (at[0], at[1], at[2]) = ((byte)value, (byte)(value >> 8), (byte)(value >> 16));
}
