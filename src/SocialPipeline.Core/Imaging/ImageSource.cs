using System.Security.Cryptography;

namespace SocialPipeline.Imaging;

/// <summary>A foreign picture as it came: its bytes, unchanged, and the name by which errors call it. Immutable and safe to share.</summary>
public sealed class ImageSource
{
    private readonly Lazy<string> _sha256;

    private ImageSource(ReadOnlyMemory<byte> bytes, string name)
    {
        Bytes = bytes;
        Name = name;
        _sha256 = new Lazy<string>(() => Convert.ToHexStringLower(SHA256.HashData(Bytes.Span)));
    }

    /// <summary>The name by which errors call the picture: a file name, a slot, an address.</summary>
    public string Name { get; }

    /// <summary>The bytes as they came.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>The SHA-256 of the bytes, 64 lower-case hexadecimal digits; computed when first asked for.</summary>
    public string Sha256 => _sha256.Value;

    /// <summary>Takes bytes that are in memory already. They are not copied and must not change any more.</summary>
    /// <param name="bytes">The encoded picture. Nothing is checked yet: <see cref="ReadHeader"/> and the decoder do that.</param>
    /// <param name="name">The name by which errors call the picture.</param>
    public static ImageSource FromBytes(ReadOnlyMemory<byte> bytes, string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return new ImageSource(bytes, name);
    }

    /// <summary>Reads a file; its length is checked before it is read.</summary>
    /// <param name="path">The file.</param>
    /// <param name="limits">The limits; the written defaults when <see langword="null"/>.</param>
    /// <exception cref="ImageException">The file is missing, unreadable, empty or too large.</exception>
    public static ImageSource FromFile(string path, ImageLimits? limits = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var name = Path.GetFileName(path);
        try
        {
            using var file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.Read, FileOptions.SequentialScan);
            var bytes = new byte[CheckedLength(name, RandomAccess.GetLength(file), limits)];
            var read = 0;
            while (read < bytes.Length && RandomAccess.Read(file, bytes.AsSpan(read), read) is > 0 and var count)
            {
                read += count;
            }

            return new ImageSource(bytes.AsMemory(0, read), name);
        }
        catch (Exception exception) when (IsFileFault(exception))
        {
            throw Unreadable(name, path, exception);
        }
    }

    /// <summary>Reads a file without blocking; its length is checked before it is read.</summary>
    /// <param name="path">The file.</param>
    /// <param name="limits">The limits; the written defaults when <see langword="null"/>.</param>
    /// <param name="cancellationToken">Gives up reading.</param>
    /// <exception cref="ImageException">The file is missing, unreadable, empty or too large.</exception>
    public static async Task<ImageSource> FromFileAsync(string path, ImageLimits? limits = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var name = Path.GetFileName(path);
        try
        {
            using var file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.Read, FileOptions.SequentialScan | FileOptions.Asynchronous);
            var bytes = new byte[CheckedLength(name, RandomAccess.GetLength(file), limits)];
            var read = 0;
            while (read < bytes.Length && await RandomAccess.ReadAsync(file, bytes.AsMemory(read), read, cancellationToken).ConfigureAwait(false) is > 0 and var count)
            {
                read += count;
            }

            return new ImageSource(bytes.AsMemory(0, read), name);
        }
        catch (Exception exception) when (IsFileFault(exception))
        {
            throw Unreadable(name, path, exception);
        }
    }

    /// <summary>Reads the header and checks every limit on it; no memory is spent on pixels.</summary>
    /// <param name="limits">The limits; the written defaults when <see langword="null"/>.</param>
    /// <exception cref="ImageException">The picture is empty, too large, mislabelled, truncated, corrupt or of a type that is not read.</exception>
    /// <exception cref="NativeLibraryException">SkiaSharp's native part is missing.</exception>
    public ImageHeader ReadHeader(ImageLimits? limits = null)
    {
        using var reader = ImageReader.Open(this, limits ?? ImageLimits.Default);
        return reader.Header;
    }

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    private static long CheckedLength(string name, long length, ImageLimits? limits)
    {
        ImageReader.CheckBytes(name, length, limits ?? ImageLimits.Default);
        return length;
    }

    private static bool IsFileFault(Exception exception) => exception is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException;

    private static ImageException Unreadable(string name, string path, Exception exception)
    {
        var reason = exception switch
        {
            FileNotFoundException or DirectoryNotFoundException => "there is no such file.",
            ArgumentException => "no file can have this name.",
            _ when Directory.Exists(path) => "it is a folder; a picture file is needed.",
            _ => $"the file cannot be read: {exception.Message}",
        };
        return new ImageException(Printable(name), ImageFault.Unreadable, $"{reason} Looked for: {Printable(path)}.", exception);
    }

    /// <summary>Control codes as the escapes that JSON has for them.</summary>
    private static string Printable(string text) => text.Any(char.IsControl)
        ? string.Concat(text.Select(letter => char.IsControl(letter) ? FormattableString.Invariant($"\\u{(int)letter:x4}") : letter.ToString()))
        : text;
}
