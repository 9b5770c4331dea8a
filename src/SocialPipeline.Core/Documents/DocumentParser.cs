using System.Globalization;
using System.Text.Json;

namespace SocialPipeline.Documents;

/// <summary>Builds the tree of a document from JSON tokens and keeps count of lines, depth and nodes on the way.</summary>
internal ref struct DocumentParser
{
    private readonly DocumentFaults _faults;
    private readonly DocumentLimits _limits;
    private readonly ReadOnlySpan<byte> _utf8;
    private Utf8JsonReader _json;
    private int _nodes;
    private int _offset;
    private int _line;
    private int _lineStart;

    private DocumentParser(ReadOnlySpan<byte> utf8, DocumentFaults faults, DocumentLimits limits)
    {
        _faults = faults;
        _limits = limits;
        _utf8 = utf8;
        _line = 1;

        // One level more than allowed, so that the limit is reported in our words.
        _json = new Utf8JsonReader(utf8, new JsonReaderOptions
        {
            CommentHandling = JsonCommentHandling.Skip,
            AllowTrailingCommas = true,
            MaxDepth = limits.MaxDepth + 1,
        });
    }

    public static DocumentNode Parse(ReadOnlySpan<byte> utf8, DocumentFaults faults, DocumentLimits limits)
    {
        if (utf8.Length > limits.MaxBytes)
        {
            throw TooLarge(faults, limits, string.Create(CultureInfo.InvariantCulture, $"{utf8.Length} bytes"));
        }

        var parser = new DocumentParser(utf8.StartsWith("\uFEFF"u8) ? utf8[3..] : utf8, faults, limits);
        try
        {
            parser._json.Read();
            var root = parser.Value(null, null, 0, default);
            parser._json.Read();
            return root;
        }
        catch (JsonException fault)
        {
            // The framework appends its own, zero-based place to the sentence.
            var end = fault.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
            var sentence = end < 0 ? fault.Message : fault.Message[..end];
            throw Fail(faults, (int)(fault.LineNumber ?? 0) + 1, (int)(fault.BytePositionInLine ?? 0) + 1, "The text is not JSON: " + sentence);
        }
    }

    public static DocumentException TooLarge(DocumentFaults faults, DocumentLimits limits, string found)
        => Fail(faults, 1, 1, "The document is too large.", found, string.Create(CultureInfo.InvariantCulture, $"at most {limits.MaxBytes} bytes"));

    private static DocumentException Fail(DocumentFaults faults, int line, int column, string message, string? found = null, string? allowed = null, string path = "$")
        => new(faults.Source, [.. faults.Problems, new DocumentProblem(path, line, column, message, found, allowed)]);

    private DocumentNode Value(DocumentNode? parent, string? name, int index, (int Line, int Column) named)
    {
        var (line, column) = Position();
        var (nameLine, nameColumn) = name is null ? (line, column) : named;
        var place = new DocumentPlace(parent, name, index, line, column, nameLine, nameColumn);
        if (++_nodes > _limits.MaxNodes)
        {
            throw Fail(_faults, line, column, "The document has too many values.", null, string.Create(CultureInfo.InvariantCulture, $"at most {_limits.MaxNodes}"));
        }

        switch (_json.TokenType)
        {
            case JsonTokenType.StartObject:
                return Object(new DocumentNode(DocumentKind.Object, place));
            case JsonTokenType.StartArray:
                return Array(new DocumentNode(DocumentKind.Array, place));
            case JsonTokenType.String:
                return new DocumentNode(DocumentKind.String, place, Text(line, column));
            case JsonTokenType.Number:
                return Number(place);
            case JsonTokenType.True or JsonTokenType.False:
                return new DocumentNode(DocumentKind.Boolean, place, _json.TokenType == JsonTokenType.True ? "true" : "false");
            default:
                return new DocumentNode(DocumentKind.Null, place, "null");
        }
    }

    private DocumentNode Object(DocumentNode node)
    {
        CheckDepth(node);
        while (_json.Read() && _json.TokenType != JsonTokenType.EndObject)
        {
            var named = Position();
            var name = Text(named.Line, named.Column);
            _json.Read();
            var value = Value(node, name, 0, named);
            if (!node.TryAdd(name, value))
            {
                _faults.Add(new DocumentProblem(value.Path, named.Line, named.Column, "The property stands here a second time.", DocumentFaults.Shorten(name), "each property once"));
            }
        }

        return node;
    }

    private DocumentNode Array(DocumentNode node)
    {
        CheckDepth(node);
        for (var index = 0; _json.Read() && _json.TokenType != JsonTokenType.EndArray; index++)
        {
            node.Add(Value(node, null, index, default));
        }

        return node;
    }

    private readonly void CheckDepth(DocumentNode node)
    {
        if (_json.CurrentDepth >= _limits.MaxDepth)
        {
            throw Fail(_faults, node.Line, node.Column, "The document nests too deeply.", null, string.Create(CultureInfo.InvariantCulture, $"at most {_limits.MaxDepth} levels"), node.Path);
        }
    }

    private readonly DocumentNode Number(DocumentPlace place)
    {
        var text = System.Text.Encoding.ASCII.GetString(_json.ValueSpan);
        var finite = _json.TryGetDouble(out var number) && double.IsFinite(number);
        var node = new DocumentNode(DocumentKind.Number, place, text, finite ? number : 0);
        if (!finite)
        {
            _faults.Add(node, "The number is too large to be kept.", text, "-1.7e308 to 1.7e308");
        }

        return node;
    }

    private readonly string Text(int line, int column)
    {
        try
        {
            return _json.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw Fail(_faults, line, column, "The text is not valid Unicode.", null, "UTF-8 without lone surrogates");
        }
    }

    // Tokens come in order, so the newlines are counted once in all.
    private (int Line, int Column) Position()
    {
        var start = (int)_json.TokenStartIndex;
        for (; _offset < start; _offset++)
        {
            if (_utf8[_offset] == (byte)'\n')
            {
                _line++;
                _lineStart = _offset + 1;
            }
        }

        return (_line, start - _lineStart + 1);
    }
}
