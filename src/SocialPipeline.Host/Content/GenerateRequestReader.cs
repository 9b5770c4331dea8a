using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using SocialPipeline.Brands;
using SocialPipeline.Documents;
using SocialPipeline.Generation;
using SocialPipeline.Host.Brands;
using SocialPipeline.Imaging;
using SocialPipeline.Platforms;
using SocialPipeline.Templates;

namespace SocialPipeline.Host.Content;

/// <summary>Reads the body of <c>POST /api/content/generate</c>: a brief document in snake_case with a brand, read as strictly as a brief file.</summary>
internal sealed class GenerateRequestReader(BrandCollection brands, PlatformCatalog catalog, TemplateLibrary templates)
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 32 };

    private static readonly string[] CanBeEmpty = ["description", "contentBrief", "template", "locale", "altText", "caption", "contentType"];

    /// <summary>Reads a body; faults go to <paramref name="faults"/>, and nothing is answered then.</summary>
    public BriefOrder? Read(ReadOnlySpan<byte> body, RequestFaults faults)
    {
        if (Parse(body, faults) is not { } request)
        {
            return null;
        }

        var spelling = new BriefSpelling();
        spelling.ToBrief(request, faults);
        var found = new RequestFaults();
        var brand = FindBrand(request, found);
        LookUpIds(request, found);
        var document = ReadBrief(request, found);
        faults.AddAll(found, spelling.ToCaller);
        return faults.Any || document is null || brand is null ? null : new BriefOrder(document, brand);
    }

    private static JsonObject? Parse(ReadOnlySpan<byte> body, RequestFaults faults)
    {
        if (body.StartsWith("\uFEFF"u8))
        {
            body = body[3..];
        }

        try
        {
            if (!IsText(body))
            {
                faults.Add("$", "The body is no valid Unicode. Allowed: UTF-8 without lone surrogates.");
                return null;
            }

            if (JsonNode.Parse(body, documentOptions: Strict) is JsonObject request)
            {
                return request;
            }

            faults.Add("$", "The body is no JSON object.");
        }
        catch (JsonException error)
        {
            faults.Add("$", $"The body is no sound JSON: {error.Message}");
        }

        return null;
    }

    /// <summary>Whether all names and texts can be read; the parser itself leaves that to whoever asks for one.</summary>
    private static bool IsText(ReadOnlySpan<byte> body)
    {
        if (!Utf8.IsValid(body))
        {
            return false;
        }

        var json = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = Strict.MaxDepth });
        try
        {
            while (json.Read())
            {
                if (json.TokenType is JsonTokenType.PropertyName or JsonTokenType.String)
                {
                    _ = json.GetString();
                }
            }

            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private Brand? FindBrand(JsonObject request, RequestFaults faults)
    {
        var allowed = string.Join(", ", brands.Brands.Select(known => known.Id));
        if (request["brand"] is not { } node || Text(node) is "")
        {
            return brands.Brands[0];
        }

        if (Text(node) is not { } id)
        {
            faults.Add("brand", $"The brand is given by its id. Allowed: {allowed}.");
        }
        else if (!brands.TryGet(id, out var brand))
        {
            faults.Add("brand", $"There is no brand '{(id.Length > 80 ? id[..79] + "…" : id)}'. Allowed: {allowed}.");
        }
        else
        {
            return brand;
        }

        return null;
    }

    /// <summary>Ids are looked up in the JSON itself, so that an unknown one is told together with faults of form.</summary>
    private void LookUpIds(JsonObject request, RequestFaults faults)
    {
        var listsFormats = request["formats"] is JsonArray { Count: > 0 };
        var contentType = Text(request["contentType"]) ?? ContentTypes.Post;
        foreach (var (path, id) in Texts(request, "platforms"))
        {
            faults.AddWhatThrows(path, () =>
            {
                _ = catalog.ContentTypesOf(id);
                if (!listsFormats && ContentTypes.All.Contains(contentType))
                {
                    _ = catalog.For(id, contentType);
                }
            });
        }

        foreach (var (path, id) in Texts(request, "formats"))
        {
            faults.AddWhatThrows(path, () => _ = catalog.Get(id));
        }

        if (Text(request["template"]) is { } template and not "auto")
        {
            faults.AddWhatThrows("template", () => _ = templates.Get(template));
        }
    }

    private static string? ReadBrief(JsonObject request, RequestFaults faults)
    {
        // The reader tells of a missing title at the whole document; a caller looks for it at the field.
        var document = new JsonObject { ["schemaVersion"] = 1, ["title"] = "-" };
        if (!request.ContainsKey("title"))
        {
            faults.Add("title", "The title is missing.");
        }

        foreach (var (name, value) in request)
        {
            // A form that sends what was left empty means that it was left out.
            if (name != "brand" && !(CanBeEmpty.Contains(name) && string.IsNullOrWhiteSpace(Text(value) ?? (value is null ? "" : "-"))))
            {
                document[name] = value?.DeepClone();
            }
        }

        try
        {
            var text = document.ToJsonString();
            var brief = BriefReader.Read(text, name =>
            {
                faults.Add("inputs", $"The picture '{name}' cannot be named here: the API takes no pictures in JSON. The page takes uploads.");
                return ImageSource.FromBytes(default, name);
            });
            if (string.IsNullOrWhiteSpace(brief.Title))
            {
                faults.Add("title", "The title is empty.");
            }

            return text;
        }
        catch (DocumentException error)
        {
            foreach (var problem in error.Problems)
            {
                var path = problem.Path.StartsWith("$.", StringComparison.Ordinal) ? problem.Path[2..] : problem.Path;
                if (!faults.Has(path))
                {
                    faults.Add(path, problem.Message + Part("Found", problem.Found) + Part("Allowed", problem.Allowed?.Replace("schemaVersion,", "brand,", StringComparison.Ordinal)));
                }
            }

            return null;
        }

        static string Part(string name, string? value) => value is null ? "" : $" {name}: {value}.";
    }

    private static IEnumerable<(string Path, string Id)> Texts(JsonObject request, string name)
        => request[name] is JsonArray items
            ? items.Select((item, index) => (Path: FormattableString.Invariant($"{name}[{index}]"), Id: Text(item))).Where(item => item.Id is not null).Select(item => (item.Path, item.Id!))
            : [];

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
