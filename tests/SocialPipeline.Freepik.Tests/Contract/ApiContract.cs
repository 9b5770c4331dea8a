using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace SocialPipeline.Freepik.Contract;

/// <summary>The compact contract that eng/freepik-contract.py derives from the API's own document.</summary>
internal static partial class ApiContract
{
    private static readonly JsonElement Operations = Load();

    /// <summary>The operation of a call; templates are matched part by part.</summary>
    public static JsonElement Operation(string method, string path)
    {
        var named = Operations.EnumerateObject().Where(operation => operation.Name.StartsWith(method + " ", StringComparison.Ordinal))
            .OrderBy(operation => operation.Name.Count(letter => letter == '{'))
            .FirstOrDefault(operation => Regex.IsMatch(path, "^" + Template().Replace(Regex.Escape(operation.Name[(method.Length + 1)..]), "[^/]+") + "$"));
        return named.Value.ValueKind == JsonValueKind.Object ? named.Value : throw new InvalidOperationException($"The document has no {method} {path}.");
    }

    public static IEnumerable<string> QueryFaults(JsonElement operation, IReadOnlyDictionary<string, string> query)
    {
        var known = operation.GetProperty("query");
        foreach (var (name, value) in query)
        {
            if (!known.TryGetProperty(Index().Replace(name, "[]"), out var schema))
            {
                yield return $"{name}: no such parameter";
            }
            else if (Type(schema) is "integer" or "number" && !double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out _))
            {
                yield return $"{name}: '{value}' is no number";
            }
            else if (Type(schema) == "boolean" && value is not ("true" or "false"))
            {
                yield return $"{name}: '{value}' is no boolean";
            }
            else if (!IsAllowed(schema, value))
            {
                yield return $"{name}: '{value}' is not allowed";
            }
        }

        foreach (var parameter in known.EnumerateObject().Where(parameter => parameter.Value.TryGetProperty("required", out _) && !query.ContainsKey(parameter.Name)))
        {
            yield return $"{parameter.Name}: missing";
        }
    }

    /// <summary>What a value breaks of its schema; a request must hold nothing that the schema does not name.</summary>
    public static IEnumerable<string> Faults(JsonElement schema, JsonElement value, string at = "$", bool isRequest = false)
    {
        if (value.ValueKind == JsonValueKind.Null)
        {
            return schema.TryGetProperty("n", out _) || schema.TryGetProperty("any", out _) || Type(schema) is null ? [] : [$"{at}: null"];
        }

        if (schema.TryGetProperty("any", out var any) && any.EnumerateArray().Select(part => Faults(part, value, at, isRequest && !schema.TryGetProperty("p", out _)).ToList()).MinBy(faults => faults.Count) is { Count: > 0 } least)
        {
            return least;
        }

        return (Type(schema), value.ValueKind) switch
        {
            ("object", JsonValueKind.Object) or (null, JsonValueKind.Object) => ObjectFaults(schema, value, at, isRequest),
            ("array", JsonValueKind.Array) => schema.TryGetProperty("i", out var item) ? value.EnumerateArray().SelectMany((element, index) => Faults(item, element, $"{at}[{index}]", isRequest)) : [],
            ("string", JsonValueKind.String) => IsAllowed(schema, value.GetString()!) ? [] : [$"{at}: '{value}' is not allowed"],
            ("integer" or "number", JsonValueKind.Number) => NumberFaults(schema, value.GetDouble(), at),
            ("boolean", JsonValueKind.True or JsonValueKind.False) or (null, _) => [],
            var (type, found) => [$"{at}: {found}, documented is {type}"],
        };
    }

    private static IEnumerable<string> ObjectFaults(JsonElement schema, JsonElement value, string at, bool isRequest)
    {
        if (schema.TryGetProperty("r", out var required))
        {
            foreach (var name in required.EnumerateArray().Select(name => name.GetString()!).Where(name => !value.TryGetProperty(name, out _)))
            {
                yield return $"{at}.{name}: missing";
            }
        }

        var hasNames = schema.TryGetProperty("p", out var properties);
        foreach (var member in value.EnumerateObject())
        {
            if (hasNames && properties.TryGetProperty(member.Name, out var inner))
            {
                foreach (var fault in Faults(inner, member.Value, $"{at}.{member.Name}", isRequest))
                {
                    yield return fault;
                }
            }
            else if (isRequest && hasNames)
            {
                yield return $"{at}.{member.Name}: not documented";
            }
        }
    }

    private static IEnumerable<string> NumberFaults(JsonElement schema, double number, string at)
        => (schema.TryGetProperty("minimum", out var least) && number < least.GetDouble()) || (schema.TryGetProperty("maximum", out var most) && number > most.GetDouble()) ? [$"{at}: {number} is out of range"] : [];

    private static bool IsAllowed(JsonElement schema, string value) => !schema.TryGetProperty("e", out var words) || words.EnumerateArray().Any(word => word.GetString()!.TrimEnd('\'') == value);

    private static string? Type(JsonElement schema) => schema.TryGetProperty("t", out var type) ? type.GetString() : schema.TryGetProperty("p", out _) ? "object" : null;

    private static JsonElement Load()
    {
        using var stream = typeof(ApiContract).Assembly.GetManifestResourceStream("contract.json")!;
        return JsonDocument.Parse(stream).RootElement.Clone();
    }

    [GeneratedRegex(@"\\\{[^}]+\}")]
    private static partial Regex Template();

    [GeneratedRegex(@"\[\d+\]")]
    private static partial Regex Index();
}
