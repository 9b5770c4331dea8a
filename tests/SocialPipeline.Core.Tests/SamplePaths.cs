namespace SocialPipeline;

/// <summary>Where the repository's own files are, found from the folder the tests run in.</summary>
internal static class SamplePaths
{
    public static string Root { get; } = FindRoot();

    public static string Brand(string id) => Path.Combine(Root, "samples", "brands", id);

    /// <summary>The sample content of a template; English stands in files without a suffix.</summary>
    public static string Content(string brand, string template, string locale = "en") =>
        Path.Combine(Root, "samples", "content", brand, template + (locale == "en" ? "" : "." + locale) + ".json");

    public static string Schema(string name) => Path.Combine(Root, "schemas", name);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Sdk.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The repository's root is not above the tests.");
    }
}
