using System.Runtime.InteropServices;

namespace SocialPipeline.Imaging.Png;

/// <summary>The checksum of PNG chunks (ISO 3309, polynomial 0xEDB88320 reflected), eight bytes a step.</summary>
internal static class Crc32
{
    private static readonly uint[] Table = Build();

    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        var crc = 0xFFFFFFFFu;
        var table = Table.AsSpan(0, 8 * 256);
        var words = MemoryMarshal.Cast<byte, ulong>(bytes);
        foreach (var littleEndian in words)
        {
            var word = (BitConverter.IsLittleEndian ? littleEndian : System.Buffers.Binary.BinaryPrimitives.ReverseEndianness(littleEndian)) ^ crc;
            crc = table[7 * 256 + (byte)word]
                ^ table[6 * 256 + (byte)(word >> 8)]
                ^ table[5 * 256 + (byte)(word >> 16)]
                ^ table[4 * 256 + (byte)(word >> 24)]
                ^ table[3 * 256 + (byte)(word >> 32)]
                ^ table[2 * 256 + (byte)(word >> 40)]
                ^ table[256 + (byte)(word >> 48)]
                ^ table[(byte)(word >> 56)];
        }

        foreach (var value in bytes[(words.Length * 8)..])
        {
            crc = table[(byte)(crc ^ value)] ^ (crc >> 8);
        }

        return ~crc;
    }

    private static uint[] Build()
    {
        var table = new uint[8 * 256];
        for (var value = 0u; value < 256; value++)
        {
            var crc = value;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) != 0 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
            }

            table[value] = crc;
        }

        for (var i = 256; i < table.Length; i++)
        {
            table[i] = (table[i - 256] >> 8) ^ table[(byte)table[i - 256]];
        }

        return table;
    }
}
