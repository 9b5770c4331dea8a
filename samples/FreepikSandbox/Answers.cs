using System.Text.Json.Nodes;

namespace FreepikSandbox;

/// <summary>Answers as the API words them.</summary>
internal static class Answers
{
    public static IResult Message(int status, string message) => Json(new JsonObject { ["message"] = message }, status);

    public static IResult Invalid(string parameter, string reason) => Results.Text(
        new JsonObject
        {
            ["message"] = "Your request parameters didn't validate.",
            ["invalid_params"] = new JsonArray(new JsonObject { ["name"] = parameter, ["reason"] = reason }),
        }.ToJsonString(),
        "application/problem+json",
        statusCode: 400);

    public static IResult Data(JsonNode data) => Json(new JsonObject { ["data"] = data });

    public static IResult Json(JsonNode body, int status = 200) => Results.Text(body.ToJsonString(), "application/json", statusCode: status);
}
