using System.Text.Json;
using SocialPipeline.Brands;
using Xunit;

namespace SocialPipeline.Cli;

public sealed class ProfileCommandTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_logo_and_pictures_become_a_brand_that_can_be_drawn_with()
    {
        var run = await ProfileAsync("--images", Run.Sample("pictures", "d*.jpg"), "--name", "Acme & Sons");
        var brand = Brand.Load(_folder.File("acme"));

        Assert.Equal(("", 0), (run.Error, run.Code));
        Assert.Equal(("acme-sons", "Acme & Sons", 3), (brand.Id, brand.Name, brand.Logos.Count));
        Assert.Contains("#5A1420", run.Output, StringComparison.Ordinal);
        Assert.Contains("marsa-light.svg", run.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(_folder.File("acme/profile.json")));
    }

    [Fact]
    public async Task The_answer_for_machines_is_the_evidence()
    {
        var run = await ProfileAsync("--json");

        using var json = JsonDocument.Parse(run.Output);
        Assert.Equal(await File.ReadAllTextAsync(_folder.File("acme/profile.json")), run.Output);
        Assert.All(json.RootElement.GetProperty("pairs").EnumerateArray(), pair => Assert.True(pair.GetProperty("ratio").GetDouble() >= pair.GetProperty("required").GetDouble()));
    }

    [Fact]
    public async Task A_brand_that_is_there_is_replaced_only_when_told_to()
    {
        await ProfileAsync();
        var again = await ProfileAsync();
        var forced = await ProfileAsync("--force");

        Assert.Equal((2, 0), (again.Code, forced.Code));
        Assert.Contains("--force", again.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Material_that_says_nothing_or_is_not_there_is_bad_input()
    {
        var nothing = await Run.OfAsync("profile", "--out", _folder.File("none"));
        var missing = await ProfileAsync("--images", _folder.File("*.jpg"));
        var broken = await ProfileAsync("--images", _folder.Write("broken.png", "no picture"));

        Assert.Equal((2, 2, 2), (nothing.Code, missing.Code, broken.Code));
        Assert.Contains("neither a logo nor a picture", nothing.Error, StringComparison.Ordinal);
        Assert.Contains("names no picture", missing.Error, StringComparison.Ordinal);
        Assert.Contains("broken.png", broken.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder.File("acme/brand.json")));
    }

    private Task<Run> ProfileAsync(params string[] more) =>
        Run.OfAsync(["profile", "--logo", Run.Sample("brands", "marsa", "logos", "marsa-light.svg"), "--out", _folder.File("acme"), .. more]);
}
