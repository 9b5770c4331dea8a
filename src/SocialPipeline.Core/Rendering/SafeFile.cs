using System.Globalization;

namespace SocialPipeline.Rendering;

/// <summary>Writes whole files or none: temporary file of its own, flush to disk, rename. Of several writers of one file the last wins whole.</summary>
internal static class SafeFile
{
    private static int Writes;

    public static void Write(string path, ReadOnlySpan<byte> bytes)
    {
        var (temporary, stream) = CreateBeside(path, FileOptions.None);
        try
        {
            using (stream)
            {
                stream.Write(bytes);
                stream.Flush(flushToDisk: true);
            }

            File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    public static async Task WriteAsync(string path, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        var (temporary, stream) = CreateBeside(path, FileOptions.Asynchronous);
        try
        {
            await using (stream.ConfigureAwait(false))
            {
                await stream.WriteAsync(bytes, cancellationToken).ConfigureAwait(false);
                stream.Flush(flushToDisk: true);
            }

            File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>A file that no other writer has: the process and a number make its name, and one that is there all the same is passed over.</summary>
    private static (string Path, FileStream Stream) CreateBeside(string path, FileOptions options)
    {
        while (true)
        {
            var temporary = string.Create(CultureInfo.InvariantCulture, $"{path}.{Environment.ProcessId}-{Interlocked.Increment(ref Writes)}.part");
            try
            {
                return (temporary, new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, 4096, options));
            }
            catch (IOException) when (File.Exists(temporary))
            {
                // Left behind by a process of the same number, or made by one on another machine.
            }
        }
    }
}
