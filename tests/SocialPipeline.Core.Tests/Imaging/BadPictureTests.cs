using System.Buffers.Binary;
using System.Diagnostics;
using CsCheck;
using Xunit;

namespace SocialPipeline.Imaging;

/// <summary>Files that lie about what they are. What a whole process spends on them is measured out of process; here each ends in a typed error or a sound picture, and soon.</summary>
public sealed class BadPictureTests
{
    private static readonly string[] Endings = ["png", "jpg", "webp", "gif", "bmp", "ico"];
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(2);

    /// <summary>Twenty thousand pixels a side, 400 million in all, in a few bytes.</summary>
    public static TheoryData<string, byte[]> Bombs
    {
        get
        {
            using var picture = TestPictures.Quarters(64, 48);
            byte[] Changed(string format, ReadOnlySpan<byte> mark, int offset, byte[] bytes)
            {
                var file = TestPictures.Encode(picture, format);
                bytes.CopyTo(file, file.AsSpan().IndexOf(mark) + offset);
                return file;
            }

            return new TheoryData<string, byte[]>
            {
                { "bomb.png", TestPictures.PngHeader(20_000, 20_000) },
                { "bomb.jpg", Changed("jpg", [0xFF, 0xC0], 5, [0x4E, 0x20, 0x4E, 0x20]) },
                { "bomb.gif", Changed("gif", "GIF89a"u8, 6, [0x20, 0x4E, 0x20, 0x4E]) },
                { "bomb.bmp", Changed("bmp", "BM"u8, 18, [0x20, 0x4E, 0, 0, 0x20, 0x4E, 0, 0]) },
                { "bomb.webp", [.. "RIFF"u8, 30, 0, 0, 0, .. "WEBPVP8X"u8, 10, 0, 0, 0, 0, 0, 0, 0, 0x1F, 0x4E, 0, 0x1F, 0x4E, 0, .. "VP8 "u8, 0, 0, 0, 0] },
                { "bomb.ico", [0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 1, 0, 32, 0, .. BitConverter.GetBytes(TestPictures.PngHeader(20_000, 20_000).Length), 22, 0, 0, 0, .. TestPictures.PngHeader(20_000, 20_000)] },
            };
        }
    }

    [Theory]
    [MemberData(nameof(Bombs))]
    public void A_few_bytes_that_claim_four_hundred_million_pixels_are_refused_before_memory_is_spent(string name, byte[] file)
    {
        var before = GC.GetTotalAllocatedBytes();
        var clock = Stopwatch.StartNew();

        var refused = Assert.Throws<ImageException>(() => PhotoDecoder.Decode(ImageSource.FromBytes(file, name)));

        Assert.True(refused.Fault is ImageFault.TooManyPixels or ImageFault.Corrupt or ImageFault.Truncated, refused.Message);
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, Soon);
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, 10_000_000);
    }

    [Fact]
    public void The_largest_picture_that_the_limits_allow_is_decoded_or_refused_soon()
    {
        // 50 million pixels in 50 KB: all rows are alike
        var png = TestPng.Write(1, 1, 0, 8, (_, _) => [0]);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, 7000);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), 7000);
        header[8] = 8;
        byte[] large = [.. png[..8], .. TestPng.Chunk("IHDR", header), .. TestPng.Chunk("IDAT", TestPng.Deflate(new byte[7000 * 7001])), .. TestPng.Chunk("IEND", [])];
        var clock = Stopwatch.StartNew();

        using var photo = PhotoDecoder.Decode(ImageSource.FromBytes(large, "large.png"), .1);

        Assert.InRange(photo.Width, 700, 1750);
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, Soon);
    }

    [Theory]
    [MemberData(nameof(TestPictures.Formats), MemberType = typeof(TestPictures))]
    public void Every_type_under_every_other_name_is_told_apart(string format)
    {
        using var picture = TestPictures.Quarters(32, 32);
        var file = TestPictures.Encode(picture, format);
        foreach (var other in Endings.Where(ending => ending != format))
        {
            Assert.Equal(ImageFault.Mislabelled, Assert.Throws<ImageException>(() => PhotoDecoder.Decode(ImageSource.FromBytes(file, "wrong." + other))).Fault);
        }
    }

    [Fact]
    public void Damaged_scan_data_of_a_jpeg_is_a_sound_picture_or_a_typed_error()
    {
        using var picture = TestPictures.Detailed(256, 192);
        var file = TestPictures.Encode(picture, "jpg", 85);
        var scan = file.AsSpan().IndexOf<byte>([0xFF, 0xDA]) + 14;
        var clock = Stopwatch.StartNew();
        var (sound, refused) = (0, 0);

        Gen.Select(Gen.Int[scan, file.Length - 3], Gen.Byte).Array[1, 40].Sample(damage =>
        {
            var bytes = file.ToArray();
            foreach (var (at, value) in damage)
            {
                bytes[at] = value;
            }

            foreach (var scale in (double[])[1, .2])
            {
                try
                {
                    using var photo = PhotoDecoder.Decode(ImageSource.FromBytes(bytes, "damaged.jpg"), scale);
                    using var drawn = photo.Resample(CropRect.Whole(256, 192), 64, 48);
                    Assert.True(photo.IsOpaque && Pixels.Of(drawn).All(pixel => pixel >> 24 == 255));
                    sound++;
                }
                catch (ImageException fault)
                {
                    Assert.True(fault.Fault is ImageFault.Corrupt or ImageFault.Truncated, fault.Message);
                    refused++;
                }
            }
        }, iter: 150, threads: 1);

        Assert.Equal(300, sound + refused);
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(60));
    }
}
