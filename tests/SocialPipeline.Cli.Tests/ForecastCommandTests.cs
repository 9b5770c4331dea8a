using System.Text.Json;
using Xunit;

namespace SocialPipeline.Cli;

public sealed class ForecastCommandTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Copy_that_fits_everywhere_ends_with_zero_and_a_sentence()
    {
        var run = await RunAsync("--formats", "all");

        Assert.Equal(("", 0), (run.Error, run.Code));
        Assert.Contains("The copy fits in", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Copy_below_the_minimum_ends_with_one_and_names_the_formats()
    {
        var data = _folder.File("long.json");
        await File.WriteAllTextAsync(data, $$"""{ "figure": "38%", "claim": "{{string.Concat(Enumerable.Repeat("Wattstunden ", 9)).Trim()}}" }""");
        var run = await Run.OfAsync("forecast", "--template", "statistic", "--brand", Run.Sample("brands", "volt-and-fern"), "--data", data, "--formats", "x-cover,instagram-post-square,youtube-thumbnail", "--json");

        using var json = JsonDocument.Parse(run.Output);
        Assert.Equal(1, run.Code);
        Assert.False(json.RootElement.GetProperty("fits").GetBoolean());
        Assert.Equal("The copy falls below the minimum in 2 of 3 formats: x-cover, instagram-post-square.", json.RootElement.GetProperty("sentence").GetString());
        Assert.Equal(["does-not-fit", "does-not-fit", "shrinks"], json.RootElement.GetProperty("formats").EnumerateArray().Select(format => format.GetProperty("verdict").GetString()));
    }

    [Fact]
    public async Task No_formats_is_bad_input()
    {
        var run = await RunAsync("--formats", ",");

        Assert.Equal(2, run.Code);
        Assert.Contains("--formats names no format", run.Error, StringComparison.Ordinal);
    }

    private static Task<Run> RunAsync(params string[] more) => Run.OfAsync(
        ["forecast", "--template", "statistic", "--brand", Run.Sample("brands", "volt-and-fern"), "--data", Run.Sample("content", "volt-and-fern", "statistic.json"), .. more]);
}
