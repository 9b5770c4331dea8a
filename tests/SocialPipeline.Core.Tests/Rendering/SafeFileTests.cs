using Xunit;

namespace SocialPipeline.Rendering;

public sealed class SafeFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("socialpipeline-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Many_writers_of_one_file_leave_one_whole_file_and_nothing_else()
    {
        var path = Path.Combine(_folder, "picture.jpg");
        var contents = Enumerable.Range(0, 8).Select(writer => Enumerable.Repeat((byte)writer, 50_000 + writer).ToArray()).ToList();

        await Parallel.ForEachAsync(Enumerable.Range(0, 64), new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (turn, stop) =>
        {
            if (turn % 2 == 0)
            {
                SafeFile.Write(path, contents[turn % 8]);
            }
            else
            {
                await SafeFile.WriteAsync(path, contents[turn % 8], stop);
            }
        });

        var written = await File.ReadAllBytesAsync(path);
        Assert.Equal(contents[written[0]], written);
        Assert.Equal([path], Directory.GetFiles(_folder));
    }

    [Fact]
    public async Task A_write_that_is_cancelled_leaves_what_was_there()
    {
        var path = Path.Combine(_folder, "picture.jpg");
        SafeFile.Write(path, [1, 2, 3]);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => SafeFile.WriteAsync(path, new byte[100], new CancellationToken(canceled: true)));

        Assert.Equal([1, 2, 3], await File.ReadAllBytesAsync(path));
        Assert.Equal([path], Directory.GetFiles(_folder));
    }
}
