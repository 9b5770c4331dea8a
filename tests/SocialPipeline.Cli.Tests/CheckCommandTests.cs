using System.Text.Json;
using SkiaSharp;
using Xunit;

namespace SocialPipeline.Cli;

public sealed class CheckCommandTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_sound_picture_ends_with_zero_one_line_and_a_summary()
    {
        var file = await PictureAsync("instagram-post-square.jpg");
        var run = await CheckAsync(file);

        Assert.Equal(("", 0), (run.Error, run.Code));
        var lines = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, lines.Length);
        Assert.StartsWith(file + ": 1.00, good", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("1 of 1 pictures pass.", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_picture_under_the_least_score_or_without_a_score_ends_with_one()
    {
        var file = await PictureAsync("picture.jpg");
        var run = await CheckAsync(file, "--format", "instagram-story", "--min-score", "0.99");

        Assert.Equal(1, run.Code);
        Assert.Contains("1 under 0.99", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_critical_failure_ends_with_one_and_says_what_was_measured()
    {
        var file = _folder.File("faint.png");
        using (var bitmap = new SKBitmap(400, 200))
        {
            using var canvas = new SKCanvas(bitmap);
            using var ink = new SKPaint { Color = new SKColor(0xC8, 0xC8, 0xC8) };
            canvas.Clear(SKColors.White);
            for (var x = 60; x < 340; x += 20)
            {
                canvas.DrawRect(x, 80, 9, 34, ink);
            }

            using var stream = File.Create(file);
            bitmap.Encode(stream, SKEncodedImageFormat.Png, 100);
        }

        var run = await CheckAsync(file, "--text", "IIIIIIIIIIIIII", "--text-box", "50,70,300,54");

        Assert.Equal(1, run.Code);
        Assert.Contains("blocked: logo-present none", run.Output, StringComparison.Ordinal);
        Assert.Contains("text-contrast 1.6 : 1", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Patterns_name_many_pictures_and_one_that_cannot_be_read_does_not_stop_the_others()
    {
        await PictureAsync("a/one.jpg");
        await PictureAsync("a/b/two.jpg");
        await File.WriteAllTextAsync(_folder.File("a/broken.png"), "no picture");
        var run = await CheckAsync(_folder.File("a/**/*.jpg"), _folder.File("a/*.png"), "--json");

        using var json = JsonDocument.Parse(run.Output);
        Assert.Equal(2, run.Code);
        Assert.Equal(3, json.RootElement.GetProperty("pictures").GetArrayLength());
        Assert.Equal((2, 1), (json.RootElement.GetProperty("summary").GetProperty("pass").GetInt32(), json.RootElement.GetProperty("summary").GetProperty("unreadable").GetInt32()));
        Assert.Contains("broken.png", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_and_an_annotated_picture_are_written_for_each()
    {
        await PictureAsync("a/one.jpg");
        await PictureAsync("a/two.jpg");
        var run = await CheckAsync(_folder.File("a"), "--html", _folder.File("pages"), "--annotate", _folder.File("pages"));

        Assert.Equal(("", 0), (run.Error, run.Code));
        Assert.Equal(["one.jpg.html", "one.jpg.png", "two.jpg.html", "two.jpg.png"], Directory.GetFiles(_folder.File("pages")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("--text-box 1,2,3 --text x", "four numbers")]
    [InlineData("--text x", "--text-box")]
    [InlineData("--text-box 1,2,3,4", "there is no --text")]
    [InlineData("--min-score 80", "0 to 1")]
    [InlineData("--format nothing", "nothing")]
    public async Task What_cannot_be_meant_is_bad_input(string more, string said)
    {
        var run = await CheckAsync([await PictureAsync("picture.jpg"), .. more.Split(' ')]);

        Assert.Equal(2, run.Code);
        Assert.Contains(said, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pattern_without_a_picture_is_bad_input()
    {
        var run = await CheckAsync(_folder.File("*.webp"));

        Assert.Equal(2, run.Code);
        Assert.Contains("names no picture", run.Error, StringComparison.Ordinal);
    }

    private static Task<Run> CheckAsync(params string[] arguments) => Run.OfAsync(["check", "--brand", Run.Sample("brands", "marsa"), .. arguments]);

    private async Task<string> PictureAsync(string name)
    {
        var file = _folder.File(name);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var run = await Run.OfAsync(
            "render", "--template", "announcement", "--brand", Run.Sample("brands", "marsa"), "--data", Run.Sample("content", "marsa", "announcement.json"), "--format", "instagram-post-square", "--out", file);
        Assert.Equal(0, run.Code);
        return file;
    }
}
