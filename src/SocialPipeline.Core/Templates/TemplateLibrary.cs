using System.Diagnostics.CodeAnalysis;
using SocialPipeline.Documents;

namespace SocialPipeline.Templates;

/// <summary>Templates by id. Immutable: <see cref="With"/> and <see cref="WithFolder"/> answer a new library.</summary>
public sealed class TemplateLibrary
{
    private const string Prefix = "SocialPipeline.Templates.BuiltIn.";
    private static readonly Lazy<TemplateLibrary> Embedded = new(ReadEmbedded);

    private readonly OrderedDictionary<string, Lazy<Template>> _byId;

    private TemplateLibrary(OrderedDictionary<string, Lazy<Template>> byId) => _byId = byId;

    /// <summary>The templates that come with the package.</summary>
    public static TemplateLibrary BuiltIn => Embedded.Value;

    /// <summary>A library without templates, to start one's own.</summary>
    public static TemplateLibrary Empty { get; } = new([]);

    /// <summary>The templates in the order in which they came.</summary>
    public IReadOnlyList<Template> Templates => [.. _byId.Values.Select(template => template.Value)];

    /// <summary>The template of an id.</summary>
    /// <param name="id">The id; letter case counts.</param>
    /// <exception cref="UnknownTemplateException">There is none; the message suggests the nearest.</exception>
    public Template Get(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return _byId.TryGetValue(id, out var template) ? template.Value : throw new UnknownTemplateException(id, NameSuggestion.Sentence(id, _byId.Keys), _byId.Keys);
    }

    /// <summary>The template of an id, when there is one.</summary>
    /// <param name="id">The id; letter case counts.</param>
    /// <param name="template">The template.</param>
    public bool TryGet(string id, [NotNullWhen(true)] out Template? template)
    {
        template = _byId.GetValueOrDefault(id)?.Value;
        return template is not null;
    }

    /// <summary>This library with one template more; one of the same id is replaced.</summary>
    /// <param name="template">The template.</param>
    public TemplateLibrary With(Template template)
    {
        ArgumentNullException.ThrowIfNull(template);
        return new TemplateLibrary(new OrderedDictionary<string, Lazy<Template>>(_byId) { [template.Id] = new(template) });
    }

    /// <summary>This library with every <c>*.json</c> of a folder (not of its subfolders), in the order of their names; templates of the same id are replaced.</summary>
    /// <param name="path">The folder.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="DocumentException">A template has faults.</exception>
    public TemplateLibrary WithFolder(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var byId = new OrderedDictionary<string, Lazy<Template>>(_byId);
        foreach (var file in Directory.EnumerateFiles(path, "*.json").Order(StringComparer.Ordinal))
        {
            var template = Template.Load(file);
            byId[template.Id] = new(template);
        }

        return new TemplateLibrary(byId);
    }

    /// <summary>Each is read when it is first asked for, under the name of its file.</summary>
    private static TemplateLibrary ReadEmbedded()
    {
        var byId = new OrderedDictionary<string, Lazy<Template>>();
        foreach (var name in typeof(TemplateLibrary).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            var file = name[Prefix.Length..];
            byId.Add(Path.GetFileNameWithoutExtension(file), new Lazy<Template>(() => ReadEmbedded(name, file)));
        }

        return new TemplateLibrary(byId);
    }

    private static Template ReadEmbedded(string resource, string file)
    {
        using var stream = typeof(TemplateLibrary).Assembly.GetManifestResourceStream(resource)!;
        return TemplateReader.Read(stream, file);
    }
}
