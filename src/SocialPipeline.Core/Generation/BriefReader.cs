using SocialPipeline.Documents;
using SocialPipeline.Imaging;
using SocialPipeline.Layout;
using SocialPipeline.Platforms;

namespace SocialPipeline.Generation;

/// <summary>Reads brief documents strictly: every fault is listed with its place, what was found and what is allowed.</summary>
public static class BriefReader
{
    /// <summary>The version of the document format that this reader reads.</summary>
    public const int SchemaVersion = 1;

    private const string Auto = "auto";
    private const string All = "all";
    private const int MostShorter = 10;
    private const int MostTranslations = 50;

    private static readonly Dictionary<string, string> ContentTypeNames = ContentTypes.All.ToDictionary(type => type);

    /// <summary>Opens the published JSON Schema of briefs, <c>brief.schema.json</c>. The caller closes it.</summary>
    public static Stream OpenSchema()
        => typeof(BriefReader).Assembly.GetManifestResourceStream("SocialPipeline.Schemas.brief.schema.json")
            ?? throw new InvalidOperationException("The package was built without brief.schema.json.");

    /// <summary>Reads a brief file; pictures are found relative to it.</summary>
    /// <param name="path">The JSON file.</param>
    /// <exception cref="DocumentException">The document has faults; all are listed.</exception>
    /// <exception cref="IOException">The file is not there or cannot be read.</exception>
    public static Brief ReadFile(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var folder = Path.GetDirectoryName(Path.GetFullPath(path)) ?? ".";
        return Read(DocumentReader.OpenFile(path), name => ImageSource.FromFile(Path.Combine(folder, name)));
    }

    /// <summary>Reads a brief from JSON text.</summary>
    /// <param name="json">The JSON text.</param>
    /// <param name="openImage">Finds a picture by the name that the brief gives it.</param>
    /// <param name="source">The name that faults give the document.</param>
    /// <exception cref="DocumentException">The document has faults; all are listed.</exception>
    public static Brief Read(string json, Func<string, ImageSource> openImage, string source = "brief")
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(openImage);
        return Read(DocumentReader.Open(json, source), openImage);
    }

    private static Brief Read(DocumentReader document, Func<string, ImageSource> openImage)
    {
        var reader = document.RequireVersion(SchemaVersion);
        var (formats, all) = ReadFormats(reader);
        var template = reader.OptionalId("template");
        var brief = new Brief
        {
            Title = reader.RequiredString("title", 500),
            Description = reader.OptionalString("description", 5000),
            ContentBrief = reader.OptionalString("contentBrief", 5000),
            Platforms = reader.OptionalArray("platforms", item => item.AsId(), 0, 100),
            ContentType = reader.Optional("contentType")?.AsName(ContentTypeNames) ?? ContentTypes.Post,
            Formats = formats,
            AllFormats = all,
            Template = template == Auto ? null : template,
            Inputs = ReadInputs(reader, openImage),
            Locale = reader.Optional("locale") is { } locale ? ReadLocale(locale) : null,
            AltText = reader.OptionalString("altText", 5000),
            Caption = reader.OptionalString("caption", 70_000),
            Hashtags = reader.OptionalArray("hashtags", ReadHashtag, 0, 100),
            Shorter = ReadShorter(reader, openImage),
            Translations = reader.OptionalMap("translations", (tag, value) => (Tag: CheckLocale(tag, value), Text: ReadTranslation(value, openImage)), 0, MostTranslations)
                .ToDictionary(pair => pair.Key, pair => pair.Value.Text),
        };
        reader.ThrowIfAny();
        return brief;
    }

    private static (IReadOnlyList<string> Formats, bool All) ReadFormats(DocumentReader reader)
    {
        if (reader.Optional("formats") is not { } value)
        {
            return ([], false);
        }

        if (value.Kind != DocumentKind.String)
        {
            return (value.AsArray(item => item.AsId(), 1, 1000), false);
        }

        if (value.Node.Text != All)
        {
            value.Fault("This is no list of formats.", "\"all\" or an array of format ids");
        }

        return ([], true);
    }

    private static Dictionary<string, InputValue> ReadInputs(DocumentReader reader, Func<string, ImageSource> openImage) =>
        reader.OptionalMap("inputs", (name, value) => BriefInputReader.Read(name, value, openImage), 0, 100)
            .Where(pair => pair.Value is not null)
            .ToDictionary(pair => pair.Key, pair => pair.Value!);

    private static IReadOnlyList<BriefCopy> ReadShorter(DocumentReader reader, Func<string, ImageSource> openImage) =>
        reader.OptionalArray("shorter", item => item.AsObject(copy => ReadCopy(copy, openImage)) ?? new BriefCopy(), 0, MostShorter);

    private static BriefCopy ReadCopy(DocumentReader reader, Func<string, ImageSource> openImage) => new()
    {
        Title = reader.OptionalString("title", 500),
        Description = reader.Optional("description")?.AsString(5000, allowEmpty: true),
        Inputs = ReadInputs(reader, openImage),
    };

    private static BriefTranslation ReadTranslation(DocumentValue value, Func<string, ImageSource> openImage) => value.AsObject(reader => new BriefTranslation
    {
        Copy = ReadCopy(reader, openImage),
        Shorter = ReadShorter(reader, openImage),
        AltText = reader.OptionalString("altText", 5000),
        Caption = reader.OptionalString("caption", 70_000),
        Hashtags = reader.OptionalArray("hashtags", ReadHashtag, 0, 100) is var tags && reader.Has("hashtags") ? tags : null,
    }) ?? new BriefTranslation();

    private static string? ReadLocale(DocumentValue value)
    {
        var tag = value.AsString(35);
        return tag.Length == 0 ? null : CheckLocale(tag, value);
    }

    private static string CheckLocale(string tag, DocumentValue value)
    {
        const string Allowed = "a BCP 47 tag such as en, en-GB or ar";
        if (tag.Length is 0 or > 35 || !char.IsAsciiLetter(tag[0]) || tag.Split('-').Any(part => part.Length is 0 or > 8 || !part.All(char.IsAsciiLetterOrDigit)))
        {
            value.Fault($"'{tag}' is no language.", Allowed);
        }

        return tag;
    }

    private static string ReadHashtag(DocumentValue value)
    {
        var tag = value.AsString(100);
        var bare = tag.StartsWith('#') ? tag[1..] : tag;
        if (bare.Length == 0 || bare.Any(letter => char.IsWhiteSpace(letter) || letter == '#'))
        {
            value.Fault("This is no hashtag.", "one word without spaces, with or without its #");
        }

        return "#" + bare;
    }
}
