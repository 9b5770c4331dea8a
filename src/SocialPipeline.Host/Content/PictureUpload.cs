using SocialPipeline.Imaging;

namespace SocialPipeline.Host.Content;

/// <summary>An uploaded picture in a temporary file, checked by its header; disposing deletes the file.</summary>
public sealed class PictureUpload : IDisposable
{
    private readonly string _folder;
    private readonly ImageLimits _limits;

    private PictureUpload(string folder, string path, ImageHeader header, long bytes, ImageLimits limits)
    {
        (_folder, _limits) = (folder, limits);
        (Path, Header, Bytes) = (path, header, bytes);
    }

    public string Path { get; }

    public ImageHeader Header { get; }

    public long Bytes { get; }

    public string Name => System.IO.Path.GetFileName(Path);

    /// <summary>Streams a picture into a file of its own; no more than the limit is ever written.</summary>
    /// <exception cref="ImageException">It is too large, or no picture that can be read.</exception>
    public static async Task<PictureUpload> SaveAsync(string name, Stream content, ImageLimits limits, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("socialpipeline-").FullName;
        try
        {
            var path = System.IO.Path.Combine(folder, SafeName(name));
            var written = await CopyAsync(content, path, limits.MaxBytes, cancellationToken);

            // Reading a header may touch the whole file: not on the page's thread. A file over the limit is refused here by its length.
            var source = await ImageSource.FromFileAsync(path, limits, cancellationToken);
            var header = await Task.Run(() => source.ReadHeader(limits), cancellationToken);
            return new PictureUpload(folder, path, header, written, limits);
        }
        catch
        {
            Directory.Delete(folder, recursive: true);
            throw;
        }
    }

    public Task<ImageSource> OpenAsync(CancellationToken cancellationToken) => ImageSource.FromFileAsync(Path, _limits, cancellationToken);

    public void Dispose()
    {
        try
        {
            Directory.Delete(_folder, recursive: true);
        }
        catch (IOException)
        {
            // A set that is being made still reads it; the system clears its temporary folder in time.
        }
    }

    private static async Task<long> CopyAsync(Stream content, string path, long limit, CancellationToken cancellationToken)
    {
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.Asynchronous);
        var buffer = new byte[64 << 10];
        long written = 0;
        while (written <= limit && await content.ReadAsync(buffer, cancellationToken) is > 0 and var count)
        {
            // One byte over the limit is kept, so that the check by length refuses the file.
            count = (int)Math.Min(count, limit + 1 - written);
            await file.WriteAsync(buffer.AsMemory(0, count), cancellationToken);
            written += count;
        }

        return written;
    }

    /// <summary>The name without any folder, in letters that every file system takes, at most 80 of them.</summary>
    private static string SafeName(string name)
    {
        var bare = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        var safe = new string([.. bare.Select(letter => char.IsLetterOrDigit(letter) || letter is '.' or '-' or '_' or ' ' ? letter : '_')]).Trim('.', ' ');
        return safe.Length == 0 ? "picture" : safe.Length > 80 ? safe[^80..] : safe;
    }
}
