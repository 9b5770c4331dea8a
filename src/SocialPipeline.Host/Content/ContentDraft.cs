using System.Text.Json.Nodes;
using SocialPipeline.Generation;
using SocialPipeline.Host.Shell;
using SocialPipeline.Platforms;
using SocialPipeline.Templates;

namespace SocialPipeline.Host.Content;

/// <summary>What the form of <see cref="CreatePage"/> edits.</summary>
internal sealed class ContentDraft : IDisposable
{
    public const int TitleLength = 160;
    public const int DescriptionLength = 500;
    public const int ContentBriefLength = 1200;

    public string? Title { get; set; } = "";

    public string? Description { get; set; } = "";

    public string? ContentBrief { get; set; } = "";

    public string Platform { get; set; } = "";

    public string ContentType { get; set; } = ContentTypes.Post;

    /// <summary>Further platforms that get the same content.</summary>
    public HashSet<string> AlsoFor { get; } = new(StringComparer.Ordinal);

    /// <summary>The ids of the formats to make, in the order of the catalog.</summary>
    public IReadOnlyList<string> Formats { get; private set; } = [];

    public string Brand { get; set; } = "";

    /// <summary>Empty leaves the choice to the engine.</summary>
    public string Template { get; set; } = "";

    /// <summary>Values for the further inputs of the chosen template.</summary>
    public Dictionary<string, InputDraft> Inputs { get; } = new(StringComparer.Ordinal);

    /// <summary>Uploaded pictures by the name under which the brief gives them.</summary>
    public Dictionary<string, PictureDraft> Pictures { get; } = new(StringComparer.Ordinal);

    /// <summary>What is typed for an input, from now on kept.</summary>
    public InputDraft ValueOf(InputDefinition input) => Kept(Inputs, input.Name);

    /// <summary>What is uploaded under a name, from now on kept.</summary>
    public PictureDraft PictureOf(string name) => Kept(Pictures, name);

    /// <summary>The formats that the platforms and the content type offer, the primary one of each platform first.</summary>
    public IReadOnlyList<PlatformFormat> Offered(PlatformCatalog catalog) =>
        [.. new[] { Platform }.Concat(AlsoFor.Order(StringComparer.Ordinal))
            .Where(platform => catalog.ContentTypesOf(platform).Contains(ContentType))
            .SelectMany(platform => catalog.For(platform, ContentType))];

    /// <summary>A format's name; the platform's goes without saying while there is one platform.</summary>
    public string ShortName(PlatformFormat format, PlatformCatalog catalog)
    {
        var platform = catalog.Platforms.First(known => known.Id == format.Platform).Name;
        return AlsoFor.Count == 0 && format.Name.StartsWith(platform + " ", StringComparison.Ordinal) ? Say.Sentence(format.Name[(platform.Length + 1)..]) : format.Name;
    }

    /// <summary>Takes the primary format of each platform; called when platform or content type change.</summary>
    public void TakePrimaryFormats(PlatformCatalog catalog)
    {
        if (!catalog.ContentTypesOf(Platform).Contains(ContentType))
        {
            ContentType = catalog.ContentTypesOf(Platform)[0];
        }

        AlsoFor.Remove(Platform);
        AlsoFor.RemoveWhere(platform => !catalog.ContentTypesOf(platform).Contains(ContentType));
        Formats = [.. Offered(catalog).Where(format => format.IsPrimary).Select(format => format.Id)];
    }

    public void Switch(PlatformFormat format, PlatformCatalog catalog)
    {
        var taken = Formats.Contains(format.Id) ? Formats.Where(id => id != format.Id) : Formats.Append(format.Id);
        Formats = [.. Offered(catalog).Select(offered => offered.Id).Where(taken.ToHashSet(StringComparer.Ordinal).Contains)];
    }

    /// <summary>The draft as a brief document.</summary>
    /// <param name="template">The chosen template; <see langword="null"/> when the engine chooses.</param>
    /// <param name="keep">Keeps an uploaded file and answers with its SHA-256.</param>
    public async Task<string> ToDocumentAsync(Template? template, Func<PictureUpload, Task<string>> keep)
    {
        var inputs = new JsonObject();
        foreach (var input in template is null ? [] : InputDraft.Further(template))
        {
            if (Inputs.TryGetValue(input.Name, out var draft) && draft.ToJson(input) is { } value)
            {
                inputs[input.Name] = value;
            }
        }

        foreach (var (name, _) in PictureDraft.Of(template))
        {
            if (Pictures.TryGetValue(name, out var draft) && await draft.ToJsonAsync(keep) is { } value)
            {
                inputs[name] = value;
            }
        }

        var document = new JsonObject
        {
            ["schemaVersion"] = BriefReader.SchemaVersion,
            ["title"] = Title?.Trim() ?? "",
            ["platforms"] = Texts([Platform, .. AlsoFor.Order(StringComparer.Ordinal)]),
            ["contentType"] = ContentType,
            ["formats"] = Texts(Formats),
            ["template"] = template?.Id ?? "auto",
            ["inputs"] = inputs,
        };
        foreach (var (name, text) in new[] { ("description", Description), ("contentBrief", ContentBrief) })
        {
            if (!string.IsNullOrWhiteSpace(text))
            {
                document[name] = text.Trim();
            }
        }

        return document.ToJsonString();

        static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(text => (JsonNode?)text)]);
    }

    public void Dispose()
    {
        foreach (var picture in Pictures.Values)
        {
            picture.Dispose();
        }
    }

    private static T Kept<T>(Dictionary<string, T> values, string name)
        where T : new()
    {
        if (!values.TryGetValue(name, out var value))
        {
            values[name] = value = new T();
        }

        return value;
    }
}
