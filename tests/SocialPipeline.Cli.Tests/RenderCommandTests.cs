using System.Text.Json;
using Xunit;

namespace SocialPipeline.Cli;

public sealed class RenderCommandTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("picture.jpg", null, "image/jpeg", "picture.jpg")]
    [InlineData("picture.png", null, "image/png", "picture.png")]
    [InlineData("picture.pdf", null, "application/pdf", "picture.pdf")]
    [InlineData("picture", "png", "image/png", "picture.png")]
    public async Task The_extension_or_the_type_decides_what_is_written(string name, string? type, string media, string written)
    {
        var run = await RunAsync([.. Arguments(name), "--json", .. type is null ? Array.Empty<string>() : ["--type", type]]);

        Assert.Equal(("", 0), (run.Error, run.Code));
        using var json = JsonDocument.Parse(run.Output);
        Assert.Equal(media, json.RootElement.GetProperty("type").GetString());
        Assert.Equal(json.RootElement.GetProperty("bytes").GetInt64(), new FileInfo(_folder.File(written)).Length);
    }

    [Fact]
    public async Task The_scene_is_written_beside_it()
    {
        var run = await RunAsync([.. Arguments("a.jpg"), "--scene", _folder.File("a.scene.json")]);

        Assert.Equal(0, run.Code);
        using var scene = JsonDocument.Parse(await File.ReadAllTextAsync(_folder.File("a.scene.json")));
        Assert.Equal("instagram-post-square", scene.RootElement.GetProperty("format").GetString());
    }

    [Fact]
    public async Task The_scenes_folder_is_made()
    {
        var run = await RunAsync([.. Arguments("a.jpg"), "--scene", _folder.File("scenes/a.json")]);

        Assert.Equal(("", 0), (run.Error, run.Code));
        Assert.Equal([_folder.File("scenes/a.json")], Directory.GetFiles(_folder.File("scenes")));
    }

    [Fact]
    public async Task The_scene_does_not_overwrite_the_picture()
    {
        var run = await RunAsync([.. Arguments("a.jpg"), "--scene", _folder.File("./a.jpg")]);

        Assert.Equal(2, run.Code);
        Assert.Contains("--scene", run.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_folder.Path));
    }

    [Theory]
    [InlineData("", "is a folder")]
    [InlineData("new/", "is a folder")]
    [InlineData("a.gif", "GIF is not made here")]
    public async Task A_file_that_cannot_be_written_is_bad_input(string name, string expected)
    {
        // X takes GIFs, but none is made from pixels.
        var run = await RunAsync([.. Arguments(name, "x-post-square")]);

        Assert.Equal(2, run.Code);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_folder.Path));
    }

    [Theory]
    [InlineData("webp", "instagram-post-square", "does not take Webp")]
    [InlineData("gif", "instagram-post-square", "gif")]
    [InlineData("png", "instagram-square", "There is no format 'instagram-square'")]
    public async Task What_cannot_be_is_bad_input(string type, string format, string expected)
    {
        var run = await RunAsync([.. Arguments("a", format), "--type", type]);

        Assert.Equal(2, run.Code);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Text_that_does_not_fit_is_a_failed_check_that_names_the_layer()
    {
        var data = _folder.Write("data.json", $$"""{ "headline": "{{string.Join(' ', Enumerable.Repeat("Extraordinarily", 20))}}" }""");

        var run = await Run.OfAsync("render", "--template", _folder.Write("card.json", CardTemplate.Json), "--brand", "marsa", "--data", data, "--format", "instagram-post-square", "--out", _folder.File("a.jpg"));

        Assert.Equal(1, run.Code);
        Assert.Contains("layer 'headline'", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder.File("a.jpg")));
    }

    private static Task<Run> RunAsync(string[] arguments) => Run.OfAsync(["render", .. arguments]);

    private string[] Arguments(string name, string format = "instagram-post-square") =>
    [
        "--template", "announcement", "--brand", "marsa", "--data", Run.Sample("content", "marsa", "announcement.json"), "--format", format, "--out", _folder.File(name),
    ];
}
