using System.Text.Json;
using System.Text.Json.Nodes;

namespace FreepikSandbox;

/// <summary>Generations and tools, each in the shape that the API gives it.</summary>
internal static class AiRoutes
{
    private static readonly string[] Texts = ["improve-prompt", "image-to-prompt"];

    public static void Map(WebApplication app)
    {
        app.MapPost("/v1/ai/{**path}", BeginAsync);
        app.MapGet("/v1/ai/{**path}", Ask);
        app.MapGet("/files/ai/{id}", (string id, HttpRequest request, SignedFiles files) => files.IsGood($"ai/{id}", request.Query["token"])
            ? Results.Bytes(Pictures.Draw(256, 256, Math.Abs(id.GetHashCode(StringComparison.Ordinal) % 1000)), "image/png")
            : Results.StatusCode(403));
    }

    private static async Task<IResult> BeginAsync(string path, HttpRequest request, TaskBoard board, Faults faults, SignedFiles files, WebhookSender webhooks, CallLog log)
    {
        if (path == "beta/remove-background")
        {
            if (!request.HasFormContentType || !Uri.TryCreate((await request.ReadFormAsync())["image_url"], UriKind.Absolute, out var picture) || picture.Scheme is not ("http" or "https"))
            {
                return Answers.Message(400, "Either path or url is required");
            }

            log.Pay();
            var cut = files.Sign(request, "ai/cut-out");
            return Answers.Json(new JsonObject { ["original"] = picture.AbsoluteUri, ["high_resolution"] = cut, ["preview"] = cut, ["url"] = cut });
        }

        var body = await BodyAsync(request);
        log.Pay();
        switch (path)
        {
            case "text-to-image":
                return Answers.Json(Classic(body));
            case "classifier/image":
                return Answers.Data(new JsonArray(new JsonObject { ["class_name"] = "not_ai", ["probability"] = 0.94 }, new JsonObject { ["class_name"] = "ai", ["probability"] = 0.06 }));
            case "beta/text-to-image/reimagine-flux":
                return Answers.Json(new JsonObject { ["task_id"] = "now", ["status"] = "COMPLETED", ["generated"] = new JsonArray(files.Sign(request, "ai/now")) });
        }

        var task = board.Begin(path, faults.NextTask(path), body["webhook_url"]?.GetValue<string>());
        var begun = board.State(task, () => Output(task, request, files));
        if (task.Webhook is not null && task.Fault != Fault.Never)
        {
            task.Finish(1_000_000);
            webhooks.Send(task.Webhook, board.State(task, () => Output(task, request, files)), task.Fault == Fault.DuplicateWebhooks ? 2 : 1);
        }

        return path == "image-style-transfer"
            ? Answers.Json(new JsonObject { ["task_id"] = task.Id, ["task_status"] = "IN_PROGRESS", ["generated"] = new JsonArray() })
            : path.StartsWith("text-to-image/flux", StringComparison.Ordinal)
                ? Answers.Data(new JsonObject { ["task_id"] = task.Id, ["status"] = "CREATED" })
                : Answers.Data(begun);
    }

    private static IResult Ask(string path, HttpRequest request, TaskBoard board, SignedFiles files)
    {
        var cut = path.LastIndexOf('/');
        if (cut > 0 && board.Find(path[(cut + 1)..]) is { } task && TaskBoard.PollPath(task.Path) == path[..cut])
        {
            task.Ask();
            return Answers.Data(board.State(task, () => Output(task, request, files)));
        }

        return cut > 0 && Guid.TryParse(path[(cut + 1)..], out _)
            ? Answers.Message(404, "Not found")
            : Answers.Data(new JsonArray([.. board.Of(path).Select(known => new JsonObject { ["task_id"] = known.Id, ["status"] = known.Asked == 0 ? "CREATED" : "IN_PROGRESS" })]));
    }

    private static string Output(BoardTask task, HttpRequest request, SignedFiles files)
    {
        if (Texts.Contains(task.Path))
        {
            return "A wide landscape in the first light, with a jetty that leads into the fog";
        }

        return task.Path.StartsWith("text-to-image/imagen", StringComparison.Ordinal)
            ? Convert.ToBase64String(Pictures.Draw(64, 64, 3))
            : files.Sign(request, $"ai/{task.Id}");
    }

    private static JsonObject Classic(JsonObject body) => new()
    {
        ["data"] = new JsonArray(new JsonObject { ["base64"] = Convert.ToBase64String(Pictures.Draw(64, 64, 5)), ["has_nsfw"] = false }),
        ["meta"] = new JsonObject
        {
            ["prompt"] = body["prompt"]?.GetValue<string>() ?? "",
            ["seed"] = 42,
            ["num_inference_steps"] = 8,
            ["guidance_scale"] = 1.0,
            ["image"] = new JsonObject { ["size"] = "square_1_1", ["width"] = 64, ["height"] = 64 },
        },
    };

    /// <summary>With another type than JSON the body is passed over, as the API does.</summary>
    private static async Task<JsonObject> BodyAsync(HttpRequest request)
    {
        if (!request.HasJsonContentType())
        {
            return [];
        }

        try
        {
            return await JsonNode.ParseAsync(request.Body) as JsonObject ?? [];
        }
        catch (JsonException)
        {
            return [];
        }
    }
}
