using SocialPipeline.Documents;

namespace SocialPipeline.Platforms;

/// <summary>Reads a formats file, alone or on top of the formats that are there already.</summary>
internal sealed class FormatsDocument
{
    /// <summary>The version of the file's shape.</summary>
    public const int SchemaVersion = 1;

    private readonly OrderedDictionary<string, Platform> _platforms;
    private readonly OrderedDictionary<string, Entry> _formats;

    private FormatsDocument(OrderedDictionary<string, Platform> platforms, OrderedDictionary<string, Entry> formats)
        => (_platforms, _formats) = (platforms, formats);

    public static FormatsDocument Empty { get; } = new([], []);

    public IReadOnlyList<Platform> Platforms => [.. _platforms.Values];

    public IReadOnlyList<PlatformFormat> Formats => [.. _formats.Values.Select(entry => entry.Format)];

    /// <summary>This document with another laid over it: an id that is known changes only in what the other states, a new one is added.</summary>
    /// <exception cref="DocumentException">The other document has faults.</exception>
    public FormatsDocument With(DocumentReader document)
    {
        document = document.RequireVersion(SchemaVersion);
        var platforms = new OrderedDictionary<string, Platform>(_platforms);
        foreach (var (id, name) in document.OptionalMap("platforms", ReadPlatform))
        {
            platforms[id] = new Platform(id, name);
        }

        var names = platforms.Keys.ToDictionary(id => id);
        var formats = new OrderedDictionary<string, Entry>(_formats);
        var stated = new Dictionary<string, DocumentNode>();
        document.OptionalArray("formats", item => Lay(item, formats, stated, names));
        if (!document.Faults.Any)
        {
            // Formats that could not be read would only leave groups without a primary.
            SettlePrimaries(document, formats, stated);
        }

        document.ThrowIfAny();
        return new FormatsDocument(platforms, formats);
    }

    private static string ReadPlatform(string id, DocumentValue value)
    {
        if (!id.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-') || id.Length is 0 or > 40)
        {
            value.Faults.Add(value.Node, "This cannot be the id of a platform.", id, "lower-case letters, digits and '-', at most 40");
        }

        return value.AsObject(platform => platform.RequiredString("name", 100)) ?? "";
    }

    private static bool Lay(DocumentValue item, OrderedDictionary<string, Entry> formats, Dictionary<string, DocumentNode> stated, Dictionary<string, string> platforms)
    {
        if (item.Kind != DocumentKind.Object || item.Node["id"] is not { Kind: DocumentKind.String } id)
        {
            return item.AsObject(format => PlatformFormatReader.Read(format, platforms)) is not null;
        }

        if (!stated.TryAdd(id.Text, item.Node))
        {
            item.Faults.Add(id, "The format stands here a second time.", id.Text, "each id once");
            return false;
        }

        var old = formats.GetValueOrDefault(id.Text);
        var whole = old is null ? item.Node.Merge(item.Node) : old.Node.Merge(item.Node);
        var read = new DocumentValue(whole, item.Faults).AsObject(format => PlatformFormatReader.Read(format, platforms))!;

        // Who is primary is settled between the formats, so what the old text said no longer counts.
        var primary = old is null || item.Node["isPrimary"] is not null ? read.IsPrimary : old.Format.IsPrimary;
        formats[id.Text] = new Entry(read with { IsPrimary = primary }, whole);
        return true;
    }

    private static void SettlePrimaries(DocumentReader document, OrderedDictionary<string, Entry> formats, Dictionary<string, DocumentNode> stated)
    {
        foreach (var group in formats.Values.Select(entry => entry.Format).GroupBy(format => (format.Platform, format.ContentType)).ToList())
        {
            var primaries = group.Where(format => format.IsPrimary).ToList();
            var chosen = primaries.Where(format => stated.GetValueOrDefault(format.Id)?["isPrimary"] is not null).ToList();
            if (primaries.Count > 1 && chosen.Count == 1)
            {
                foreach (var format in primaries.Where(format => format != chosen[0]))
                {
                    formats[format.Id] = formats[format.Id] with { Format = format with { IsPrimary = false } };
                }
            }
            else if (primaries.Count != 1)
            {
                document.Faults.Add(
                    group.Select(format => stated.GetValueOrDefault(format.Id)).FirstOrDefault(node => node is not null) ?? document.Node,
                    $"{group.Key.Platform} {group.Key.ContentType} must have one primary format.",
                    primaries.Count == 0 ? "none" : string.Join(", ", primaries.Select(format => format.Id)),
                    "\"isPrimary\": true on exactly one");
            }
        }
    }

    // The text is kept beside what was read from it, so that the next override can be laid over it.
    private sealed record Entry(PlatformFormat Format, DocumentNode Node);
}
