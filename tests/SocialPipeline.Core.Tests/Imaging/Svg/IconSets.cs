using Xunit;

namespace SocialPipeline.Imaging.Svg;

/// <summary>The real icons that <c>eng/fetch-icons.sh</c> brings, and the brands' own logos.</summary>
internal static class IconSets
{
    private static readonly string[] Folders =
        ["lucide-static/icons", "bootstrap-icons/icons", "flat-color-icons/svg", "flag-icons/flags/4x3", "devicon/icons"];

    public static string Repository { get; } = FindRepository();

    /// <summary>The folder with the sets; <c>SOCIALPIPELINE_ICONS</c> names another one.</summary>
    public static string Root { get; } =
        Environment.GetEnvironmentVariable("SOCIALPIPELINE_ICONS") is { Length: > 0 } named
            ? Path.GetFullPath(named, Repository)
            : Path.Combine(Repository, "artifacts", "icons");

    public static IReadOnlyList<string> Logos { get; } =
        [.. Directory.EnumerateFiles(Path.Combine(Repository, "samples", "brands"), "*.svg", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    /// <summary>Every icon, by set, in a fixed order.</summary>
    public static IReadOnlyList<string[]> Read()
    {
        return [.. Folders.Select(folder =>
        {
            var path = Path.Combine(Root, folder);
            Assert.True(Directory.Exists(path), $"{path} is missing: run eng/fetch-icons.sh (it needs npm), or name a folder with the sets in SOCIALPIPELINE_ICONS.");
            return Directory.EnumerateFiles(path, "*.svg", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToArray();
        })];
    }

    /// <summary>So many icons of each set, evenly spread over it.</summary>
    public static IEnumerable<string> Sample(int each) =>
        Read().SelectMany(files => Enumerable.Range(0, Math.Min(each, files.Length)).Select(n => files[n * files.Length / Math.Min(each, files.Length)]));

    public static string NameOf(string file) => Path.GetRelativePath(file.StartsWith(Root, StringComparison.Ordinal) ? Root : Repository, file).Replace('\\', '/');

    private static string FindRepository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Sdk.sln")))
        {
            folder = folder.Parent;
        }
        return folder?.FullName ?? throw new InvalidOperationException("Sdk.sln is in no folder above the tests.");
    }
}
