using Xunit;

namespace SocialPipeline.Imaging;

public sealed class PlacedPartTests : IDisposable
{
    private readonly PlacedPart _placed = new();

    public void Dispose() => _placed.Dispose();

    [Fact]
    public void What_was_placed_last_is_copied_and_nothing_else()
    {
        Assert.False(Copied("first", out _));

        Keep("first", 7);
        Assert.True(Copied("first", out var pixels));
        Assert.Equal([7u, 8u, 9u, 10u], pixels);

        Keep("second", 20);
        Assert.False(Copied("first", out _));
        Assert.True(Copied("second", out pixels));
        Assert.Equal([20u, 21u, 22u, 23u], pixels);
    }

    [Fact]
    public void Nothing_is_left_after_it_is_disposed()
    {
        Keep("first", 7);

        _placed.Dispose();

        Assert.False(Copied("first", out _));
    }

    private unsafe void Keep(string appearance, uint first)
    {
        uint[] pixels = [first, first + 1, 0, first + 2, first + 3, 0];
        fixed (uint* start = pixels)
        {
            _placed.Keep(new PixelGrid(start, 2, 2, 3), appearance);
        }
    }

    private unsafe bool Copied(string appearance, out uint[] pixels)
    {
        pixels = new uint[4];
        fixed (uint* start = pixels)
        {
            return _placed.TryCopyTo(new PixelGrid(start, 2, 2), appearance);
        }
    }
}
