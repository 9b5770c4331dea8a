using System.Globalization;
using Xunit;

namespace SocialPipeline.BadInput;

/// <summary>A minute of what <c>eng/prove fuzz</c> does for an hour.</summary>
[Collection("out of process")]
public sealed class FuzzTests
{
    [Theory]
    [InlineData("decoder")]
    [InlineData("template")]
    [InlineData("brand")]
    [InlineData("svg")]
    [InlineData("shaper")]
    [InlineData("brief")]
    public async Task Damaged_input_is_a_typed_error_or_a_sound_result_within_two_seconds_and_300_MB(string target)
    {
        var (lines, code) = await FuzzProgram.RunAsync("--seconds", "10", "--seed", "1", target);

        Assert.True(code == 0, string.Join(Environment.NewLine, lines));
        var row = lines.Single(line => line.StartsWith($"| {target} |", StringComparison.Ordinal)).Split('|');
        Assert.True(Number(row[4]) > 0 && Number(row[5]) > 0, $"Damage that all is refused, or none, tests little: {string.Join('|', row)}");
    }

    [Fact]
    public async Task The_same_seed_gives_the_same_cases()
    {
        var (first, _) = await FuzzProgram.RunAsync("--child", "svg", "5", "0", "40");
        var (second, _) = await FuzzProgram.RunAsync("--child", "svg", "5", "0", "40");

        Assert.Equal(Outcomes(first), Outcomes(second));
        Assert.Equal(40, Outcomes(first).Count);
    }

    private static int Number(string cell) => int.Parse(cell, NumberStyles.Integer | NumberStyles.AllowThousands, CultureInfo.InvariantCulture);

    // "end MILLISECONDS KILOBYTES OUTCOME"
    private static List<string> Outcomes(IEnumerable<string> lines) => [.. lines.Where(line => line.StartsWith("end ", StringComparison.Ordinal)).Select(line => line.Split(' ', 4)[3])];
}
