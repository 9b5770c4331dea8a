using Microsoft.Extensions.Options;
using SocialPipeline.Host.Shell;
using SocialPipeline.Platforms;
using Xunit;

namespace SocialPipeline.Host.Assets;

public sealed class AssetShelfTests
{
    [Fact]
    public void The_oldest_leaves_when_there_are_too_many()
    {
        var shelf = Shelf(new AssetShelfOptions { MaxPictures = 2 });
        Put(shelf, "a", 1);
        Put(shelf, "b", 1);
        Put(shelf, "c", 1);

        Assert.Equal([false, true, true], Kept(shelf, "a", "b", "c"));
    }

    [Fact]
    public void The_oldest_leave_until_the_bytes_fit()
    {
        var shelf = Shelf(new AssetShelfOptions { MaxBytes = 10 });
        Put(shelf, "a", 4);
        Put(shelf, "b", 4);
        Put(shelf, "c", 9);

        Assert.Equal([false, false, true], Kept(shelf, "a", "b", "c"));
    }

    [Fact]
    public void The_same_picture_again_counts_once()
    {
        var shelf = Shelf(new AssetShelfOptions { MaxPictures = 2, MaxBytes = 10 });
        Put(shelf, "a", 4);
        Put(shelf, "b", 4);
        Put(shelf, "b", 5);

        Assert.Equal([true, true], Kept(shelf, "a", "b"));
    }

    [Theory]
    [InlineData("Assets:MaxPictures", "0")]
    [InlineData("Assets:MaxBytes", "10")]
    [InlineData("Content:MaxSetsAtOnce", "65")]
    [InlineData("Content:MaxUploadBytes", "999999999")]
    public void A_limit_out_of_its_range_stops_the_start(string setting, string value)
    {
        using var studio = new Studio().With(setting, value);

        var error = Assert.Throws<OptionsValidationException>(() => studio.CreateClient());
        Assert.Contains(setting.Split(':')[1], error.Message, StringComparison.Ordinal);
    }

    private static AssetShelf Shelf(AssetShelfOptions options) => new(Options.Create(options));

    private static void Put(AssetShelf shelf, string request, int bytes) => shelf.Put(Pictures.Of(request, PlatformFormats.InstagramStory, new byte[bytes]));

    private static bool[] Kept(AssetShelf shelf, params string[] requests) => [.. requests.Select(request => shelf.TryGet($"{request}/{PlatformFormats.InstagramStory}", out _))];
}
