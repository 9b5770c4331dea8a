using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SocialPipeline.Fuzz.Mutations;

/// <summary>Damage to a JSON document: mostly still JSON, so that what reads its values is reached.</summary>
internal sealed class JsonMutations
{
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 200 };
    private static readonly JsonSerializerOptions Deep = new() { MaxDepth = 200, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly string[] Scalars =
    [
        "0", "-1", "1", "2", "0.5", "1e308", "-1e308", "1e-308", "1e400", "2147483647", "-2147483648", "9007199254740993", "1e15", "12000", "true", "false", "null", "\"\"", "\" \"", "[]", "{}", "[[]]", "[null]", "{\"\":null}",
        "\"100%\"", "\"-5%\"", "\"1e9px\"", "\"0.0000001em\"", "\"100000u\"", "\"calc(1px)\"", "\"min(10%, 5u) + max(3u, 2%)\"", "\"((((((((((1u))))))))))\"", "\"auto\"", "\"#fff\"", "\"#12345678\"", "\"primary\"", "\"mix(primary, accent, 50%)\"",
        "\"{{ headline }}\"", "\"{{ headline | upcase | replace: 'A', 'AAAAAAAAAAAAAAAA' | truncate: 100000 }}\"", "\"{% for i in (1..100000) %}x{% endfor %}\"", "\"{% for i in (1..1000000000) %}{% for j in (1..1000000000) %}{% endfor %}{% endfor %}\"", "\"{{ 'a' | times: 1e300 }}\"", "\"{% assign x = 'aaaaaaaaaaaaaaaa' %}{% assign x = x | append: x %}{{ x }}\"",
        "\"{% if headline == blank and 1 > 'x' %}a{% endif %}\"", "\"{{\"", "\"{%\"", "\"{{ 'now' | date: '%s' }}\"", "\"\\u202e\\u2066abc\"", "\"a\\u0300\\u0300\\u0300\"", "\"../../../etc/passwd\"", "\"logos/../brand.json\"", "\"/dev/zero\"",
    ];

    private static readonly byte[][] Tokens = [.. ((string[])["{", "}", "[", "]", ",", ":", "\"", "\\ud800", "\\udc00", "\\u0000", "\\u202e", "1e999", "-", "/*", "*/", "//", "\uFEFF", "null", "\"a\":1,", "{{", "}}", "{%", "%}"]).Select(Encoding.UTF8.GetBytes), [0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80]];

    private readonly JsonNode[] _pool;
    private readonly Dictionary<string, JsonNode[]> _named;
    private readonly byte[][] _files;

    public JsonMutations(IEnumerable<byte[]> files)
    {
        _files = [.. files];
        _pool = [.. _files.Select(Parse).OfType<JsonNode>().SelectMany(Everything)];
        _named = _pool.Where(node => node.Parent is JsonObject).GroupBy(node => node.GetPropertyName(), StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
    }

    public byte[] Mutate(FuzzRandom random, byte[] file)
    {
        if (random.Once(8) || Parse(file) is not { } root)
        {
            return ByteMutations.Mutate(random, file, () => random.Of(_files), Tokens);
        }

        for (var times = 1 + random.Small(3); times > 0; times--)
        {
            Once(random, root);
        }

        var written = Encoding.UTF8.GetBytes(root.ToJsonString(Deep));
        return random.Once(12) ? ByteMutations.Mutate(random, written, () => random.Of(_files), Tokens) : written;
    }

    private void Once(FuzzRandom random, JsonNode root)
    {
        // the first nodes of a list lie near the root
        var nodes = Everything(root).Where(node => node.Parent is not null).ToList();
        if (nodes.Count == 0)
        {
            return;
        }

        var node = random.Of(nodes);
        switch (random.Below(16))
        {
            case 0:
                Remove(node);
                break;
            case 1:
                Replace(node, JsonNode.Parse(random.Of(Scalars)));
                break;
            case 3:
                Replace(node, random.Of(_pool).DeepClone());
                break;
            case 4 when node.Parent is JsonArray list:
                var copies = 1 + random.Small(random.Once(6) ? 600 : 4);
                for (var i = 0; i < copies && list.Count < 3000; i++)
                {
                    list.Insert(random.Below(list.Count + 1), node.DeepClone());
                }

                break;
            case 5 when node is JsonObject target:
                if (random.Of(_pool) is JsonObject { Count: > 0 } source)
                {
                    var (name, value) = source.ElementAt(random.Below(source.Count));
                    target[name] = value?.DeepClone();
                }

                break;
            case 6 or 9 when node is JsonValue number && number.TryGetValue(out double found):
                Replace(node, JsonValue.Create(Finite(random.Below(4) switch { 0 => -found, 1 => found * 1000, 2 => found / 1000, _ => ByteMutations.Number(random) })));
                break;
            case 7 or 10 when node is JsonValue text && text.TryGetValue(out string? letters):
                Replace(node, JsonValue.Create(HostileTexts.Change(random, letters)));
                break;
            case 8 when node is JsonObject or JsonArray:
                var inner = node.DeepClone();
                for (var depth = random.Small(60); depth > 0; depth--)
                {
                    inner = random.Once(2) ? new JsonArray(inner) : new JsonObject { ["children"] = new JsonArray(inner) };
                }

                Replace(node, inner);
                break;
            case 11:
                Replace(node, random.Of(nodes).DeepClone());
                break;
            default:
                // another document's value for the same name is most often allowed here
                Replace(node, node.Parent is JsonObject && _named.TryGetValue(node.GetPropertyName(), out var values) ? random.Of(values).DeepClone() : random.Of(nodes).DeepClone());
                break;
        }
    }

    private static double Finite(double value) => double.IsFinite(value) ? value : 0;

    private static void Remove(JsonNode node)
    {
        if (node.Parent is JsonObject owner)
        {
            owner.Remove(node.GetPropertyName());
        }
        else
        {
            ((JsonArray)node.Parent!).Remove(node);
        }
    }

    private static void Replace(JsonNode node, JsonNode? by)
    {
        if (node.Parent is JsonObject owner)
        {
            owner[node.GetPropertyName()] = by;
        }
        else
        {
            ((JsonArray)node.Parent!)[node.GetElementIndex()] = by;
        }
    }

    private static JsonNode? Parse(byte[] file)
    {
        try
        {
            return JsonNode.Parse(file, documentOptions: Lenient);
        }
        catch (Exception fault) when (fault is JsonException or ArgumentException)
        {
            return null;
        }
    }

    private static IEnumerable<JsonNode> Everything(JsonNode node)
    {
        yield return node;
        var children = node switch
        {
            JsonObject owner => owner.Select(pair => pair.Value),
            JsonArray list => list,
            _ => [],
        };
        foreach (var below in children.OfType<JsonNode>().SelectMany(Everything))
        {
            yield return below;
        }
    }
}
