using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace SocialPipeline.Specimen;

/// <summary>Asks HarfBuzz's own program for the glyphs of a text.</summary>
internal static partial class HarfBuzzShape
{
    public static async Task<(List<int> Glyphs, long Advance)> RunAsync(string font, string text, string language)
    {
        var start = new ProcessStartInfo("hb-shape", ["--font-file", font, "--no-glyph-names", "--no-clusters", "--language", language, "--text", text]) { RedirectStandardOutput = true };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("hb-shape did not start.");
        var answer = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        var glyphs = Glyph().Matches(answer);
        return ([.. glyphs.Select(glyph => int.Parse(glyph.Groups["id"].Value, CultureInfo.InvariantCulture))],
            glyphs.Sum(glyph => long.Parse(glyph.Groups["advance"].Value, CultureInfo.InvariantCulture)));
    }

    [GeneratedRegex(@"[\[|](?<id>\d+)(@-?\d+,-?\d+)?\+(?<advance>-?\d+)")]
    private static partial Regex Glyph();
}
