using System.Security.Cryptography;
using System.Text.Json;
using Xunit;

namespace SocialPipeline.Cli;

public sealed class SetCommandTests : IDisposable
{
    private readonly ScratchFolder _folder = new();
    private readonly string _brief = Run.Sample("briefs", "harbour.json");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Pictures_and_a_manifest_that_is_true_of_them_are_written()
    {
        var run = await RunAsync("--formats", "instagram-post-square,x-post-landscape");

        Assert.Equal(("", 0), (run.Error, run.Code));
        using var manifest = JsonDocument.Parse(await File.ReadAllTextAsync(_folder.File("out/manifest.json")));
        var files = manifest.RootElement.GetProperty("files").EnumerateArray().ToList();
        Assert.Equal(["instagram-post-square", "x-post-landscape"], files.Select(file => file.GetProperty("format").GetString()));
        foreach (var file in files)
        {
            var bytes = await File.ReadAllBytesAsync(_folder.File("out/" + file.GetProperty("file").GetString()));
            Assert.Equal(file.GetProperty("bytes").GetInt32(), bytes.Length);
            Assert.Equal(file.GetProperty("sha256").GetString(), Convert.ToHexStringLower(SHA256.HashData(bytes)));
        }

        Assert.Contains("1080×1080", run.Output, StringComparison.Ordinal);
        Assert.Contains("2 of 2 formats", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_photo_on_the_command_line_replaces_the_briefs_and_what_was_said_of_it()
    {
        var leaf = Run.Sample("pictures", "leaf.jpg");

        var run = await RunAsync("--formats", "instagram-post-square", "--photo", leaf, "--alt", "A leaf", "--json");

        Assert.Equal(0, run.Code);
        using var manifest = JsonDocument.Parse(run.Output);
        var picture = Assert.Single(manifest.RootElement.GetProperty("pictures").EnumerateArray());
        Assert.Equal(("leaf.jpg", "A leaf"), (picture.GetProperty("name").GetString(), picture.GetProperty("altText").GetString()));
        Assert.StartsWith("A leaf.", manifest.RootElement.GetProperty("files")[0].GetProperty("altText").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_is_the_manifest_and_nothing_else()
    {
        var run = await RunAsync("--formats", "instagram-post-square", "--json");

        Assert.Equal(await File.ReadAllTextAsync(_folder.File("out/manifest.json")), run.Output);
    }

    [Fact]
    public async Task A_format_that_fails_is_a_failed_check_and_the_others_are_there()
    {
        var brief = _folder.Write("long.json", $$"""{ "schemaVersion": 1, "title": "{{string.Join(' ', Enumerable.Repeat("Extraordinarily", 20))}}" }""");

        var run = await Run.OfAsync(
            "set", "--brief", brief, "--brand", Run.Sample("brands", "marsa"), "--template", _folder.Write("card.json", CardTemplate.Json),
            "--formats", "linkedin-cover-company,instagram-post-square", "--out", _folder.File("out"));

        Assert.Equal(1, run.Code);
        Assert.Contains("FAILED: Template 'card' on 'instagram-post-square'", run.Output, StringComparison.Ordinal);
        Assert.Single(Directory.GetFiles(_folder.File("out"), "linkedin-cover-company.*"));
    }

    [Theory]
    [InlineData("error: There is no format 'instagram-post-squar'. The closest: instagram-post-square", "--formats", "instagram-post-squar")]
    [InlineData("--formats names no format", "--formats", ",")]
    [InlineData("no such file", "--photo", "nowhere.jpg")]
    [InlineData("there is no --photo", "--alt", "A leaf")]
    [InlineData("There is no template 'anouncement'. Did you mean 'announcement'?", "--template", "anouncement")]
    [InlineData("There is no template file 'mine.json'", "--template", "mine.json")]
    [InlineData("no folder of pictures", "--pictures", "nowhere")]
    public async Task Bad_input_is_one_readable_block(string expected, string option, string value)
    {
        var run = await Run.OfAsync("set", "--brief", _brief, "--brand", "marsa", "--out", _folder.File("out"), option, value);

        Assert.Equal(2, run.Code);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
        Assert.Equal("", run.Output);
        Assert.False(Directory.Exists(_folder.File("out")));
    }

    [Fact]
    public async Task All_faults_of_a_brief_are_shown_with_their_lines()
    {
        var brief = _folder.Write("brief.json", "{\n \"schemaVersion\": 1,\n \"titel\": \"x\",\n \"contentType\": \"poster\"\n}");

        var run = await Run.OfAsync("set", "--brief", brief, "--brand", "marsa", "--out", _folder.File("out"));

        Assert.Equal(2, run.Code);
        Assert.Contains("brief.json has 3 faults", run.Error, StringComparison.Ordinal);
        Assert.Contains("(line 4, column", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_that_is_stopped_says_so_and_leaves_no_manifest()
    {
        using var error = new StringWriter();
        using var stopped = new CancellationTokenSource();
        await stopped.CancelAsync();

        var code = await CommandLine.RunAsync(["set", "--brief", _brief, "--brand", "marsa", "--out", _folder.File("out")], new Terminal(TextWriter.Null, error), stopped.Token);

        Assert.Equal(1, code);
        Assert.StartsWith("Stopped.", error.ToString(), StringComparison.Ordinal);
        Assert.False(File.Exists(_folder.File("out/manifest.json")));
    }

    [Fact]
    public async Task A_run_that_breaks_off_leaves_no_manifest_of_an_earlier_one()
    {
        Directory.CreateDirectory(_folder.File("out"));
        await File.WriteAllTextAsync(_folder.File("out/manifest.json"), "{}");
        Directory.CreateDirectory(_folder.File("out/x-post-square.jpg"));
        Directory.CreateDirectory(_folder.File("out/x-post-square.png"));

        var run = await RunAsync("--formats", "x-post-square");

        Assert.Equal(2, run.Code);
        Assert.False(File.Exists(_folder.File("out/manifest.json")));
    }

    [Fact]
    public async Task A_file_in_place_of_the_folder_is_named()
    {
        var file = _folder.Write("out", "mine");

        var run = await RunAsync("--formats", "x-post-square");

        Assert.Equal((2, "mine"), (run.Code, await File.ReadAllTextAsync(file)));
        Assert.Contains($"--out '{file}' is a file", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_brief_cannot_write_control_codes_to_the_terminal()
    {
        var brief = _folder.Write("brief.json", """{ "schemaVersion": 1, "title": "x", "inputs": { "photo": { "src": "a\u001b[31m\u0000.jpg" } } }""");

        var run = await Run.OfAsync("set", "--brief", brief, "--brand", "marsa", "--out", _folder.File("out"));

        Assert.Equal(2, run.Code);
        Assert.Contains("$.inputs.photo.src", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(run.Error, letter => char.IsControl(letter) && letter is not ('\n' or '\r'));
    }

    [Fact]
    public async Task A_bar_for_a_person_leaves_the_answer_as_it_is()
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        string[] arguments = ["set", "--brief", _brief, "--brand", "marsa", "--template", _folder.Write("card.json", CardTemplate.Json), "--formats", "x-post-square", "--out", _folder.File("out")];

        Assert.Equal(0, await CommandLine.RunAsync(arguments, new Terminal(output, error, ShowsProgress: true)));
        Assert.Contains("1 of 1 formats", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_of_pictures_serves_a_brief_that_brings_none()
    {
        var brief = _folder.Write("brief.json", """{ "schemaVersion": 1, "title": "Lunch from the boats", "contentBrief": "The harbour at dawn", "formats": ["instagram-post-square"] }""");

        var run = await Run.OfAsync(
            "set", "--brief", brief, "--brand", "marsa", "--template", _folder.Write("card.json", CardTemplate.Json), "--pictures", Run.Sample("pictures"), "--out", _folder.File("out"), "--json");

        using var manifest = JsonDocument.Parse(run.Output);
        var picture = Assert.Single(manifest.RootElement.GetProperty("pictures").EnumerateArray());
        Assert.Equal(("harbour.jpg", "folder"), (picture.GetProperty("id").GetString(), picture.GetProperty("source").GetString()));
    }

    private Task<Run> RunAsync(params string[] more)
        => Run.OfAsync(["set", "--brief", _brief, "--brand", Run.Sample("brands", "marsa"), "--template", _folder.Write("card.json", CardTemplate.Json), "--out", _folder.File("out"), .. more]);
}
