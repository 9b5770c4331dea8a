using System.Diagnostics.CodeAnalysis;
using SocialPipeline.Documents;

namespace SocialPipeline.Platforms;

/// <summary>All formats there are. Immutable; safe to use from many threads.</summary>
public sealed class PlatformCatalog
{
    private static readonly Lazy<PlatformCatalog> Embedded = new(ReadEmbedded);

    private readonly FormatsDocument _document;
    private readonly Dictionary<string, PlatformFormat> _byId;

    private PlatformCatalog(FormatsDocument document)
    {
        _document = document;
        Platforms = document.Platforms;
        Formats = document.Formats;
        _byId = Formats.ToDictionary(format => format.Id, StringComparer.Ordinal);
    }

    /// <summary>The formats that come with the package, as of November 2026.</summary>
    public static PlatformCatalog Default => Embedded.Value;

    /// <summary>Every format, platform by platform.</summary>
    public IReadOnlyList<PlatformFormat> Formats { get; }

    /// <summary>Every platform.</summary>
    public IReadOnlyList<Platform> Platforms { get; }

    /// <summary>The JSON Schema of formats files, for editors; the caller closes the stream.</summary>
    public static Stream OpenSchema() => OpenResource("formats.schema.json");

    /// <summary>The format of an id.</summary>
    /// <param name="id">Such as <see cref="PlatformFormats.InstagramPostPortrait"/>; letter case counts.</param>
    /// <exception cref="UnknownFormatException">There is none; it names the closest ids.</exception>
    public PlatformFormat Get(string id)
        => TryGet(id, out var format) ? format : throw new UnknownFormatException(id, NameSuggestion.Nearest(id, _byId.Keys, 3));

    /// <summary>The format of an id, when there is one.</summary>
    /// <param name="id">Such as <see cref="PlatformFormats.InstagramPostPortrait"/>; letter case counts.</param>
    /// <param name="format">The format.</param>
    public bool TryGet(string id, [NotNullWhen(true)] out PlatformFormat? format)
    {
        ArgumentNullException.ThrowIfNull(id);
        return _byId.TryGetValue(id, out format);
    }

    /// <summary>The formats of a platform and content type, the primary one first.</summary>
    /// <param name="platform">The id of the platform.</param>
    /// <param name="contentType">One of <see cref="ContentTypes"/>; default: post.</param>
    /// <exception cref="UnknownPlatformException">There is no such platform.</exception>
    /// <exception cref="UnknownContentTypeException">The platform does not have that content type.</exception>
    public IReadOnlyList<PlatformFormat> For(string platform, string contentType = ContentTypes.Post)
    {
        ArgumentNullException.ThrowIfNull(contentType);
        var types = ContentTypesOf(platform);
        return types.Contains(contentType, StringComparer.Ordinal)
            ? [.. Formats.Where(format => format.Platform == platform && format.ContentType == contentType).OrderByDescending(format => format.IsPrimary)]
            : throw new UnknownContentTypeException(platform, contentType, types);
    }

    /// <summary>The format that is made when a platform and content type are asked for and no format is named.</summary>
    /// <param name="platform">The id of the platform.</param>
    /// <param name="contentType">One of <see cref="ContentTypes"/>; default: post.</param>
    /// <exception cref="UnknownPlatformException">There is no such platform.</exception>
    /// <exception cref="UnknownContentTypeException">The platform does not have that content type.</exception>
    public PlatformFormat Primary(string platform, string contentType = ContentTypes.Post) => For(platform, contentType)[0];

    /// <summary>The content types a platform has, in the order of its formats.</summary>
    /// <param name="platform">The id of the platform.</param>
    /// <exception cref="UnknownPlatformException">There is no such platform.</exception>
    public IReadOnlyList<string> ContentTypesOf(string platform)
    {
        ArgumentNullException.ThrowIfNull(platform);
        return Platforms.Any(known => known.Id == platform)
            ? [.. Formats.Where(format => format.Platform == platform).Select(format => format.ContentType).Distinct()]
            : throw new UnknownPlatformException(platform, [.. Platforms.Select(known => known.Id)]);
    }

    /// <summary>A catalog with a formats file laid over this one. For an id that is known the file states only what changes (<c>null</c> removes a limit); a new id states everything; a format declared primary takes over from the one before.</summary>
    /// <param name="json">The file in UTF-8, at most 1 MiB; the stream stays open.</param>
    /// <param name="source">The file's name for error messages.</param>
    /// <exception cref="DocumentException">The file has faults; all are listed with line and column.</exception>
    public PlatformCatalog WithOverrides(Stream json, string source = "formats.json")
    {
        ArgumentNullException.ThrowIfNull(json);
        return new PlatformCatalog(_document.With(DocumentReader.Open(json, source)));
    }

    /// <summary>A catalog with a formats file laid over this one; see <see cref="WithOverrides(Stream, string)"/>.</summary>
    /// <param name="path">The path of the file.</param>
    /// <exception cref="DocumentException">The file has faults; all are listed with line and column.</exception>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public PlatformCatalog WithOverrides(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return new PlatformCatalog(_document.With(DocumentReader.OpenFile(path)));
    }

    private static PlatformCatalog ReadEmbedded()
    {
        using var stream = OpenResource("platforms.json");
        return new PlatformCatalog(FormatsDocument.Empty.With(DocumentReader.Open(stream, "platforms.json")));
    }

    private static Stream OpenResource(string name)
        => typeof(PlatformCatalog).Assembly.GetManifestResourceStream("SocialPipeline.Platforms." + name)
            ?? throw new InvalidOperationException($"The resource {name} is missing from the assembly.");
}
