using System.Text.Json;
using Xunit;

namespace SocialPipeline;

/// <summary>Reads what the published schemas say.</summary>
internal static class SchemaReading
{
    /// <summary>The property names of a definition, or of the root, without <c>$schema</c>.</summary>
    public static IEnumerable<string> Properties(Stream stream, string definition)
    {
        using var schema = JsonDocument.Parse(stream);
        var place = definition.Length == 0 ? schema.RootElement : schema.RootElement.GetProperty("$defs").GetProperty(definition);
        Assert.False(place.GetProperty("additionalProperties").GetBoolean());
        return [.. place.GetProperty("properties").EnumerateObject().Select(property => property.Name).Where(name => name != "$schema").Order(StringComparer.Ordinal)];
    }

    /// <summary>The definitions that are objects with fixed properties.</summary>
    public static IEnumerable<string> Objects(Stream stream)
    {
        using var schema = JsonDocument.Parse(stream);
        return [.. schema.RootElement.GetProperty("$defs").EnumerateObject().Where(pair => pair.Value.TryGetProperty("properties", out _)).Select(pair => pair.Name).Order(StringComparer.Ordinal)];
    }

    public static void CheckDescriptions(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Object)
        {
            if (element.TryGetProperty("properties", out var properties) && properties.ValueKind == JsonValueKind.Object)
            {
                foreach (var property in properties.EnumerateObject())
                {
                    var described = property.Value.TryGetProperty("description", out var text) ? text.GetString() : property.Value.TryGetProperty("$ref", out _) ? "defined elsewhere" : "";
                    Assert.True(described?.Length > 8, property.Name);
                }
            }

            foreach (var property in element.EnumerateObject())
            {
                CheckDescriptions(property.Value);
            }
        }
        else if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
            {
                CheckDescriptions(item);
            }
        }
    }
}
