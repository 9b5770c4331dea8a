using Xunit;

namespace SocialPipeline.Imaging;

public class PixelPoolTests
{
    [Fact]
    public void Memory_is_at_least_as_large_as_asked_for_and_never_in_two_hands()
    {
        var held = new System.Collections.Concurrent.ConcurrentDictionary<nint, bool>();
        Parallel.For(0, 2_000, i =>
        {
            var bytes = (nuint)(300_000 + (i * 7919 % 900_000));
            var block = PixelPool.Rent(bytes);
            Assert.True(block.Bytes >= bytes);
            Assert.True(held.TryAdd(block.Pointer, true), "The same memory was given out twice.");
            held.TryRemove(block.Pointer, out _);
            PixelPool.Return(block);
        });
    }
}
