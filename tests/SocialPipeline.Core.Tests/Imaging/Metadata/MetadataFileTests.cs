using System.Text.Json;
using CsCheck;
using SkiaSharp;
using SocialPipeline.Platforms;
using SocialPipeline.Rendering;
using Xunit;

namespace SocialPipeline.Imaging.Metadata;

public sealed class MetadataFileTests
{
    private static readonly ImageMetadata Full = new()
    {
        Description = "Rowing boats <below> hills & “evening” sky, مرسى 🍋",
        Creator = "Marsa",
        Credit = "Noora Al Mannai",
        Rights = "Picture: CC0-1.0",
        RightsAddress = new Uri("https://example.com/licence?id=1&x=2"),
        Source = DigitalSource.CompositeWithTrainedAlgorithmicMedia,
    };

    public static TheoryData<ImageFileType> Types => [ImageFileType.Jpeg, ImageFileType.Png, ImageFileType.Webp];

    [Theory]
    [MemberData(nameof(Types))]
    public void Another_reader_finds_every_field_in_every_type(ImageFileType type)
    {
        var found = ExifTool(Encode(type, Full).Bytes.ToArray(), type);

        Assert.Equal(Full.Description, found.GetProperty("XMP-dc:Description").GetString());
        Assert.Equal(Full.Description, found.GetProperty("XMP-iptcCore:AltTextAccessibility").GetString());
        Assert.Equal(Full.Creator, found.GetProperty("XMP-dc:Creator").GetString());
        Assert.Equal(Full.Credit, found.GetProperty("XMP-photoshop:Credit").GetString());
        Assert.Equal(Full.Rights, found.GetProperty("XMP-dc:Rights").GetString());
        Assert.Equal(Full.RightsAddress!.AbsoluteUri, found.GetProperty("XMP-xmpRights:WebStatement").GetString());
        Assert.Contains("compositeWithTrainedAlgorithmicMedia", found.GetProperty("XMP-iptcExt:DigitalSourceType").GetString(), StringComparison.Ordinal);
        Assert.False(found.TryGetProperty("ExifTool:Warning", out var warning), $"{warning}");
    }

    [Fact]
    public void A_jpeg_says_it_in_the_older_form_too()
    {
        var found = ExifTool(Encode(ImageFileType.Jpeg, Full).Bytes.ToArray(), ImageFileType.Jpeg);

        Assert.Equal(Full.Description, found.GetProperty("IPTC:Caption-Abstract").GetString());
        Assert.Equal("Marsa", found.GetProperty("IPTC:By-line").GetString());
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void The_pixels_stay_as_they_are(ImageFileType type)
    {
        using var plain = SKBitmap.Decode(Encode(type, null).Bytes.Span);
        using var carrying = SKBitmap.Decode(Encode(type, Full).Bytes.Span);

        Assert.Equal(plain.Bytes, carrying.Bytes);
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void It_is_read_back_as_it_was_written(ImageFileType type) => Gen.Select(Gen.String.Where(text => text.Length < 200), Gen.String.Where(text => text.Length < 200)).Sample(
        (description, creator) =>
        {
            var metadata = MetadataFile.Clean(new ImageMetadata { Description = description, Creator = creator });
            Assert.Equal(metadata.IsEmpty ? null : metadata, MetadataReader.Read(Encode(type, metadata).Bytes));
        },
        iter: 60);

    [Fact]
    public void It_counts_in_the_limit()
    {
        var most = Encode(ImageFileType.Jpeg, null).Bytes.Length + 200;
        var file = Encode(ImageFileType.Jpeg, Full, most);

        Assert.True(file.Bytes.Length <= most, $"{file.Bytes.Length} of {most}");
        Assert.True(file.Quality < 90);
    }

    [Fact]
    public void A_text_that_is_too_long_is_refused_with_its_name()
    {
        var error = Assert.Throws<EncodeException>(() => Encode(ImageFileType.Png, new ImageMetadata { Creator = new string('a', 5001) }));

        Assert.Contains("Creator", error.Message, StringComparison.Ordinal);
        Assert.Contains("5000", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Camera_and_place_of_a_photograph_are_not_carried_over()
    {
        var photo = Encode(ImageFileType.Jpeg, null).Bytes.ToArray();
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.CreateVersion7()}.jpg");
        File.WriteAllBytes(path, photo);
        try
        {
            Programs.Run("exiftool", "libimage-exiftool-perl", "-q", "-overwrite_original", "-GPSLatitude=26.2", "-GPSLatitudeRef=N", "-Make=Camera", path);
            var source = ImageSource.FromFile(path);
            using var decoded = PhotoDecoder.Decode(source);
            using var pixels = decoded.Resample(CropRect.Whole(decoded.SourceWidth, decoded.SourceHeight), 64, 64);
            using var pixmap = pixels.PeekPixels();
            var found = ExifTool(ImageEncoder.Encode(pixmap, new EncodeOptions { Requested = ImageFileType.Jpeg, Metadata = Full }).Bytes.ToArray(), ImageFileType.Jpeg);

            Assert.DoesNotContain(found.EnumerateObject(), field => field.Name.StartsWith("GPS", StringComparison.Ordinal) || field.Name.StartsWith("IFD0", StringComparison.Ordinal) || field.Name.StartsWith("ExifIFD", StringComparison.Ordinal));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void A_damaged_file_gives_nothing_and_no_exception()
    {
        var files = new[] { ImageFileType.Jpeg, ImageFileType.Png, ImageFileType.Webp }.Select(type => Encode(type, Full).Bytes.ToArray()).ToArray();
        Gen.Select(Gen.Int[0, 2], Gen.Int[0, 100_000], Gen.Byte).Sample(
            (which, at, value) =>
            {
                var file = (byte[])files[which].Clone();
                file[at % Math.Min(file.Length, 1500)] = value;
                _ = MetadataReader.Read(file);
                _ = MetadataReader.Read(file.AsMemory(0, at % file.Length));
            },
            iter: 3000);
    }

    private static EncodedImage Encode(ImageFileType type, ImageMetadata? metadata, long? most = null)
    {
        using var bitmap = new SKBitmap(new SKImageInfo(96, 64, SKColorType.Rgba8888, SKAlphaType.Opaque));
        for (var i = 0; i < 96 * 64; i++)
        {
            bitmap.SetPixel(i % 96, i / 96, new SKColor((byte)(i * 7), (byte)(i / 3), (byte)(i * i)));
        }

        return ImageEncoder.Encode(bitmap, new EncodeOptions { Requested = type, Metadata = metadata, MaxBytes = most, SimilarityFloor = 0 });
    }

    private static JsonElement ExifTool(byte[] file, ImageFileType type)
    {
        var path = Path.Combine(Path.GetTempPath(), Guid.CreateVersion7() + type.FileExtension());
        File.WriteAllBytes(path, file);
        try
        {
            return JsonSerializer.Deserialize<JsonElement>(Programs.Run("exiftool", "libimage-exiftool-perl", "-json", "-G1", "-charset", "utf8", path))[0];
        }
        finally
        {
            File.Delete(path);
        }
    }
}
