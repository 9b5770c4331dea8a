using System.Net;
using System.Text.Json;

namespace SocialPipeline.Freepik.Http;

/// <summary>Reads what the API says about a refused call. It says it in several forms: plain, as a problem, wrapped, or as a page of its firewall.</summary>
internal static class ApiFault
{
    private const int MaxWords = 300;

    public static FreepikException Of(string what, HttpResponseMessage response, string body)
    {
        var status = response.StatusCode;
        var words = Words(body);
        var message = FormattableString.Invariant($"{what}: {words} (status {(int)status})");

        // The firewall bans for minutes with a 403 that is no matter of rights.
        if (status == HttpStatusCode.Forbidden && body.Contains("Penalty Box", StringComparison.OrdinalIgnoreCase))
        {
            return new FreepikRateLimitException($"{what}: the firewall has shut this address out for a while. Wait several minutes.", status, null);
        }

        if (status == HttpStatusCode.TooManyRequests)
        {
            // One status, three meanings: too fast, the day's downloads used up, not in the plan.
            return words.Contains("limit", StringComparison.OrdinalIgnoreCase)
                ? new FreepikQuotaException(message, status)
                : new FreepikRateLimitException(message, status, response.Headers.RetryAfter?.Delta);
        }

        return new FreepikException(message, status);
    }

    private static string Words(string body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            var problem = document.RootElement;
            if (problem.ValueKind == JsonValueKind.Object && problem.TryGetProperty("problem", out var inner))
            {
                problem = inner;
            }

            if (problem.ValueKind == JsonValueKind.Object && (problem.TryGetProperty("message", out var message) || problem.TryGetProperty("error", out message)) && message.ValueKind == JsonValueKind.String)
            {
                return Shorten(string.Join(' ', new[] { message.GetString() }.Concat(Reasons(problem))));
            }
        }
        catch (JsonException)
        {
            // Plain text or a page: said as it is.
        }

        return body.Trim().Length == 0 || body.TrimStart().StartsWith('<') ? "refused without a reason." : Shorten(body.Trim());
    }

    private static IEnumerable<string> Reasons(JsonElement problem)
    {
        if (!problem.TryGetProperty("invalid_params", out var parameters) || parameters.ValueKind != JsonValueKind.Array)
        {
            yield break;
        }

        foreach (var parameter in parameters.EnumerateArray())
        {
            if (parameter.ValueKind == JsonValueKind.Object && parameter.TryGetProperty("name", out var name) && parameter.TryGetProperty("reason", out var reason))
            {
                yield return $"{name}: {reason}";
            }
        }
    }

    private static string Shorten(string text) => text.Length <= MaxWords ? text : text[..(MaxWords - 1)] + "…";
}
