using System.Diagnostics;
using System.Text.Json;
using Xunit;

namespace SocialPipeline.Cli;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("set")]
    [InlineData("render")]
    [InlineData("formats")]
    [InlineData("templates")]
    [InlineData("fonts")]
    public async Task Help_describes_every_option(string command)
    {
        var run = await Run.OfAsync(command, "--help");

        Assert.Equal(0, run.Code);
        var options = run.Output.Split('\n').Where(line => line.TrimStart().StartsWith("--", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(options);
        Assert.All(options, line => Assert.Matches(@"^\s+--\S+( <[^>]+>)?( \([A-Z]+\))?\s{2,}\S+", line));
    }

    [Theory]
    [InlineData("--brief is empty", "set", "--brief", "", "--brand", "marsa", "--out", "x")]
    [InlineData("--out is empty", "set", "--brief", "x", "--brand", "marsa", "--out", " ")]
    [InlineData("--photo is empty", "set", "--brief", "x", "--brand", "marsa", "--out", "x", "--photo", "")]
    [InlineData("--scene is empty", "render", "--template", "quote", "--brand", "marsa", "--data", "x", "--format", "x", "--out", "x", "--scene", "")]
    [InlineData("--catalog is empty", "formats", "--catalog", "")]
    [InlineData("'zz!!' is no language", "set", "--brief", "x", "--brand", "marsa", "--out", "x", "--locale", "zz!!")]
    [InlineData("is a folder", "formats", "--catalog", "/")]
    public async Task A_value_that_says_nothing_is_bad_input(string expected, params string[] arguments)
    {
        var run = await Run.OfAsync(arguments);

        Assert.Equal(2, run.Code);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("'--brand' is required", "set")]
    [InlineData("socialpipeline generate --help", "set", "--brief", "x", "--frob")]
    [InlineData("'frob'", "frob")]
    [InlineData("Required command", new string[0])]
    public async Task A_wrong_command_line_is_bad_input(string expected, params string[] arguments)
    {
        var run = await Run.OfAsync(arguments);

        Assert.Equal(2, run.Code);
        Assert.StartsWith("error: ", run.Error, StringComparison.Ordinal);
        Assert.Contains(expected, run.Error, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("", run.Output);
    }

    [Fact]
    public async Task Formats_are_listed_whole_or_for_one_platform()
    {
        using var all = JsonDocument.Parse((await Run.OfAsync("formats", "--json")).Output);
        var some = await Run.OfAsync("formats", "--platform", "x");
        var none = await Run.OfAsync("formats", "--platform", "twitter");

        Assert.Equal(Platforms.PlatformCatalog.Default.Formats.Count, all.RootElement.GetArrayLength());
        Assert.Contains("x-cover", some.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("instagram", some.Output, StringComparison.Ordinal);
        Assert.Equal(2, none.Code);
    }

    [Fact]
    public async Task Templates_are_listed_with_their_inputs()
    {
        var table = await Run.OfAsync("templates");
        using var json = JsonDocument.Parse((await Run.OfAsync("templates", "--json")).Output);

        Assert.Contains("headline*", table.Output, StringComparison.Ordinal);
        Assert.Contains(json.RootElement.EnumerateArray(), template => template.GetProperty("id").GetString() == "announcement");
    }

    [Fact]
    public async Task Fonts_are_those_of_the_engine_and_of_the_brand()
    {
        var engine = await Run.OfAsync("fonts");
        var brand = await Run.OfAsync("fonts", "--brand", "marsa");

        Assert.Contains("Inter", engine.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Gloock", engine.Output, StringComparison.Ordinal);
        Assert.Contains("Gloock", brand.Output, StringComparison.Ordinal);
        Assert.Contains("display", brand.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_process_answers_with_its_exit_code_and_writes_errors_on_standard_error()
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "SocialPipeline.Cli.dll"), "formats", "--platform", "twitter"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.Equal(2, process.ExitCode);
        Assert.Equal("", await output);
        Assert.StartsWith("error: There is no platform 'twitter'.", await error, StringComparison.Ordinal);
    }
}
