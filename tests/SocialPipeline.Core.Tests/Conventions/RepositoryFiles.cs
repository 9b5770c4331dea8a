namespace SocialPipeline.Conventions;

/// <summary>The repository's own files: what is built or fetched is left out.</summary>
internal static class RepositoryFiles
{
    private static readonly string[] NotOurs = [".git", "artifacts", "bin", "obj", "node_modules", "TestResults", "BenchmarkDotNet.Artifacts"];
    private static readonly string[] Binary = [".png", ".jpg", ".jpeg", ".webp", ".gif", ".ttf", ".otf", ".pdf", ".ico", ".bin", ".gz"];

    /// <summary>Every file, as a path from the root with forward slashes.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Under(SamplePaths.Root)
        .Select(file => Path.GetRelativePath(SamplePaths.Root, file).Replace('\\', '/'))
        .Order(StringComparer.Ordinal)];

    public static IEnumerable<string> Text => All.Where(file => !Binary.Contains(Path.GetExtension(file)));

    public static IEnumerable<string> CSharp => All.Where(file => file.EndsWith(".cs", StringComparison.Ordinal));

    public static IEnumerable<string> Markdown => All.Where(file => file.EndsWith(".md", StringComparison.Ordinal));

    public static string FullPath(string file) => Path.Combine(SamplePaths.Root, file);

    public static string Read(string file) => File.ReadAllText(FullPath(file));

    private static IEnumerable<string> Under(string folder) => Directory.EnumerateFiles(folder)
        .Where(file => Path.GetFileName(file) != ".git" && !file.Contains(".received.", StringComparison.Ordinal))
        .Concat(Directory.EnumerateDirectories(folder).Where(child => !NotOurs.Contains(Path.GetFileName(child))).SelectMany(Under));
}
