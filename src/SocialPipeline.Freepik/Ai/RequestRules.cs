using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using SocialPipeline.Freepik.Errors;

namespace SocialPipeline.Freepik.Ai;

/// <summary>Holds a request against its model's row.</summary>
internal static class RequestRules
{
    public static void Check(AiRequest request)
    {
        var faults = Faults(request).ToList();
        if (request.Body.Count == 0 || (request.Model.Gives == "image" && request.Body.All(pair => pair.Value is JsonValue value && value.TryGetValue(out string? text) && text.Length == 0)))
        {
            // The API takes an empty request and charges it.
            faults.Add(new FreepikFault("prompt", "the request asks for nothing"));
        }

        if (faults.Count > 0)
        {
            throw new FreepikValidationException($"{request.Model.Name}: {string.Join("; ", faults.Select(fault => $"{fault.Parameter}: {fault.Reason}"))}.", faults, null);
        }
    }

    private static IEnumerable<FreepikFault> Faults(AiRequest request)
    {
        var rows = request.Model.Parameters;
        if (rows.Count == 0)
        {
            yield break;
        }

        foreach (var row in rows.Where(row => row.Required && !request.Body.ContainsKey(row.Name)))
        {
            yield return new FreepikFault(row.Name, "is required");
        }

        foreach (var (name, value) in request.Body)
        {
            var row = rows.FirstOrDefault(row => row.Name == name);
            if (row is null)
            {
                yield return new FreepikFault(name, $"is no parameter of this model; there are {string.Join(", ", rows.Select(known => known.Name))}");
            }
            else if (Fault(row, value!) is { } reason)
            {
                yield return new FreepikFault(name, reason);
            }
        }
    }

    private static string? Fault(AiParameter row, JsonNode value) => (row.Type, value.GetValueKind()) switch
    {
        ("string", JsonValueKind.String) => TextFault(row, value.GetValue<string>()),
        ("integer" or "number", JsonValueKind.Number) => NumberFault(row, value),
        ("boolean", JsonValueKind.True or JsonValueKind.False) or ("object", JsonValueKind.Object) => null,
        ("array", JsonValueKind.Array) => CountFault(row, value.AsArray().Count),
        _ => $"is {value.GetValueKind()}; allowed is {row.Type}",
    };

    private static string? TextFault(AiParameter row, string text)
    {
        if (row.Allowed is { } words && !words.Contains(text, StringComparer.Ordinal))
        {
            return $"is '{text}'; allowed are {string.Join(", ", words)}";
        }

        return text.Length < row.Shortest || text.Length > row.Longest
            ? string.Create(CultureInfo.InvariantCulture, $"has {text.Length} characters; allowed are {row.Shortest ?? 0} to {row.Longest}")
            : null;
    }

    private static string? NumberFault(AiParameter row, JsonNode value)
    {
        var number = double.Parse(value.ToJsonString(), CultureInfo.InvariantCulture);
        if (row.Type == "integer" && number != Math.Floor(number))
        {
            return string.Create(CultureInfo.InvariantCulture, $"is {number}; allowed are whole numbers");
        }

        return number < row.Least || number > row.Most
            ? string.Create(CultureInfo.InvariantCulture, $"is {number}; allowed are {row.Least} to {row.Most}")
            : null;
    }

    private static string? CountFault(AiParameter row, int count) => count < row.Fewest || count > row.Items
        ? string.Create(CultureInfo.InvariantCulture, $"has {count} items; allowed are {row.Fewest ?? 0} to {row.Items}")
        : null;
}
