using System.Text.RegularExpressions;
using Xunit;

namespace SocialPipeline.Conventions;

public sealed partial class DocumentTests
{
    [Fact]
    public void The_code_in_the_readme_is_the_sample_that_the_build_compiles()
    {
        var region = Region().Match(RepositoryFiles.Read("samples/hello-image.cs")).Groups["code"].Value.Trim();
        var shown = CSharpBlock().Match(RepositoryFiles.Read("README.md")).Groups["code"].Value.Trim();
        Assert.NotEmpty(region);
        Assert.Equal(region, shown);
    }

    [Fact]
    public void Every_link_leads_to_a_file()
    {
        var broken = Links().Where(link => !File.Exists(link.Target) && !Directory.Exists(link.Target)).Select(link => $"{link.From}: {link.Written}");
        Assert.Equal([], broken);
    }

    [Fact]
    public void Every_file_in_docs_is_linked_from_a_document()
    {
        var linked = Links().Select(link => link.Target).ToHashSet(StringComparer.Ordinal);
        var lost = RepositoryFiles.All
            .Where(file => file.StartsWith("docs/", StringComparison.Ordinal))
            .Where(file => !linked.Contains(RepositoryFiles.FullPath(file)) && !linked.Contains(Path.GetDirectoryName(RepositoryFiles.FullPath(file))!));
        Assert.Equal([], lost);
    }

    [Fact]
    public void No_file_names_a_place_of_one_machine()
    {
        // Put together here, so that this file does not name them itself.
        string[] places = ["/" + "work/", "/" + "root/", "/" + "tmp/", "/" + "home/"];
        var named = RepositoryFiles.Text.Where(file => !IsScript(file))
            .SelectMany(file => places.Where(place => Lines(file).Any(line => Names(line, place))).Select(place => $"{file}: {place}"));
        Assert.Equal([], named);
    }

    [Fact]
    public void No_file_names_the_address_of_a_package_feed()
    {
        var named = RepositoryFiles.Text.Where(file => FeedHost().IsMatch(RepositoryFiles.Read(file)));
        Assert.Equal([], named);
    }

    /// <summary>A path starts there: not the middle of a relative path or of an address.</summary>
    private static bool Names(string line, string place)
    {
        for (var at = line.IndexOf(place, StringComparison.Ordinal); at >= 0; at = line.IndexOf(place, at + 1, StringComparison.Ordinal))
        {
            if (at == 0 || !(char.IsLetterOrDigit(line[at - 1]) || line[at - 1] is '.' or '/' or '-' or '_' or '}' or ')' or '>' or '*'))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsScript(string file) => file.EndsWith(".sh", StringComparison.Ordinal) || RepositoryFiles.Read(file).StartsWith("#!", StringComparison.Ordinal);

    private static IEnumerable<string> Lines(string file) => File.ReadLines(RepositoryFiles.FullPath(file));

    private static IEnumerable<(string From, string Written, string Target)> Links() => RepositoryFiles.Markdown.SelectMany(file =>
        Link().Matches(Fence().Replace(RepositoryFiles.Read(file), ""))
            .Select(match => match.Groups["target"].Value)
            .Where(target => !target.Contains("://", StringComparison.Ordinal) && !target.StartsWith('#'))
            .Select(target => (file, target, Path.GetFullPath(Path.Combine(Path.GetDirectoryName(RepositoryFiles.FullPath(file))!, target.Split('#')[0])).TrimEnd('/'))));

    [GeneratedRegex(@"#region readme\n(?<code>.*?)\n#endregion", RegexOptions.Singleline)]
    private static partial Regex Region();

    [GeneratedRegex(@"```csharp\n(?<code>.*?)```", RegexOptions.Singleline)]
    private static partial Regex CSharpBlock();

    [GeneratedRegex("^```.*?^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"(nuget|npmjs|yarnpkg|pypi|myget|pkgs\.dev\.azure|deb\.debian)\.(org|com|net)", RegexOptions.IgnoreCase)]
    private static partial Regex FeedHost();
}
