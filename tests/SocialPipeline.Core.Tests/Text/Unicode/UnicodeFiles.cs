using System.Globalization;

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

    internal static int Hex(string text) => int.Parse(text, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
