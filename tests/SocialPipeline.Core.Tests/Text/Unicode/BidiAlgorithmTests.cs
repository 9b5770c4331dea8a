using System.Globalization;
using Xunit;

namespace SocialPipeline.Text.Unicode;

public sealed class BidiAlgorithmTests
{
    /// <summary>One character without brackets for each class of BidiTest.txt.</summary>
    private static readonly Dictionary<string, string> Samples = new()
    {
        ["L"] = "a",
        ["R"] = "\u05D0",
        ["AL"] = "\u0627",
        ["EN"] = "0",
        ["ES"] = "+",
        ["ET"] = "#",
        ["AN"] = "\u0660",
        ["CS"] = ",",
        ["NSM"] = "\u0300",
        ["BN"] = "\u00AD",
        ["B"] = "\u2029",
        ["S"] = "\t",
        ["WS"] = " ",
        ["ON"] = "!",
        ["LRE"] = "\u202A",
        ["LRO"] = "\u202D",
        ["RLE"] = "\u202B",
        ["RLO"] = "\u202E",
        ["PDF"] = "\u202C",
        ["LRI"] = "\u2066",
        ["RLI"] = "\u2067",
        ["FSI"] = "\u2068",
        ["PDI"] = "\u2069",
    };

    [Fact]
    public void Every_line_of_BidiTest_gets_its_levels()
    {
        var failures = new List<string>();
        var count = 0;
        string[] expected = [];
        foreach (var line in UnicodeFiles.Lines("BidiTest.txt"))
        {
            if (line.StartsWith("@Levels:", StringComparison.Ordinal))
            {
                expected = line["@Levels:".Length..].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            }

            if (line.Length == 0 || line[0] is '#' or '@')
            {
                continue;
            }

            var fields = line.Split(';');
            var text = string.Concat(fields[0].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(name => Samples[name]));
            var bits = int.Parse(fields[1], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            foreach (var direction in (TextDirection[])[TextDirection.Auto, TextDirection.LeftToRight, TextDirection.RightToLeft])
            {
                if ((bits & (1 << (int)direction)) != 0)
                {
                    count++;
                    Compare(text, direction, expected, line, failures);
                }
            }
        }

        Assert.True(count > 700_000, $"only {count} cases were read");
        Assert.True(failures.Count == 0, $"{failures.Count} of {count} cases differ:\n{string.Join('\n', failures.Take(10))}");
    }

    [Fact]
    public void Every_line_of_BidiCharacterTest_gets_its_levels()
    {
        var failures = new List<string>();
        var count = 0;
        foreach (var line in UnicodeFiles.Lines("BidiCharacterTest.txt").Where(line => line.Length > 0 && line[0] != '#'))
        {
            count++;
            var fields = line.Split(';');
            var text = string.Concat(fields[0].Split(' ').Select(code => char.ConvertFromUtf32(UnicodeFiles.Hex(code))));
            var direction = fields[1] switch
            {
                "0" => TextDirection.LeftToRight,
                "1" => TextDirection.RightToLeft,
                _ => TextDirection.Auto,
            };
            Compare(text, direction, fields[3].Split(' '), line, failures, byte.Parse(fields[2], CultureInfo.InvariantCulture));
        }

        Assert.True(count > 90_000, $"only {count} lines were read");
        Assert.True(failures.Count == 0, $"{failures.Count} of {count} lines differ:\n{string.Join('\n', failures.Take(10))}");
    }

    private static void Compare(
        string text, TextDirection direction, string[] expected, string line, List<string> failures, byte? paragraph = null)
    {
        var levels = new byte[text.Length];
        var level = BidiAlgorithm.Resolve(text, direction, levels);
        var same = paragraph is null || paragraph == level;
        int at = 0, i = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            same &= expected[i] == "x" || expected[i] == levels[at].ToString(CultureInfo.InvariantCulture);
            at += rune.Utf16SequenceLength;
            i++;
        }

        if (!same)
        {
            failures.Add($"{line} {direction} found {level}: {string.Join(' ', levels)}");
        }
    }
}
