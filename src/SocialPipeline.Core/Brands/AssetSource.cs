namespace SocialPipeline.Brands;

/// <summary>Where the files of a brand come from.</summary>
/// <param name="Open">Opens a file by its name with forward slashes; <see langword="null"/> when it is not there.</param>
/// <param name="List">The names of the files in a folder; <see langword="null"/> when it is not there or cannot be listed.</param>
internal sealed record AssetSource(Func<string, Stream?> Open, Func<string, IReadOnlyList<string>?> List)
{
    /// <summary>The files of a folder. Names that leave it are refused before; links inside it are not followed.</summary>
    public static AssetSource Folder(string folder)
    {
        var root = Path.GetFullPath(folder);
        return new AssetSource(
            name => Locate(root, name) is { } path && File.Exists(path) ? File.OpenRead(path) : null,
            name => Locate(root, name) is { } path && Directory.Exists(path)
                ? [.. Directory.EnumerateFiles(path).Select(file => $"{name}/{Path.GetFileName(file)}").Order(StringComparer.Ordinal)]
                : null);
    }

    /// <summary>What is wrong with a file's name, as a sentence; <see langword="null"/> when nothing is.</summary>
    public static string? Check(string name)
    {
        if (name.Length > 200)
        {
            return "The name is too long.";
        }

        if (name.Contains('\\', StringComparison.Ordinal) || name.Contains(':', StringComparison.Ordinal) || name.StartsWith('/') || name.Any(char.IsControl))
        {
            return "The name is not relative to the brand's folder.";
        }

        return name.Split('/').Any(part => part is "" or "." or "..") ? "The name leaves the brand's folder or has empty parts." : null;
    }

    private static string? Locate(string root, string name)
    {
        if (Check(name) is not null)
        {
            return null;
        }

        var path = root;
        foreach (var part in name.Split('/'))
        {
            path = Path.Combine(path, part);
            if (new FileInfo(path).LinkTarget is not null)
            {
                return null;
            }
        }

        return path;
    }
}
