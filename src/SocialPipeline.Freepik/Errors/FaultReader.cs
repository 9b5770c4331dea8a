using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace SocialPipeline.Freepik.Errors;

/// <summary>Reads what the API says about a refused call. It says it in several forms: plain, as a problem, wrapped, or as a page of its firewall.</summary>
internal static partial class FaultReader
{
    private const int MaxWords = 300;
    private const int MaxExcerpt = 200;

    public static FreepikException Read(string what, HttpResponseMessage response, ReadOnlySpan<byte> bytes)
    {
        var body = Encoding.UTF8.GetString(bytes);
        var status = response.StatusCode;
        var (words, faults) = Words(body);
        var message = FormattableString.Invariant($"{what}: {words} (status {(int)status})");
        return status switch
        {
            HttpStatusCode.Forbidden when IsFirewall(body) => new FreepikBlockedException($"{what}: the firewall has shut this address out for a while. Wait several minutes.", status),
            HttpStatusCode.TooManyRequests => TooMany(message, words, response),
            HttpStatusCode.Unauthorized => new FreepikUnauthorizedException(message, status),
            HttpStatusCode.Forbidden or HttpStatusCode.PaymentRequired => new FreepikForbiddenException(message, status),
            HttpStatusCode.NotFound => new FreepikNotFoundException(message, status),
            HttpStatusCode.BadRequest or HttpStatusCode.UnprocessableEntity => new FreepikValidationException(message, faults, status),
            HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError => new FreepikUnavailableException(message, status, isOutcomeUnknown: true),
            _ => new FreepikException(message, status),
        };
    }

    /// <summary>The beginning of an answer for an error message, without what would give access to a file.</summary>
    public static string Excerpt(ReadOnlySpan<byte> bytes)
    {
        var text = Signature().Replace(Encoding.UTF8.GetString(bytes[..Math.Min(bytes.Length, 4 * MaxExcerpt)]), "…");
        return Shorten(text.Trim(), MaxExcerpt);
    }

    public static bool IsFirewall(string body) => body.Contains("Penalty Box", StringComparison.OrdinalIgnoreCase);

    /// <summary>One status, three meanings: too fast, the day's downloads used up, not in the plan.</summary>
    private static FreepikException TooMany(string message, string words, HttpResponseMessage response)
    {
        if (words.Contains("free users", StringComparison.OrdinalIgnoreCase))
        {
            return new FreepikQuotaException(message, FreepikQuota.Plan, response.StatusCode);
        }

        return words.Contains("download", StringComparison.OrdinalIgnoreCase) && words.Contains("limit", StringComparison.OrdinalIgnoreCase)
            ? new FreepikQuotaException(message, FreepikQuota.DailyDownloads, response.StatusCode)
            : new FreepikRateLimitException(message, response.StatusCode, response.Headers.RetryAfter?.Delta);
    }

    private static (string Words, IReadOnlyList<FreepikFault> Faults) Words(string body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            var problem = document.RootElement;
            if (problem.ValueKind == JsonValueKind.Object && problem.TryGetProperty("problem", out var inner))
            {
                problem = inner;
            }

            if (problem.ValueKind == JsonValueKind.Object && (Text(problem, "message") ?? Text(problem, "error") ?? Text(problem, "detail")) is { } message)
            {
                var faults = Faults(problem);
                return (Shorten(string.Join(' ', faults.Select(fault => $"{fault.Parameter}: {fault.Reason}").Prepend(message)), MaxWords), faults);
            }
        }
        catch (JsonException)
        {
            // Plain text or a page: said as it is.
        }

        var plain = body.Trim();
        return (plain.Length == 0 || plain[0] == '<' ? "refused without a reason." : Shorten(Signature().Replace(plain, "…"), MaxWords), []);
    }

    private static List<FreepikFault> Faults(JsonElement problem)
    {
        var faults = new List<FreepikFault>();
        if (problem.TryGetProperty("invalid_params", out var parameters) && parameters.ValueKind == JsonValueKind.Array)
        {
            foreach (var parameter in parameters.EnumerateArray().Where(parameter => parameter.ValueKind == JsonValueKind.Object))
            {
                faults.Add(new FreepikFault(Text(parameter, "name") ?? "?", Text(parameter, "reason") ?? "no reason given"));
            }
        }

        return faults;
    }

    private static string? Text(JsonElement parent, string name)
        => parent.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static string Shorten(string text, int most) => text.Length <= most ? text : text[..(most - 1)] + "…";

    [GeneratedRegex("""\?[^"\s<]+|(?:token|hmac|signature)=[^"\s<]+""")]
    private static partial Regex Signature();
}
