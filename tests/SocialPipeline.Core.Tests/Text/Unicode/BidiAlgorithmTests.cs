using System.Globalization;
using Xunit;
using Xunit.Abstractions;

namespace SocialPipeline.Text.Unicode;

public sealed class BidiAlgorithmTests(ITestOutputHelper output)
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
        var tally = new UnicodeTally("BidiTest.txt, each line in each direction that it names");
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
                    Compare(text, direction, expected, line, tally);
                }
            }
        }

        tally.Assert(output, atLeast: 700_000);
    }

    [Fact]
    public void Every_line_of_BidiCharacterTest_gets_its_levels()
    {
        var tally = new UnicodeTally("BidiCharacterTest.txt");
        foreach (var line in UnicodeFiles.Lines("BidiCharacterTest.txt").Where(line => line.Length > 0 && line[0] != '#'))
        {
            var fields = line.Split(';');
            var text = string.Concat(fields[0].Split(' ').Select(code => char.ConvertFromUtf32(UnicodeFiles.Hex(code))));
            var direction = fields[1] switch
            {
                "0" => TextDirection.LeftToRight,
                "1" => TextDirection.RightToLeft,
                _ => TextDirection.Auto,
            };
            Compare(text, direction, fields[3].Split(' '), line, tally, byte.Parse(fields[2], CultureInfo.InvariantCulture));
        }

        tally.Assert(output, atLeast: 90_000);
    }

    private static void Compare(
        string text, TextDirection direction, string[] expected, string line, UnicodeTally tally, byte? paragraph = null)
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

        tally.Count(same, line, same ? "" : $"{direction} {level}: {string.Join(' ', levels)}");
    }
}
