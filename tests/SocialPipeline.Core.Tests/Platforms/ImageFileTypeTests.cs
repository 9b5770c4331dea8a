using Xunit;

namespace SocialPipeline.Platforms;

public class ImageFileTypeTests
{
    [Fact]
    public void Every_type_is_found_again_by_media_type_and_extension()
    {
        foreach (var type in Enum.GetValues<ImageFileType>())
        {
            Assert.True(ImageFileTypeNames.TryFromMediaType(type.MediaType() + "; charset=binary", out var byMedia));
            Assert.Equal(type, byMedia);
            Assert.True(ImageFileTypeNames.TryFromFileName("picture" + type.FileExtension().ToUpperInvariant(), out var byName));
            Assert.Equal(type, byName);
        }
    }

    [Fact]
    public void The_other_spellings_of_jpeg_are_understood()
    {
        Assert.True(ImageFileTypeNames.TryFromMediaType("image/jpg", out var byMedia));
        Assert.True(ImageFileTypeNames.TryFromFileName("a.jpeg", out var byName));
        Assert.Equal((ImageFileType.Jpeg, ImageFileType.Jpeg), (byMedia, byName));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("text/html")]
    [InlineData("picture.bmp")]
    public void Other_names_are_not_found(string? name)
    {
        Assert.False(ImageFileTypeNames.TryFromMediaType(name, out _));
        Assert.False(ImageFileTypeNames.TryFromFileName(name, out _));
    }
}
