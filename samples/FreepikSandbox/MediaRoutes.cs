using System.Text.Json.Nodes;

namespace FreepikSandbox;

/// <summary>Icons and videos: one of each, so that their shapes can be tried.</summary>
internal static class MediaRoutes
{
    public static void Map(WebApplication app)
    {
        app.MapGet("/v1/icons", () => Page(Icon()));
        app.MapGet("/v1/icons/{id:long}", (long id) => id == 7 ? Answers.Data(IconDetail()) : Answers.Message(404, "Icon not found"));
        app.MapGet("/v1/icons/{id:long}/download", (long id, HttpRequest request, SignedFiles files, CallLog log) =>
        {
            log.Pay();
            return Answers.Data(new JsonObject { ["filename"] = $"{id}.png", ["url"] = files.Sign(request, "stock/1000/128") });
        });
        app.MapGet("/v1/videos", (HttpRequest request) => request.Query["term"].Count == 0 && request.Query["filters[author]"].Count == 0
            ? Answers.Message(400, "Parameter 'query' must not be empty")
            : Page(Video()));
        app.MapGet("/v1/videos/{id:long}", (long id) => id == 9 ? Answers.Data(VideoDetail()) : Answers.Message(404, "Video not found"));
    }

    private static IResult Page(JsonNode item) => Answers.Json(new JsonObject
    {
        ["data"] = new JsonArray(item),
        ["meta"] = new JsonObject { ["pagination"] = new JsonObject { ["current_page"] = 1, ["per_page"] = 20, ["last_page"] = 1, ["total"] = 1 } },
    });

    private static JsonObject Icon() => new()
    {
        ["id"] = 7,
        ["name"] = "Anchor",
        ["created"] = "2024-05-01T08:00:00Z",
        ["slug"] = "anchor",
        ["style"] = new JsonObject { ["id"] = 2, ["name"] = "Outline" },
        ["family"] = null,
        ["author"] = StockRoutes.Author(),
        ["thumbnails"] = new JsonArray(new JsonObject { ["url"] = "https://cdn.freepik.com/128/7.png", ["width"] = 128, ["height"] = 128 }),
        ["free_svg"] = true,
        ["tags"] = new JsonArray(new JsonObject { ["slug"] = "sea", ["name"] = "sea" }),
    };

    private static JsonObject IconDetail()
    {
        var icon = Icon();
        icon["related"] = new JsonObject { ["style"] = new JsonArray(), ["visual_concept"] = new JsonArray(), ["variants"] = new JsonArray() };
        return icon;
    }

    private static JsonObject Filmmaker()
    {
        var author = StockRoutes.Author();
        author["code"] = "sandbox";
        author["metas"] = new JsonObject { ["downloads"] = 12, ["assets"] = 1 };
        return author;
    }

    /// <summary>Whether it is active is a word in a list and a number here.</summary>
    private static JsonObject VideoDetail()
    {
        var video = Video();
        video["active"] = 1;
        return video;
    }

    private static JsonObject Video() => new()
    {
        ["id"] = 9,
        ["url"] = "https://www.freepik.com/free-video/waves_9",
        ["name"] = "Waves",
        ["aspect_ratio"] = "16:9",
        ["created"] = "2024-05-01T08:00:00Z",
        ["code"] = "000009",
        ["quality"] = "1080p",
        ["duration"] = "00:00:12",
        ["author"] = Filmmaker(),
        ["thumbnails"] = new JsonArray(new JsonObject { ["url"] = "https://cdn.freepik.com/9.jpg", ["width"] = 640, ["height"] = 360, ["aspect_ratio"] = "16:9" }),
        ["previews"] = new JsonArray(),
        ["active"] = true,
        ["is_ai_generated"] = false,
        ["item_subtype"] = "footage",
        ["premium"] = 1,
        ["best_asset_for_ai"] = 1,
    };
}
