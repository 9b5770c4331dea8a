using System.Security.Cryptography;
using System.Text;
using SocialPipeline.Documents;
using SocialPipeline.Platforms;

namespace SocialPipeline.Templates;

/// <summary>Reads template documents strictly: every fault is listed with its place, what was found and what is allowed.</summary>
public static class TemplateReader
{
    /// <summary>The version of the document format that this reader writes and reads.</summary>
    public const int SchemaVersion = 1;

    private static readonly DocumentLimits Limits = new(TemplateLimits.MaxDocumentBytes, MaxDepth: 40, MaxNodes: 60_000);

    /// <summary>Reads a template from a stream, of which at most <see cref="TemplateLimits.MaxDocumentBytes"/> are read; it stays open.</summary>
    /// <param name="stream">The document: JSON in UTF-8, comments and trailing commas allowed.</param>
    /// <param name="source">The name that faults give the document.</param>
    /// <exception cref="DocumentException">The document has faults.</exception>
    public static Template Read(Stream stream, string source)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(source);
        using var kept = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (kept.Length <= Limits.MaxBytes && stream.Read(buffer) is var count and > 0)
        {
            kept.Write(buffer, 0, count);
        }

        // One byte too many is enough for the reader to refuse the rest.
        return Read(kept.GetBuffer().AsSpan(0, (int)kept.Length), source);
    }

    /// <summary>Reads a template from a text.</summary>
    /// <param name="json">The document.</param>
    /// <param name="source">The name that faults give the document.</param>
    /// <exception cref="DocumentException">The document has faults.</exception>
    public static Template Read(string json, string source)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(source);
        return json.Length > Limits.MaxBytes
            ? Read(DocumentReader.Open(json, source, Limits), "")
            : Read(Encoding.UTF8.GetBytes(json), source);
    }

    /// <summary>Reads a template from its bytes.</summary>
    /// <param name="utf8">The document.</param>
    /// <param name="source">The name that faults give the document.</param>
    /// <exception cref="DocumentException">The document has faults.</exception>
    public static Template Read(ReadOnlySpan<byte> utf8, string source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var document = DocumentReader.Open(utf8, source, Limits);
        return Read(document, Convert.ToHexStringLower(SHA256.HashData(utf8)));
    }

    private static Template Read(DocumentReader document, string sha256)
    {
        var reader = document.RequireVersion(SchemaVersion);
        var inputs = InputReader.Read(reader);
        var liquid = new LiquidCache();
        var template = new Template
        {
            Id = reader.RequiredId("id"),
            Name = reader.RequiredString("name", 100),
            Description = reader.OptionalString("description", 1000) ?? "",
            ContentTypes = reader.OptionalArray("contentTypes", AsContentType, 1, 20),
            Inputs = inputs,
            Layouts = new LayoutReader(reader, inputs.ToDictionary(input => input.Name, StringComparer.Ordinal), liquid).Read(),
            Liquid = liquid,
            Sha256 = sha256,
        };
        reader.ThrowIfAny();
        return template;
    }

    private static string AsContentType(DocumentValue value)
    {
        var type = value.AsString(64);
        if (type.Length > 0 && !ContentTypes.All.Contains(type))
        {
            value.Fault("There is no such content type." + NameSuggestion.Sentence(type, ContentTypes.All), string.Join(", ", ContentTypes.All));
        }

        return type;
    }
}
