using System.Globalization;
using System.Text;

namespace SocialPipeline.Text.Unicode;

/// <summary>Unicode's own test files, as Debian installs them.</summary>
internal static class UnicodeFiles
{
    internal static IEnumerable<string> Lines(string file)
    {
        var path = Path.Combine("/usr/share/unicode", file);
        return File.Exists(path)
            ? File.ReadLines(path)
            : throw new FileNotFoundException($"{path} is missing: apt-get install unicode-data");
    }

    /// <summary>The lines of a break test: the text, and where the file allows a break (÷).</summary>
    internal static IEnumerable<(string Line, string Text, List<int> Breaks)> Breaks(string file)
    {
        foreach (var line in Lines(file))
        {
            var rule = line.Split('#')[0].Trim();
            if (rule.Length == 0)
            {
                continue;
            }

            var text = new StringBuilder();
            var breaks = new List<int>();
            foreach (var token in rule.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                if (token == "÷")
                {
                    breaks.Add(text.Length);
                }
                else if (token != "×")
                {
                    text.Append(char.ConvertFromUtf32(Hex(token)));
                }
            }

            yield return (line, text.ToString(), breaks);
        }
    }

    internal static int Hex(string text) => int.Parse(text, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
