using System.Text;
using System.Text.RegularExpressions;

namespace SocialPipeline.Cli;

/// <summary>Turns files, folders and patterns into a sorted list of picture files: <c>*</c> stands for a part of a name, <c>**</c> for any folders.</summary>
internal static class PicturePatterns
{
    private static readonly string[] Endings = [".jpg", ".jpeg", ".png", ".webp", ".gif", ".bmp", ".ico"];

    public static IReadOnlyList<string> Expand(IEnumerable<string> patterns)
    {
        var files = new List<string>();
        foreach (var pattern in patterns)
        {
            var found = Find(pattern).ToList();
            if (found.Count == 0)
            {
                throw new BadInputException($"'{pattern}' names no picture. Allowed: a file, a folder with pictures, or a pattern such as 'out/**/*.jpg'.");
            }

            files.AddRange(found);
        }

        return [.. files.Distinct()];
    }

    private static IEnumerable<string> Find(string pattern)
    {
        if (File.Exists(pattern))
        {
            return [pattern];
        }

        if (Directory.Exists(pattern))
        {
            return Directory.EnumerateFiles(pattern).Where(IsPicture).Order(StringComparer.Ordinal);
        }

        var slashed = pattern.Replace('\\', '/');
        var parts = slashed.Split('/');
        var fixedParts = parts.TakeWhile(part => !part.Contains('*', StringComparison.Ordinal) && !part.Contains('?', StringComparison.Ordinal)).ToList();
        if (fixedParts.Count == parts.Length)
        {
            return [];
        }

        var root = fixedParts.Count == 0 ? "." : fixedParts is [""] ? "/" : string.Join('/', fixedParts);
        var matcher = Matcher(string.Join('/', parts.Skip(fixedParts.Count)));
        return !Directory.Exists(root) ? [] : Directory.EnumerateFiles(root, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint })
            .Where(file => IsPicture(file) && matcher.IsMatch(Path.GetRelativePath(root, file).Replace('\\', '/')))
            .Select(file => fixedParts.Count == 0 ? Path.GetRelativePath(root, file) : file)
            .Order(StringComparer.Ordinal);
    }

    private static bool IsPicture(string file) => Endings.Contains(Path.GetExtension(file).ToLowerInvariant());

    private static Regex Matcher(string pattern)
    {
        var regex = new StringBuilder("^");
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern.AsSpan(i).StartsWith("**/"))
            {
                regex.Append("(?:.*/)?");
                i += 2;
            }
            else
            {
                regex.Append(pattern[i] switch { '*' => "[^/]*", '?' => "[^/]", var letter => Regex.Escape(letter.ToString()) });
            }
        }

        return new Regex(regex.Append('$').ToString(), RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
    }
}
