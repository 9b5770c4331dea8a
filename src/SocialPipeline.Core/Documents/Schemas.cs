namespace SocialPipeline.Documents;

/// <summary>The published JSON Schemas (draft 2020-12) of the documents, for editors and other programs.</summary>
public static class Schemas
{
    /// <summary>Opens the schema of brand documents, <c>brand.schema.json</c>. The caller closes it.</summary>
    public static Stream OpenBrand() => Open("brand.schema.json");

    /// <summary>Opens the schema of template documents, <c>template.schema.json</c>. The caller closes it.</summary>
    public static Stream OpenTemplate() => Open("template.schema.json");

    /// <summary>Opens the schema of compliance reports, <c>report.schema.json</c>. The caller closes it.</summary>
    public static Stream OpenReport() => Open("report.schema.json");

    private static Stream Open(string name)
        => typeof(Schemas).Assembly.GetManifestResourceStream("SocialPipeline.Schemas." + name)
            ?? throw new InvalidOperationException($"The package was built without {name}.");
}
