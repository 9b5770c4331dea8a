using System.Text.Json;
using Xunit;

namespace SocialPipeline.Cli;

public sealed class GenerateListTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Each_row_of_a_table_gets_a_folder_and_a_faulty_one_is_told_by_its_row()
    {
        var list = _folder.Write("briefs.csv", """
            title,description,formats
            Lunch from the boats,Every day from noon.,x-post-square
            Night market,,no-such-format
            "Dinner, late",,x-post-square
            """);

        var run = await RunAsync("--briefs", list);

        Assert.Equal(2, run.Code);
        Assert.Equal(["0001-lunch-from-the-boats", "0003-dinner-late"], Rows());
        Assert.Contains("0002-night-market", run.Error, StringComparison.Ordinal);
        Assert.Contains("no-such-format", run.Error, StringComparison.Ordinal);
        Assert.Contains("2 of 3 briefs made, 0 of them before", run.Output, StringComparison.Ordinal);
        Assert.All(Rows(), row => Assert.True(File.Exists(_folder.File($"out/{row}/x-post-square.jpg")) || File.Exists(_folder.File($"out/{row}/x-post-square.png"))));
    }

    [Fact]
    public async Task A_second_run_passes_over_what_the_first_one_finished()
    {
        var list = _folder.Write("briefs.json", """
            [
              { "schemaVersion": 1, "title": "Lunch from the boats", "formats": ["x-post-square"] },
              { "schemaVersion": 1, "title": "Dinner on the jetty", "formats": ["x-post-square"] }
            ]
            """);
        await RunAsync("--briefs", list);
        Directory.Delete(_folder.File("out/0002-dinner-on-the-jetty"), recursive: true);
        var kept = File.GetLastWriteTimeUtc(_folder.File("out/0001-lunch-from-the-boats/manifest.json"));

        var run = await RunAsync("--briefs", list);

        Assert.Equal(0, run.Code);
        Assert.Contains("0001-lunch-from-the-boats: done before", run.Output, StringComparison.Ordinal);
        Assert.Contains("2 of 2 briefs made, 1 of them before", run.Output, StringComparison.Ordinal);
        Assert.Equal(kept, File.GetLastWriteTimeUtc(_folder.File("out/0001-lunch-from-the-boats/manifest.json")));
        Assert.True(File.Exists(_folder.File("out/0002-dinner-on-the-jetty/manifest.json")));
    }

    [Theory]
    [InlineData("list.csv", "headline\nLunch", "no column 'title'")]
    [InlineData("list.csv", "", "is empty")]
    [InlineData("list.json", "{}", "is no list")]
    [InlineData("list.json", "[", "is no JSON")]
    public async Task A_list_that_is_none_is_bad_input(string name, string text, string expected)
    {
        var run = await RunAsync("--briefs", _folder.Write(name, text));

        Assert.Equal(2, run.Code);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder.File("out")));
    }

    [Fact]
    public async Task Alternatives_and_languages_are_files_of_their_own_with_their_score_in_the_manifest()
    {
        var brief = _folder.Write("brief.json", """
            { "schemaVersion": 1, "title": "Dinner on the jetty", "locale": "en", "formats": ["x-post-square"], "translations": { "de": { "title": "Abendessen am Steg" } } }
            """);

        var run = await Run.OfAsync("generate", "--brief", brief, "--brand", "marsa", "--template", "announcement", "--alternatives", "2", "--out", _folder.File("out"), "--json");

        using var manifests = JsonDocument.Parse(run.Output);
        var files = manifests.RootElement.EnumerateArray().SelectMany(manifest => manifest.GetProperty("files").EnumerateArray()).ToList();
        Assert.Equal(4, files.Count);
        Assert.All(files, file => Assert.InRange(file.GetProperty("score").GetDouble(), 0.5, 1));
        Assert.All(["en", "de"], locale => Assert.Equal(2, Directory.GetFiles(_folder.File($"out/{locale}"), "x-post-square*").Length));
    }

    [Fact]
    public async Task A_brief_and_a_list_at_once_are_bad_input()
    {
        var run = await RunAsync();

        Assert.Equal(2, run.Code);
        Assert.Contains("--briefs", run.Error, StringComparison.Ordinal);
    }

    private IEnumerable<string> Rows() => Directory.GetDirectories(_folder.File("out")).Select(folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal);

    private Task<Run> RunAsync(params string[] more)
        => Run.OfAsync(["generate", "--brand", "marsa", "--template", "announcement", "--out", _folder.File("out"), .. more]);
}
