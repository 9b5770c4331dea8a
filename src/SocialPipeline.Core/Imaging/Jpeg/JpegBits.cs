using System.Buffers;
using System.Buffers.Binary;

namespace SocialPipeline.Imaging.Jpeg;

/// <summary>Bits of a scan in a growing pooled buffer; a zero follows every byte of all ones (ITU-T T.81, F.1.2.3).</summary>
internal sealed class JpegBits : IDisposable
{
    private byte[] _bytes;
    private int _length;
    private ulong _held;
    private int _count;

    public JpegBits(int expected) => _bytes = ArrayPool<byte>.Shared.Rent(expected);

    public ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, _length);

    /// <summary>Writes bytes as they are; only where no bits are held.</summary>
    public void Write(ReadOnlySpan<byte> bytes)
    {
        Reserve(bytes.Length);
        bytes.CopyTo(_bytes.AsSpan(_length));
        _length += bytes.Length;
    }

    /// <summary>Writes up to 32 bits.</summary>
    public void Write(uint bits, int count)
    {
        _held = (_held << count) | bits;
        _count += count;
        if (_count >= 32)
        {
            _count -= 32;
            Put((uint)(_held >> _count));
        }
    }

    /// <summary>Fills the last byte with ones.</summary>
    public void Finish()
    {
        Write(0x7F, 7);
        for (; _count >= 8; _count -= 8)
        {
            PutByte((byte)(_held >> (_count - 8)));
        }

        _count = 0;
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = [];
    }

    private void Put(uint word)
    {
        Reserve(8);

        // a byte is all ones when adding one to it carries out of its upper bit
        if ((word & ~(word + 0x01010101) & 0x80808080) == 0)
        {
            BinaryPrimitives.WriteUInt32BigEndian(_bytes.AsSpan(_length), word);
            _length += 4;
            return;
        }

        for (var shift = 24; shift >= 0; shift -= 8)
        {
            PutByte((byte)(word >> shift));
        }
    }

    private void PutByte(byte value)
    {
        Reserve(2);
        _bytes[_length++] = value;
        if (value == 255)
        {
            _bytes[_length++] = 0;
        }
    }

    private void Reserve(int more)
    {
        if (_bytes.Length - _length < more)
        {
            var larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(Array.MaxLength, Math.Max(_length + (long)more, _bytes.Length * 2L)));
            Bytes.CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_bytes);
            _bytes = larger;
        }
    }
}
