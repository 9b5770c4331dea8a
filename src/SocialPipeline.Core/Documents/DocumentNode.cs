using System.Globalization;

namespace SocialPipeline.Documents;

/// <summary>One value of a JSON document, with the place where it stands. Immutable once parsed.</summary>
internal sealed class DocumentNode
{
    private static readonly OrderedDictionary<string, DocumentNode> NoMembers = [];

    // Kept as a chain, not as a text: a long name above many values must not be copied for each of them.
    private readonly DocumentNode? _parent;
    private readonly string? _name;
    private readonly int _index;
    private readonly OrderedDictionary<string, DocumentNode> _members = NoMembers;
    private readonly List<DocumentNode> _items = [];

    internal DocumentNode(DocumentKind kind, DocumentPlace place, string text = "", double number = 0)
    {
        Kind = kind;
        (_parent, _name, _index) = (place.Parent, place.Name, place.Index);
        (Line, Column, NameLine, NameColumn) = (place.Line, place.Column, place.NameLine, place.NameColumn);
        Text = text;
        Number = number;
        _members = kind == DocumentKind.Object ? [] : NoMembers;
    }

    private DocumentNode(DocumentNode original, OrderedDictionary<string, DocumentNode> members)
        : this(DocumentKind.Object, new DocumentPlace(original._parent, original._name, original._index, original.Line, original.Column, original.NameLine, original.NameColumn))
        => _members = members;

    public DocumentKind Kind { get; }

    /// <summary>The line of the value's first character, from 1.</summary>
    public int Line { get; }

    /// <summary>The column of the value's first byte, from 1.</summary>
    public int Column { get; }

    /// <summary>The line of the property's name; of the value itself in an array and at the root.</summary>
    public int NameLine { get; }

    /// <summary>The column of the property's name; of the value itself in an array and at the root.</summary>
    public int NameColumn { get; }

    /// <summary>Whether nothing encloses this value in its document.</summary>
    public bool IsRoot => _parent is null;

    /// <summary>The members of an object in document order; empty for other kinds.</summary>
    public IReadOnlyDictionary<string, DocumentNode> Members => _members;

    /// <summary>The items of an array in document order; empty for other kinds.</summary>
    public IReadOnlyList<DocumentNode> Items => _items;

    /// <summary>The string, or the number or literal as it was written; empty for objects and arrays.</summary>
    public string Text { get; }

    /// <summary>The value of a number; 0 for other kinds.</summary>
    public double Number { get; }

    /// <summary>The value of a boolean; <see langword="false"/> for other kinds.</summary>
    public bool Boolean => Kind == DocumentKind.Boolean && Text == "true";

    /// <summary>A member of an object; <see langword="null"/> when it is not there.</summary>
    public DocumentNode? this[string name] => _members.GetValueOrDefault(name);

    /// <summary>The JSON path, such as <c>$.layers[2].text</c>, in the document the value was written in.</summary>
    public string Path
    {
        get
        {
            var steps = new Stack<string>();
            for (var node = this; node._parent is not null; node = node._parent)
            {
                steps.Push(node._name is null ? string.Create(CultureInfo.InvariantCulture, $"[{node._index}]") : Step(node._name));
            }

            return "$" + string.Concat(steps);
        }
    }

    /// <summary>Reads JSON; comments and trailing commas are allowed.</summary>
    /// <param name="utf8">The document.</param>
    /// <param name="faults">Takes duplicate properties; reading goes on after them.</param>
    /// <param name="limits">Default: <see cref="DocumentLimits.Default"/>.</param>
    /// <exception cref="DocumentException">The text is not JSON, or is beyond a limit.</exception>
    public static DocumentNode Parse(ReadOnlySpan<byte> utf8, DocumentFaults faults, DocumentLimits? limits = null)
        => DocumentParser.Parse(utf8, faults, limits ?? DocumentLimits.Default);

    /// <summary>What the value is, for the "found" of a fault.</summary>
    public string Describe() => Kind switch
    {
        DocumentKind.Object => "an object",
        DocumentKind.Array => string.Create(CultureInfo.InvariantCulture, $"an array of {_items.Count}"),
        DocumentKind.String => DocumentFaults.Shorten($"\"{Text}\"")!,
        _ => DocumentFaults.Shorten(Text)!,
    };

    /// <summary>Lays a patch over this value as RFC 7396 says: objects merge, <c>null</c> removes, anything else replaces. Every value keeps the place where the one that won was written.</summary>
    /// <param name="patch">What wins.</param>
    public DocumentNode Merge(DocumentNode patch)
    {
        if (patch.Kind != DocumentKind.Object)
        {
            return patch;
        }

        var members = new OrderedDictionary<string, DocumentNode>(_members);
        foreach (var (name, value) in patch._members)
        {
            if (value.Kind == DocumentKind.Null)
            {
                members.Remove(name);
            }
            else if (members.TryGetValue(name, out var old))
            {
                members[name] = old.Merge(value);
            }
            else
            {
                // An object that is new still loses its nulls.
                members[name] = value.Kind == DocumentKind.Object ? new DocumentNode(value, []).Merge(value) : value;
            }
        }

        return new DocumentNode(Kind == DocumentKind.Object ? this : patch, members);
    }

    /// <summary>A copy of an object with one member set; it goes last when it is new.</summary>
    public DocumentNode With(string name, DocumentNode value) => new(this, new OrderedDictionary<string, DocumentNode>(_members) { [name] = value });

    /// <summary>A copy of an object without one member; the same when it is not there.</summary>
    public DocumentNode Without(string name)
    {
        var members = new OrderedDictionary<string, DocumentNode>(_members);
        members.Remove(name);
        return new DocumentNode(this, members);
    }

    /// <summary>A copy of an object with one member under another name, in its old place; the same when it is not there.</summary>
    public DocumentNode Rename(string from, string to)
        => new(this, new OrderedDictionary<string, DocumentNode>(_members.Select(member => member.Key == from ? KeyValuePair.Create(to, member.Value) : member)));

    // Only the parser fills a node, before anyone else sees it.
    internal bool TryAdd(string name, DocumentNode value) => _members.TryAdd(name, value);

    internal void Add(DocumentNode item) => _items.Add(item);

    private static string Step(string name)
    {
        var plain = name.Length > 0 && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-' or '$');
        return plain && name.Length <= 60 ? "." + name : $"['{DocumentFaults.Shorten(name)}']";
    }
}
