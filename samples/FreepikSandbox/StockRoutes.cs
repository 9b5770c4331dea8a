using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace FreepikSandbox;

/// <summary>Search, detail and download of pictures.</summary>
internal static partial class StockRoutes
{
    public static void Map(WebApplication app)
    {
        app.MapGet("/v1/resources", Search);
        app.MapGet("/v1/resources/{id:long}", (long id, Pictures pictures) => pictures.Find(id) is { } picture ? Answers.Data(Detail(picture)) : Answers.Message(404, "Resource not found"));
        app.MapGet("/v1/resources/{id:long}/download", Download);
        app.MapGet("/v1/resources/{id:long}/download/{format}", DownloadFormat);
        app.MapGet("/files/stock/{id:long}/{longest:int}", File);
    }

    private static IResult Search(HttpRequest request, Pictures pictures)
    {
        var query = request.Query;
        if (!Number(query, "page", 1, out var page) || page is < 1 or > 100)
        {
            return Answers.Invalid("page", "Parameter 'page' must be between 1 and 100");
        }

        if (!Number(query, "limit", 20, out var limit) || limit < 1)
        {
            return Answers.Invalid("limit", "Parameter 'limit' must be greater than 0");
        }

        var found = pictures.Search(query["term"].ToString()).Where(picture => Suits(query, picture)).ToList();
        return Answers.Json(new JsonObject
        {
            ["data"] = new JsonArray([.. found.Skip((page - 1) * limit).Take(limit).Select(Item)]),
            ["meta"] = new JsonObject { ["current_page"] = page, ["per_page"] = limit, ["last_page"] = Math.Max(1, (found.Count + limit - 1) / limit), ["total"] = found.Count, ["clean_search"] = true },
        });
    }

    private static bool Suits(IQueryCollection query, StockPicture picture)
    {
        if (query["filters[ids]"].ToString() is { Length: > 0 } ids)
        {
            return ids.Split(',').Contains(picture.Id.ToString(CultureInfo.InvariantCulture));
        }

        var orientations = Flags(query, "orientation");
        var word = picture.Orientation switch { "horizontal" => "landscape", "vertical" => "portrait", var other => other };
        var types = Flags(query, "content_type");
        var licences = Flags(query, "license");
        var ai = Flags(query, "ai-generated");
        return (orientations.Count == 0 || orientations.Contains(word))
            && (types.Count == 0 || types.Contains("photo"))
            && (licences.Count == 0 || licences.Contains(picture.IsPremium ? "premium" : "freemium"))
            && !(ai.Contains("excluded") && picture.IsAi) && !(ai.Contains("only") && !picture.IsAi);
    }

    private static List<string> Flags(IQueryCollection query, string filter)
        => [.. query.Where(pair => pair.Key.StartsWith($"filters[{filter}][", StringComparison.Ordinal) && pair.Value == "1").Select(pair => pair.Key[(filter.Length + 10)..^1])];

    private static bool Number(IQueryCollection query, string name, int otherwise, out int value)
    {
        value = otherwise;
        return query[name].Count == 0 || int.TryParse(query[name], NumberStyles.None, CultureInfo.InvariantCulture, out value);
    }

    private static JsonNode Item(StockPicture picture) => new JsonObject
    {
        ["id"] = picture.Id,
        ["title"] = picture.Title,
        ["url"] = $"https://www.freepik.com/free-photo/picture_{picture.Id}.htm",
        ["filename"] = $"{picture.Id}.zip",
        ["licenses"] = new JsonArray(new JsonObject { ["type"] = picture.IsPremium ? "premium" : "freemium", ["url"] = $"https://www.freepik.com/profile/license/pdf/{picture.Id}" }),
        ["products"] = new JsonArray(),
        ["meta"] = new JsonObject
        {
            ["published_at"] = "2024-05-01T08:00:00Z",
            ["is_new"] = false,
            ["available_formats"] = new JsonObject { ["jpg"] = new JsonObject { ["total"] = 1, ["items"] = new JsonArray(new JsonObject { ["id"] = picture.Id + 9000, ["name"] = $"{picture.Id}.jpg", ["colorspace"] = "RGB", ["size"] = 4096 }) } },
        },
        ["image"] = new JsonObject
        {
            ["type"] = "photo",
            ["orientation"] = picture.Orientation,
            ["source"] = new JsonObject { ["url"] = $"https://img.freepik.com/picture_{picture.Id}.jpg", ["key"] = "large", ["size"] = $"{picture.Width}x{picture.Height}" },
        },
        ["related"] = new JsonObject { ["serie"] = new JsonArray(), ["others"] = new JsonArray(), ["keywords"] = new JsonArray() },
        ["stats"] = new JsonObject { ["downloads"] = 12, ["likes"] = 3 },
        ["author"] = Author(),
    };

    private static JsonObject Detail(StockPicture picture) => new JsonObject
    {
        ["id"] = picture.Id,
        ["name"] = picture.Title,
        ["slug"] = picture.Title.Replace(' ', '-'),
        ["type"] = "photo",
        ["is_ai_generated"] = picture.IsAi,
        ["new"] = false,
        ["premium"] = picture.IsPremium,
        ["url"] = $"https://www.freepik.com/free-photo/picture_{picture.Id}.htm",
        ["preview"] = new JsonObject { ["url"] = $"https://img.freepik.com/picture_{picture.Id}.jpg", ["width"] = picture.Width, ["height"] = picture.Height },
        ["has_prompt"] = false,
        ["author"] = Author(),
        ["license"] = $"https://www.freepik.com/profile/license/pdf/{picture.Id}",
        ["download_size"] = 4096,
        ["created"] = "2024-05-01T08:00:00Z",
        ["vertical"] = "photo",
        ["available_formats"] = null,
        ["dimensions"] = new JsonObject { ["width"] = picture.Width, ["height"] = picture.Height },
        ["related_resources"] = new JsonObject { ["suggested"] = new JsonArray() },
        ["related_tags"] = new JsonArray([.. picture.Title.Split(' ').Select(word => new JsonObject { ["slug"] = word, ["name"] = word })]),
    };

    internal static JsonObject Author() => new JsonObject { ["id"] = 23, ["name"] = "Sandbox", ["avatar"] = "https://avatar.cdnpk.net/23.jpg", ["assets"] = 60, ["slug"] = "sandbox" };

    private static IResult Download(long id, HttpRequest request, Pictures pictures, SignedFiles files, CallLog log)
    {
        var size = request.Query["image_size"].ToString();
        var longest = size switch
        {
            "" or "large" => 2000,
            "small" => 1000,
            "medium" => 1500,
            "original" => 2000,
            _ when Pixels().IsMatch(size) => int.Parse(size[..^2], CultureInfo.InvariantCulture),
            _ => 0,
        };
        if (longest == 0)
        {
            return Answers.Invalid("image_size", "allowed are small, medium, large, original or NNNpx");
        }

        if (pictures.Find(id) is null)
        {
            return Answers.Message(404, "Resource not found");
        }

        log.Pay();
        return Answers.Data(new JsonObject { ["filename"] = $"{id}.png", ["url"] = files.Sign(request, FormattableString.Invariant($"stock/{id}/{longest}")), ["signed_url"] = null });
    }

    private static IResult DownloadFormat(long id, string format, HttpRequest request, Pictures pictures, SignedFiles files, CallLog log)
    {
        if (pictures.Find(id) is null)
        {
            return Answers.Message(404, "Resource not found");
        }

        log.Pay();
        return Answers.Data(new JsonArray(new JsonObject { ["filename"] = $"{id}.{format}", ["url"] = files.Sign(request, FormattableString.Invariant($"stock/{id}/1000")) }));
    }

    private static IResult File(long id, int longest, HttpRequest request, Pictures pictures, SignedFiles files)
        => files.IsGood(FormattableString.Invariant($"stock/{id}/{longest}"), request.Query["token"]) && pictures.Find(id) is { } picture
            ? Results.Bytes(Pictures.Read(picture, longest), "image/png")
            : Results.StatusCode(403);

    [GeneratedRegex(@"^(\d{3}|[12]\d{3})px$")]
    private static partial Regex Pixels();
}
