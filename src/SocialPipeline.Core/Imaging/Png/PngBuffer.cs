using System.Buffers;
using System.Buffers.Binary;

namespace SocialPipeline.Imaging.Png;

/// <summary>A growing pooled buffer that the compressor writes into and chunks are closed in.</summary>
internal sealed class PngBuffer : Stream
{
    private byte[] _bytes;
    private int _length;
    private int _chunk;

    public PngBuffer(int expected) => _bytes = ArrayPool<byte>.Shared.Rent(expected);

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => _length;

    public override long Position
    {
        get => _length;
        set => throw new NotSupportedException();
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (_bytes.Length - _length < buffer.Length)
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(checked(_length + buffer.Length), (int)Math.Min(Array.MaxLength, _bytes.Length * 2L)));
            _bytes.AsSpan(0, _length).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_bytes);
            _bytes = larger;
        }

        buffer.CopyTo(_bytes.AsSpan(_length));
        _length += buffer.Length;
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <summary>Opens a chunk: room for its length, then its name.</summary>
    public void Open(ReadOnlySpan<byte> name)
    {
        _chunk = _length;
        Write([0, 0, 0, 0]);
        Write(name);
    }

    /// <summary>Closes the chunk: its length is filled in, its checksum follows.</summary>
    public void CloseChunk()
    {
        var body = _bytes.AsSpan(_chunk + 4, _length - _chunk - 4);
        BinaryPrimitives.WriteInt32BigEndian(_bytes.AsSpan(_chunk), body.Length - 4);
        Span<byte> crc = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(crc, Crc32.Of(body));
        Write(crc);
    }

    public byte[] ToArray() => _bytes.AsSpan(0, _length).ToArray();

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (_bytes.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_bytes);
            _bytes = [];
        }

        base.Dispose(disposing);
    }
}
