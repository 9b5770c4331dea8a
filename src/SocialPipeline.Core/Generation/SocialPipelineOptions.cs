using SocialPipeline.Platforms;
using SocialPipeline.Templates;

namespace SocialPipeline.Generation;

/// <summary>What <c>AddSocialPipeline</c> sets up.</summary>
public sealed class SocialPipelineOptions
{
    /// <summary>The templates to choose from. Default: the built-in ones.</summary>
    public TemplateLibrary Templates { get; set; } = TemplateLibrary.BuiltIn;

    /// <summary>The formats there are. Default: those of the package.</summary>
    public PlatformCatalog Catalog { get; set; } = PlatformCatalog.Default;

    /// <summary>Adds the templates of a folder; those of the same id replace what was there.</summary>
    /// <param name="path">The folder.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="Documents.DocumentException">A template has faults.</exception>
    public SocialPipelineOptions AddTemplates(string path)
    {
        Templates = Templates.WithFolder(path);
        return this;
    }

    /// <summary>Lays a formats file over the formats.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="Documents.DocumentException">The file has faults.</exception>
    public SocialPipelineOptions AddFormats(string path)
    {
        Catalog = Catalog.WithOverrides(path);
        return this;
    }
}
