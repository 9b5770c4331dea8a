using System.Collections.Immutable;
using SkiaSharp;

namespace SocialPipeline.Text;

/// <summary>
/// The fonts that text may be set in, from files, bytes and the embedded Inter; never from the machine. Safe for many
/// threads. What it resolves depends on the fonts in it, not on the order in which they came.
/// Disposing it while a text is being shaped or drawn is an error of the caller.
/// </summary>
public sealed class FontLibrary : IDisposable
{
    /// <summary>The largest font file that is read: 32 MiB.</summary>
    public const int MaxFontBytes = 32 * 1024 * 1024;

    private readonly Lock _adding = new();
    private volatile FontCatalog _catalog = FontCatalog.Empty;
    private bool _disposed;
    private bool _borrows;

    /// <summary>A library that is forgotten rather than disposed leaves nothing behind either.</summary>
    ~FontLibrary() => Forget(_borrows ? FontCatalog.Empty : _catalog);

    /// <summary>The family names, sorted, each once.</summary>
    public IReadOnlyList<string> Families => _catalog.Families;

    internal FontCatalog Catalog => _catalog;

    internal ShapedTextCache Shaped { get; } = new(capacity: 512, characters: 200_000);

    /// <summary>A library that holds the embedded Inter (400, 500, 600, 700 and 900), so that text always shows.</summary>
    public static FontLibrary CreateDefault()
    {
        var library = new FontLibrary();
        var assembly = typeof(FontLibrary).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.EndsWith(".ttf", StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            library.Add(bytes, name);
        }

        return library;
    }

    /// <summary>The faces of several libraries together, borrowed: they live as long as those libraries.</summary>
    internal static FontLibrary Borrow(params ReadOnlySpan<FontLibrary> libraries)
    {
        var all = new FontLibrary { _borrows = true };
        foreach (var face in libraries.ToArray().SelectMany(library => library._catalog.Faces).DistinctBy(face => face.Sha256))
        {
            all._catalog = all._catalog.With(face);
        }

        return all;
    }

    /// <summary>Adds one static TrueType or OpenType font; the same bytes twice count once.</summary>
    /// <param name="font">The file's bytes, at most <see cref="MaxFontBytes"/>. They are used where they are: leave them as they are from now on.</param>
    /// <param name="sourceName">The name that messages use.</param>
    /// <exception cref="FontException">It is a web font, a collection, a variable font, damaged or too large.</exception>
    public FontFace Add(ReadOnlyMemory<byte> font, string sourceName)
    {
        RefuseLength(font.Length, sourceName);
        var face = new FontFace(font, sourceName);
        lock (_adding)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            if (_catalog.Faces.FirstOrDefault(known => known.Sha256 == face.Sha256) is { } same)
            {
                face.Release();
                return same;
            }

            _catalog = _catalog.With(face);
            Shaped.Clear();
            return face;
        }
    }

    /// <summary>Adds one static TrueType or OpenType font file.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="FontException">It does not exist or cannot be used.</exception>
    public FontFace AddFile(string path)
    {
        var file = new FileInfo(path);
        if (!file.Exists)
        {
            throw new FontException(path, "The file does not exist.");
        }

        RefuseLength(file.Length, path);
        return Add(File.ReadAllBytes(path), path);
    }

    /// <summary>Adds every <c>.ttf</c> and <c>.otf</c> file of a folder and of the folders in it.</summary>
    /// <param name="path">The folder.</param>
    /// <returns>The faces, in the order of their paths.</returns>
    /// <exception cref="FontException">The folder does not exist, or a file in it cannot be used.</exception>
    public IReadOnlyList<FontFace> AddFolder(string path)
    {
        if (!Directory.Exists(path))
        {
            throw new FontException(path, "The folder does not exist.");
        }

        return [.. Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file).ToUpperInvariant() is ".TTF" or ".OTF")
            .Order(StringComparer.Ordinal)
            .Select(AddFile)];
    }

    /// <summary>Whether a family is there; letter case does not matter.</summary>
    /// <param name="family">The family name.</param>
    public bool Contains(string family) => _catalog.ByFamily.ContainsKey(family);

    /// <summary>
    /// The face of the first family that is there, by the weight matching of CSS Fonts 4 §5.2 among the static faces.
    /// An upright face stands in for a missing italic and the reverse; nothing is emboldened or slanted artificially.
    /// </summary>
    /// <param name="families">The families in order of preference.</param>
    /// <param name="weight">The weight from 1 to 1000.</param>
    /// <param name="italic">Whether an italic is wanted.</param>
    /// <exception cref="FontMissingException">None of the families is there.</exception>
    public FontFace Resolve(IReadOnlyList<string> families, int weight = 400, bool italic = false)
    {
        var catalog = _catalog;
        foreach (var family in families)
        {
            if (catalog.Find(family, weight, italic) is { } face)
            {
                return face;
            }
        }

        throw new FontMissingException(string.Join(", ", families), catalog.Families);
    }

    /// <summary>Releases the fonts.</summary>
    public void Dispose()
    {
        lock (_adding)
        {
            if (_disposed)
            {
                return;
            }

            _disposed = true;
            Shaped.Clear();
            if (!_borrows)
            {
                foreach (var face in _catalog.Faces)
                {
                    face.Release();
                }

                Forget(_catalog);
            }

            _catalog = FontCatalog.Empty;
        }

        GC.SuppressFinalize(this);
    }

    /// <summary>Skia keeps drawn glyphs of up to 2,048 fonts and sizes, and with each the whole file: hundreds of megabytes of brands that nobody uses any more. What others still use is drawn again at its next use.</summary>
    private static void Forget(FontCatalog catalog)
    {
        if (catalog.Faces.Length > 0)
        {
            SKGraphics.PurgeFontCache();
        }
    }

    /// <summary>The faces to try for a span: its own families in order, then every other family by name.</summary>
    internal ImmutableArray<FontFace> Candidates(TextSpan span)
    {
        var catalog = _catalog;
        var own = span.Families.Select(family => catalog.Find(family, span.Weight, span.Italic)).OfType<FontFace>().Distinct().ToArray();
        if (own.Length == 0)
        {
            throw new FontMissingException(string.Join(", ", span.Families), catalog.Families);
        }

        return [.. own, .. catalog.Families.Select(family => catalog.Find(family, span.Weight, span.Italic)!).Except(own)];
    }

    private static void RefuseLength(long length, string source)
    {
        if (length > MaxFontBytes)
        {
            throw new FontException(source, $"It has {length} bytes; at most {MaxFontBytes} (32 MiB) are allowed.");
        }
    }
}
