using Xunit;

namespace SocialPipeline.Imaging;

public class PhotoCacheTests
{
    [Fact]
    public void A_photo_is_decoded_once_for_every_scale_that_is_no_larger()
    {
        using var cache = new PhotoCache();
        var source = Picture(1);

        var half = cache.Get(source, .5, new());

        Assert.Same(half, cache.Get(source, .25, new()));
        Assert.True(cache.Get(source, 1, new()).Width > half.Width);
    }

    [Fact]
    public void The_photos_used_last_are_kept()
    {
        using var cache = new PhotoCache(2);
        var (first, second) = (cache.Get(Picture(1), 1, new()), cache.Get(Picture(2), 1, new()));
        Assert.Same(first, cache.Get(Picture(1), 1, new()));

        cache.Get(Picture(3), 1, new());

        Assert.Same(first, cache.Get(Picture(1), 1, new()));
        Assert.NotSame(second, cache.Get(Picture(2), 1, new()));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(65)]
    public void A_size_out_of_range_is_refused(int photos) => Assert.Throws<ArgumentOutOfRangeException>(() => new PhotoCache(photos));

    private static ImageSource Picture(int seed)
    {
        using var bitmap = TestPictures.Detailed(64, 48, seed);
        return TestPictures.Source(bitmap, "jpg");
    }
}
