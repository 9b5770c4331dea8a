namespace SocialPipeline.Templates;

/// <summary>A design that solves itself for any format. Immutable.</summary>
public sealed record Template
{
    /// <summary>The template's identifier: lower-case letters, digits and hyphens.</summary>
    public required string Id { get; init; }

    /// <summary>The name that people read.</summary>
    public required string Name { get; init; }

    /// <summary>What it is for, in a sentence.</summary>
    public string Description { get; init; } = "";

    /// <summary>The content types it is made for; empty means all.</summary>
    public IReadOnlyList<string> ContentTypes { get; init; } = [];

    /// <summary>Its inputs in the order in which a form asks for them.</summary>
    public required IReadOnlyList<InputDefinition> Inputs { get; init; }

    /// <summary>Its layouts: the variants in document order, then the base layout, which fits every format. The first whose condition holds is used.</summary>
    public required IReadOnlyList<TemplateLayout> Layouts { get; init; }

    /// <summary>SHA-256 of the document's bytes in lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Reads a template file.</summary>
    /// <param name="path">The file; faults name it without its folders.</param>
    /// <exception cref="IOException">The file is not there or cannot be read.</exception>
    /// <exception cref="SocialPipeline.Documents.DocumentException">The document has faults.</exception>
    public static Template Load(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        using var stream = File.OpenRead(path);
        return TemplateReader.Read(stream, Path.GetFileName(path));
    }

    /// <summary>The template's Liquid, parsed once.</summary>
    internal LiquidCache Liquid { get; init; } = new();

    /// <summary>The input of that name; <see langword="null"/> when there is none.</summary>
    public InputDefinition? FindInput(string name) => Inputs.FirstOrDefault(input => input.Name == name);
}
