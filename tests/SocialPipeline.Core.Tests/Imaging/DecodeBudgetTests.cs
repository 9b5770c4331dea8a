using Xunit;

namespace SocialPipeline.Imaging;

public class DecodeBudgetTests
{
    [Fact]
    public async Task Who_finds_nothing_left_waits_until_bytes_come_back()
    {
        var budget = new DecodeBudget(100);
        var first = budget.Take(60, CancellationToken.None);

        var waiting = budget.TakeAsync(60, CancellationToken.None).AsTask();
        Assert.False(waiting.IsCompleted);
        first.Dispose();

        using (await waiting)
        {
            Assert.Equal(60, budget.UsedBytes);
        }

        Assert.Equal(0, budget.UsedBytes);
    }

    [Fact]
    public async Task Small_pictures_do_not_overtake_a_large_one_that_waits()
    {
        var budget = new DecodeBudget(100);
        var first = budget.Take(60, CancellationToken.None);
        var large = budget.TakeAsync(100, CancellationToken.None).AsTask();
        var small = budget.TakeAsync(10, CancellationToken.None).AsTask();

        Assert.False(small.IsCompleted);
        first.Dispose();
        var lease = await large;
        Assert.False(small.IsCompleted);
        lease.Dispose();
        (await small).Dispose();

        Assert.Equal(0, budget.UsedBytes);
    }

    [Fact]
    public async Task Giving_up_leaves_the_line_and_lets_the_next_one_in()
    {
        var budget = new DecodeBudget(100);
        using var giveUp = new CancellationTokenSource();
        using var first = budget.Take(60, CancellationToken.None);
        var large = budget.TakeAsync(100, giveUp.Token).AsTask();
        var small = budget.TakeAsync(10, CancellationToken.None).AsTask();

        await giveUp.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => large);
        (await small).Dispose();
        Assert.Equal(60, budget.UsedBytes);
    }

    [Fact]
    public async Task A_picture_larger_than_the_budget_runs_alone()
    {
        var budget = new DecodeBudget(100);
        var huge = budget.Take(1_000, CancellationToken.None);
        var small = budget.TakeAsync(1, CancellationToken.None).AsTask();

        Assert.False(small.IsCompleted);
        huge.Dispose();

        (await small).Dispose();
        Assert.Equal(0, budget.UsedBytes);
    }

    [Fact]
    public async Task Many_decoders_stay_within_the_budget()
    {
        using var picture = TestPictures.Quarters(100, 80);
        var source = TestPictures.Source(picture, "png");
        var budget = new DecodeBudget(3 * 100 * 80 * 4);
        var most = 0L;

        await Parallel.ForAsync(0, 60, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (_, cancellationToken) =>
        {
            using var photo = await PhotoDecoder.DecodeAsync(source, budget: budget, cancellationToken: cancellationToken);
            InterlockedMax(ref most, budget.UsedBytes);
        });

        Assert.True(most <= budget.LimitBytes);
        Assert.Equal(0, budget.UsedBytes);
    }

    [Fact]
    public async Task A_png_that_is_kept_small_still_asks_for_the_room_it_is_decoded_in()
    {
        using var picture = TestPictures.Quarters(100, 100);
        var budget = new DecodeBudget(60_000);
        var taken = budget.Take(25_000, CancellationToken.None);

        var waiting = PhotoDecoder.DecodeAsync(TestPictures.Source(picture, "png"), .1, budget: budget);
        Assert.False(waiting.IsCompleted);
        taken.Dispose();
        using var photo = await waiting;

        Assert.Equal(17, photo.Width);
    }

    [Fact]
    public void The_process_has_128_MB()
    {
        Assert.Equal(128_000_000, DecodeBudget.Shared.LimitBytes);
    }

    private static void InterlockedMax(ref long target, long value)
    {
        for (var seen = Volatile.Read(ref target); value > seen; seen = Volatile.Read(ref target))
        {
            Interlocked.CompareExchange(ref target, value, seen);
        }
    }
}
