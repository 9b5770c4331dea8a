using System.Text.Json.Nodes;

namespace FreepikSandbox;

/// <summary><c>/_faults</c> lets calls go wrong, <c>/_calls</c> counts them; neither is part of the API.</summary>
internal static class ControlRoutes
{
    public static void Map(WebApplication app)
    {
        app.MapGet("/", () => Results.Text("A stand-in for the Freepik API. No picture here is Freepik's."));
        app.MapPost("/_faults", (HttpRequest request, Faults faults) =>
        {
            var query = request.Query;
            var kinds = query["fault"].ToString().Split(',', StringSplitOptions.RemoveEmptyEntries);
            if (kinds.Length == 0 || !kinds.All(kind => Enum.TryParse<Fault>(kind, ignoreCase: true, out _)))
            {
                return Answers.Invalid("fault", $"allowed are {string.Join(", ", Enum.GetNames<Fault>())}, several apart by commas");
            }

            var list = kinds.Select(kind => Enum.Parse<Fault>(kind, ignoreCase: true)).ToArray();
            if (double.TryParse(query["share"], System.Globalization.CultureInfo.InvariantCulture, out var share))
            {
                faults.Mix(share, int.TryParse(query["seed"], out var seed) ? seed : 1, list);
            }
            else
            {
                faults.Queue(query["method"].Count > 0 ? query["method"].ToString() : "*", query["path"].Count > 0 ? query["path"].ToString() : ".", list);
            }

            return Results.NoContent();
        });
        app.MapDelete("/_faults", (Faults faults) =>
        {
            faults.Clear();
            return Results.NoContent();
        });
        app.MapGet("/_calls", (CallLog log) => Answers.Json(new JsonObject { ["calls"] = log.Calls.Count, ["paid"] = log.Paid }));
    }
}
