using System.Buffers.Binary;
using SkiaSharp;

namespace SocialPipeline.Imaging.Jpeg;

/// <summary>
/// Writes a baseline JPEG (ITU-T T.81, JFIF 1.02): 4:2:0, Huffman codes made for the picture, sRGB profile. Skia's own coder comes
/// without vectors and takes more than twice as long for a file of the same size. The bytes depend on pixels and quality alone.
/// </summary>
internal static unsafe class JpegWriter
{
    public const int MostPixelsASide = 65_535;

    private static readonly Lazy<byte[]> Profile = new(ReadProfile);

    /// <summary>Encodes opaque pixels at a quality of 1 to 100.</summary>
    public static byte[] Write(PixelGrid pixels, int quality)
    {
        var (luma, chroma) = (JpegTables.Steps(luma: true, quality), JpegTables.Steps(luma: false, quality));
        using var tokens = new JpegTokens(Math.Max(4096, pixels.Width * (pixels.Height / 3)));
        Read(pixels, JpegTransform.Factors(luma), JpegTransform.Factors(chroma), tokens);

        using var file = new JpegBits(Math.Max(4096, tokens.Tokens.Length));
        file.Write([0xFF, 0xD8]);
        Segment(file, 0xE0, [(byte)'J', (byte)'F', (byte)'I', (byte)'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0]);
        file.Write(Profile.Value);
        Segment(file, 0xDB, [0, .. Ordered(luma), 1, .. Ordered(chroma)]);
        Frame(file, pixels.Width, pixels.Height);
        Span<uint> codes = stackalloc uint[JpegTokens.Tables * 256];
        for (var table = 0; table < JpegTokens.Tables; table++)
        {
            var code = JpegCodes.Of(tokens.Frequencies.Slice(table * 256, 256));
            code.Fill(codes.Slice(table * 256, 256));
            Segment(file, 0xC4, [(byte)((table % 2 * 16) + (table / 2)), .. code.Counts, .. code.Symbols]);
        }

        Segment(file, 0xDA, [3, 1, 0x00, 2, 0x11, 3, 0x11, 0, 63, 0]);
        foreach (var token in tokens.Tokens)
        {
            var code = codes[(int)(token & 0x3FF)];
            var size = (int)(token & 15);
            file.Write(((code >> 8) << size) | (token >> 16), (int)(code & 255) + size);
        }

        file.Finish();
        file.Write([0xFF, 0xD9]);
        return file.Bytes.ToArray();
    }

    private static void Read(PixelGrid pixels, float[] luma, float[] chroma, JpegTokens tokens)
    {
        var blocks = stackalloc float[JpegBlocks.Floats];
        var coefficients = stackalloc int[64];
        var (meanY, meanBlue, meanRed) = (0, 0, 0);
        fixed (float* lumaFactors = luma, chromaFactors = chroma)
        {
            for (var top = 0; top < pixels.Height; top += JpegBlocks.Side)
            {
                for (var left = 0; left < pixels.Width; left += JpegBlocks.Side)
                {
                    JpegBlocks.Fill(pixels, left, top, blocks);
                    for (var block = 0; block < 4; block++)
                    {
                        tokens.Add(coefficients, JpegTransform.Apply(blocks + (block * 64), lumaFactors, coefficients), 0, ref meanY);
                    }

                    tokens.Add(coefficients, JpegTransform.Apply(blocks + 256, chromaFactors, coefficients), 2, ref meanBlue);
                    tokens.Add(coefficients, JpegTransform.Apply(blocks + 320, chromaFactors, coefficients), 2, ref meanRed);
                }
            }
        }
    }

    private static void Frame(JpegBits file, int width, int height)
    {
        Span<byte> frame = [8, 0, 0, 0, 0, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1];
        BinaryPrimitives.WriteUInt16BigEndian(frame[1..], (ushort)height);
        BinaryPrimitives.WriteUInt16BigEndian(frame[3..], (ushort)width);
        Segment(file, 0xC0, frame);
    }

    private static void Segment(JpegBits file, byte marker, ReadOnlySpan<byte> body)
    {
        Span<byte> head = [0xFF, marker, 0, 0];
        BinaryPrimitives.WriteUInt16BigEndian(head[2..], (ushort)(body.Length + 2));
        file.Write(head);
        file.Write(body);
    }

    private static byte[] Ordered(byte[] steps)
    {
        var ordered = new byte[64];
        for (var i = 0; i < 64; i++)
        {
            ordered[JpegTables.ZigzagPlace[i]] = steps[i];
        }

        return ordered;
    }

    /// <summary>The sRGB profile as Skia writes it: its segment out of a JPEG of one pixel.</summary>
    private static byte[] ReadProfile()
    {
        using var space = SKColorSpace.CreateSrgb();
        using var bitmap = new SKBitmap(new SKImageInfo(1, 1, SKImageInfo.PlatformColorType, SKAlphaType.Opaque, space));
        using var pixmap = bitmap.PeekPixels();
        using var data = pixmap.Encode(new SKJpegEncoderOptions(90, SKJpegEncoderDownsample.Downsample420, SKJpegEncoderAlphaOption.Ignore))
            ?? throw new InvalidOperationException("Skia wrote no JPEG of one pixel.");
        var file = data.AsSpan();
        for (var at = 2; at + 4 <= file.Length && file[at] == 0xFF && file[at + 1] != 0xDA;)
        {
            var end = at + 2 + BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]);
            if (file[at + 1] == 0xE2)
            {
                return file[at..end].ToArray();
            }

            at = end;
        }

        return [];
    }
}
