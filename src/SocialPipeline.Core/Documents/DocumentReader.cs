using System.Globalization;
using System.Text;
using SocialPipeline.Colors;

namespace SocialPipeline.Documents;

/// <summary>
/// Reads one object of a document strictly. Nothing is thrown on the way: every fault is noted with its place, found and
/// allowed value, the getter answers a harmless placeholder, and <see cref="ThrowIfAny"/> reports them all. Properties
/// nobody asked for are faults, with a suggestion.
/// <code>
/// var reader = DocumentReader.Open(stream, "brand.json").RequireVersion(1);
/// var brand = new Brand
/// {
///     Name = reader.RequiredString("name", maxLength: 100),
///     Tone = reader.OptionalName("tone", Tones) ?? Tone.Neutral,            // Tones: name → enum value
///     MinimumSize = reader.OptionalNumber("minimumSize", 6, 200) ?? 18,
///     Primary = reader.RequiredColor("primary"),
///     Logo = reader.OptionalObject("logo", logo => new Logo(                // closed by itself
///         logo.RequiredString("file"),
///         logo.OptionalBoolean("onDark") ?? false)),
///     Words = reader.OptionalArray("words", word => word.AsString()),       // empty when missing
///     Sizes = reader.OptionalMap("sizes", (role, size) => size.AsNumber(1, 500)),
/// };
/// reader.ThrowIfAny();                                                      // closes the root, too
/// </code>
/// </summary>
internal sealed class DocumentReader(DocumentNode node, DocumentFaults faults)
{
    private readonly List<string> _asked = [];
    private bool _done;

    public DocumentNode Node { get; } = node;

    public DocumentFaults Faults { get; } = faults;

    /// <summary>Opens a document that is in memory.</summary>
    /// <exception cref="DocumentException">The text is not JSON, its root is no object, or it is beyond a limit.</exception>
    public static DocumentReader Open(ReadOnlySpan<byte> utf8, string source, DocumentLimits? limits = null)
    {
        var faults = new DocumentFaults(source);
        var root = DocumentNode.Parse(utf8, faults, limits);
        if (root.Kind != DocumentKind.Object)
        {
            faults.Add(root, "The document must be an object.", root.Describe(), "an object");
            faults.ThrowIfAny();
        }

        return new DocumentReader(root, faults);
    }

    /// <inheritdoc cref="Open(ReadOnlySpan{byte}, string, DocumentLimits?)"/>
    public static DocumentReader Open(string json, string source, DocumentLimits? limits = null)
    {
        // A text has at least as many UTF-8 bytes as characters, so it can be refused before it is copied.
        limits ??= DocumentLimits.Default;
        return json.Length > limits.MaxBytes
            ? throw DocumentParser.TooLarge(new DocumentFaults(source), limits, string.Create(CultureInfo.InvariantCulture, $"{json.Length} characters"))
            : Open(Encoding.UTF8.GetBytes(json), source, limits);
    }

    /// <summary>Opens a document from a stream, of which no more than the limit is read; the stream stays open.</summary>
    /// <exception cref="DocumentException">The text is not JSON, its root is no object, or it is beyond a limit.</exception>
    public static DocumentReader Open(Stream stream, string source, DocumentLimits? limits = null)
    {
        limits ??= DocumentLimits.Default;
        using var kept = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (stream.Read(buffer) is var count and > 0)
        {
            kept.Write(buffer, 0, count);
            if (kept.Length > limits.MaxBytes)
            {
                throw DocumentParser.TooLarge(new DocumentFaults(source), limits, "more");
            }
        }

        return Open(kept.GetBuffer().AsSpan(0, (int)kept.Length), source, limits);
    }

    /// <summary>Opens a file; faults name the file without its folders.</summary>
    /// <exception cref="DocumentException">The text is not JSON, its root is no object, or it is beyond a limit.</exception>
    public static DocumentReader OpenFile(string path, DocumentLimits? limits = null)
    {
        if (Directory.Exists(path))
        {
            // The system would speak of a lack of permission.
            throw new IOException($"'{path}' is a folder; a JSON file is needed.");
        }

        using var stream = File.OpenRead(path);
        return Open(stream, Path.GetFileName(path), limits);
    }

    /// <summary>Checks <c>schemaVersion</c>: missing is a fault, an older one is upgraded, a newer one ends the reading at once because nothing else in it could be judged.</summary>
    /// <param name="current">The version this code writes.</param>
    /// <param name="upgrade">Gets the root and its older version, answers the root as <paramref name="current"/> has it; without it an older version is refused.</param>
    /// <returns>This reader, or one over the upgraded root.</returns>
    /// <exception cref="DocumentException">The version is newer, or older and there is no upgrade.</exception>
    public DocumentReader RequireVersion(int current, Func<DocumentNode, int, DocumentNode>? upgrade = null)
    {
        var before = Faults.Problems.Count;
        if (Required("schemaVersion") is not { } value)
        {
            return this;
        }

        var version = value.AsInteger(1);
        if (version == current || Faults.Problems.Count > before)
        {
            return this;
        }

        if (version > current || upgrade is null)
        {
            value.Fault(
                version > current ? "The document was written for a newer version of this software." : "The document is older than what can be upgraded.",
                string.Create(CultureInfo.InvariantCulture, $"{current}"));
            Faults.ThrowIfAny();
        }

        var upgraded = new DocumentReader(upgrade!(Node, version), Faults);
        upgraded.Allow("schemaVersion");
        return upgraded;
    }

    public bool Has(string name) => Node[name] is not null;

    /// <summary>Any value for reading by hand, such as "a text or an object"; missing is a fault.</summary>
    public DocumentValue? Required(string name)
    {
        if (Optional(name) is { } value)
        {
            return value;
        }

        Faults.Add(Node, $"The property '{name}' is missing.");
        return null;
    }

    /// <summary>Any value for reading by hand; <see langword="null"/> when it is missing.</summary>
    public DocumentValue? Optional(string name)
    {
        Allow(name);
        return Node[name] is { } found ? new DocumentValue(found, Faults) : null;
    }

    public string RequiredString(string name, int maxLength = 10_000, bool allowEmpty = false) => Required(name)?.AsString(maxLength, allowEmpty) ?? "";

    public string? OptionalString(string name, int maxLength = 10_000, bool allowEmpty = false) => Optional(name)?.AsString(maxLength, allowEmpty);

    public string RequiredId(string name) => Required(name)?.AsId() ?? "";

    public string? OptionalId(string name) => Optional(name)?.AsId();

    public double RequiredNumber(string name, double min = double.MinValue, double max = double.MaxValue) => Required(name)?.AsNumber(min, max) ?? 0;

    public double? OptionalNumber(string name, double min = double.MinValue, double max = double.MaxValue) => Optional(name)?.AsNumber(min, max);

    public int RequiredInteger(string name, int min = int.MinValue, int max = int.MaxValue) => Required(name)?.AsInteger(min, max) ?? 0;

    public int? OptionalInteger(string name, int min = int.MinValue, int max = int.MaxValue) => Optional(name)?.AsInteger(min, max);

    public long? OptionalLong(string name, long min = long.MinValue, long max = long.MaxValue) => Optional(name)?.AsLong(min, max);

    public bool RequiredBoolean(string name) => Required(name)?.AsBoolean() ?? false;

    public bool? OptionalBoolean(string name) => Optional(name)?.AsBoolean();

    /// <summary>One of a set of names, such as <c>{ ["left"] = Align.Left }</c>.</summary>
    public T RequiredName<T>(string name, IReadOnlyDictionary<string, T> names)
        where T : struct => Required(name)?.AsName(names) ?? default;

    /// <inheritdoc cref="RequiredName"/>
    public T? OptionalName<T>(string name, IReadOnlyDictionary<string, T> names)
        where T : struct => Optional(name)?.AsName(names);

    public Color RequiredColor(string name) => Required(name)?.AsColor() ?? default;

    public Color? OptionalColor(string name) => Optional(name)?.AsColor();

    public DateOnly RequiredDate(string name) => Required(name)?.AsDate() ?? default;

    public DateOnly? OptionalDate(string name) => Optional(name)?.AsDate();

    /// <summary>An object; <see langword="null"/> (with a fault) when it is missing or no object.</summary>
    public T? RequiredObject<T>(string name, Func<DocumentReader, T> read)
        where T : class => Required(name) is { } value ? value.AsObject(read) : null;

    /// <summary>An object; <see langword="null"/> when it is missing.</summary>
    public T? OptionalObject<T>(string name, Func<DocumentReader, T> read)
        where T : class => Optional(name) is { } value ? value.AsObject(read) : null;

    public IReadOnlyList<T> RequiredArray<T>(string name, Func<DocumentValue, T> readItem, int minItems = 1, int maxItems = 1000)
        => Required(name)?.AsArray(readItem, minItems, maxItems) ?? [];

    /// <summary>An array; empty when it is missing.</summary>
    public IReadOnlyList<T> OptionalArray<T>(string name, Func<DocumentValue, T> readItem, int minItems = 0, int maxItems = 1000)
        => Optional(name)?.AsArray(readItem, minItems, maxItems) ?? [];

    public IReadOnlyDictionary<string, T> RequiredMap<T>(string name, Func<string, DocumentValue, T> readItem, int minItems = 1, int maxItems = 1000)
        => Required(name)?.AsMap(readItem, minItems, maxItems) ?? new OrderedDictionary<string, T>();

    /// <summary>An object with free property names; empty when it is missing.</summary>
    public IReadOnlyDictionary<string, T> OptionalMap<T>(string name, Func<string, DocumentValue, T> readItem, int minItems = 0, int maxItems = 1000)
        => Optional(name)?.AsMap(readItem, minItems, maxItems) ?? new OrderedDictionary<string, T>();

    /// <summary>Notes a fault of this object as a whole.</summary>
    public void Fault(string message, string? found = null, string? allowed = null) => Faults.Add(Node, message, found, allowed);

    /// <summary>Notes a fault of one property, at its value when it is there.</summary>
    public void Fault(string name, string message, string? found, string? allowed) => Faults.Add(Node[name] ?? Node, message, found ?? Node[name]?.Describe(), allowed);

    /// <summary>Names properties that are known but not read here.</summary>
    public void Allow(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (!_asked.Contains(name))
            {
                _asked.Add(name);
            }
        }
    }

    /// <summary>Closes the object: every property nobody asked for is a fault. <c>$schema</c> is welcome at the root.</summary>
    public void Done()
    {
        if (_done)
        {
            return;
        }

        _done = true;
        foreach (var (name, value) in Node.Members)
        {
            if (Faults.IsFull)
            {
                return;
            }

            if (!_asked.Contains(name) && !(Node.IsRoot && name == "$schema"))
            {
                var message = "The property is unknown." + NameSuggestion.Sentence(name, _asked);
                Faults.Add(new DocumentProblem(value.Path, value.NameLine, value.NameColumn, message, DocumentFaults.Shorten(name), string.Join(", ", _asked)));
            }
        }
    }

    /// <summary>Closes the object and reports every fault of the document.</summary>
    /// <exception cref="DocumentException">There is at least one fault.</exception>
    public void ThrowIfAny()
    {
        Done();
        Faults.ThrowIfAny();
    }
}
