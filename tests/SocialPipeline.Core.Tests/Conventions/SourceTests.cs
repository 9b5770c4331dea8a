using System.Text.RegularExpressions;
using Xunit;

namespace SocialPipeline.Conventions;

public sealed partial class SourceTests
{
    private const int MostLines = 400;

    [Fact]
    public void No_source_file_has_more_than_400_lines()
    {
        var tooLong = RepositoryFiles.CSharp
            .Where(file => !file.EndsWith(".Generated.cs", StringComparison.Ordinal))
            .Select(file => (File: file, Lines: File.ReadLines(RepositoryFiles.FullPath(file)).Count()))
            .Where(entry => entry.Lines > MostLines)
            .Select(entry => $"{entry.File}: {entry.Lines} lines");
        Nothing(tooLong, "Split the file by concept.");
    }

    [Fact]
    public void No_type_is_named_for_a_drawer()
    {
        var named = RepositoryFiles.CSharp.SelectMany(file => TypeDeclaration().Matches(RepositoryFiles.Read(file))
            .Select(match => match.Groups["name"].Value)
            .Where(name => Drawer().IsMatch(name))
            .Select(name => $"{file}: {name}"));
        Nothing(named, "Name the type for what it does.");
    }

    [Fact]
    public void No_folder_of_the_source_is_named_for_a_kind()
    {
        var folders = RepositoryFiles.CSharp.Where(file => file.StartsWith("src/", StringComparison.Ordinal))
            .SelectMany(file => file.Split('/')[2..^1])
            .Distinct()
            .Where(folder => folder is "Models" or "Dtos" or "Enums" or "Interfaces" or "Services" or "Infrastructure" or "Helpers" or "Utils" or "Common" or "Misc" or "Base");
        Nothing(folders, "Sort by concept, not by kind.");
    }

    [Fact]
    public void The_folder_is_the_namespace()
    {
        var strays = RepositoryFiles.CSharp
            .Select(file => (File: file, Expected: ExpectedNamespace(file), Found: NamespaceDeclaration().Match(RepositoryFiles.Read(file)).Groups["name"].Value))
            .Where(entry => entry.Found.Length > 0 && entry.Expected is not null && entry.Found != entry.Expected)
            .Select(entry => $"{entry.File}: {entry.Found}, expected {entry.Expected}");
        Nothing(strays, "Move the file, or change its namespace.");
    }

    [Fact]
    public void A_file_of_the_libraries_has_at_most_one_public_type()
    {
        var crowded = RepositoryFiles.CSharp.Where(file => file.StartsWith("src/", StringComparison.Ordinal))
            .Select(file => (File: file, Count: PublicType().Count(RepositoryFiles.Read(file))))
            .Where(entry => entry.Count > 1)
            .Select(entry => $"{entry.File}: {entry.Count} public types");
        Nothing(crowded, "Give each its own file.");
    }

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        var solution = RepositoryFiles.Read("Sdk.sln").Replace('\\', '/');
        Nothing(RepositoryFiles.All.Where(file => file.EndsWith(".csproj", StringComparison.Ordinal) && !solution.Contains(file, StringComparison.Ordinal)), "Run: dotnet sln Sdk.sln add PROJECT");
    }

    private static void Nothing(IEnumerable<string> found, string remedy)
    {
        var list = found.ToList();
        Assert.True(list.Count == 0, $"{string.Join(Environment.NewLine, list)}{Environment.NewLine}{remedy}");
    }

    /// <summary>The namespace by the nearest project file above; file-based programs have none.</summary>
    private static string? ExpectedNamespace(string file)
    {
        var folders = file.Split('/')[..^1];
        for (var depth = folders.Length; depth > 0; depth--)
        {
            var folder = string.Join('/', folders[..depth]);
            if (RepositoryFiles.All.FirstOrDefault(other => other.StartsWith(folder + "/", StringComparison.Ordinal) && other.EndsWith(".csproj", StringComparison.Ordinal) && other.LastIndexOf('/') == folder.Length) is { } project)
            {
                var root = RootNamespace().Match(RepositoryFiles.Read(project)) is { Success: true } named ? named.Groups["name"].Value : Path.GetFileNameWithoutExtension(project);
                return string.Join('.', [root, .. folders[depth..]]);
            }
        }

        return null;
    }

    [GeneratedRegex(@"^\s*(?:(?:public|internal|private|protected|file|static|sealed|abstract|partial|readonly|ref)\s+)*(?:class|struct|interface|enum|record(?:\s+(?:class|struct))?)\s+(?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex TypeDeclaration();

    [GeneratedRegex("(Manager|Helpers?|Utils?|Utilities|Common|Misc|Base)$")]
    private static partial Regex Drawer();

    [GeneratedRegex(@"^namespace (?<name>[\w.]+)", RegexOptions.Multiline)]
    private static partial Regex NamespaceDeclaration();

    [GeneratedRegex(@"^public (?:(?:static|sealed|abstract|partial|readonly|ref)\s+)*(?:class|struct|interface|enum|record|delegate)\b", RegexOptions.Multiline)]
    private static partial Regex PublicType();

    [GeneratedRegex("<RootNamespace>(?<name>[^<]+)</RootNamespace>")]
    private static partial Regex RootNamespace();
}
