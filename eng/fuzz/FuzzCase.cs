using System.IO.Compression;

namespace SocialPipeline.Fuzz;

/// <summary>What one target is tried with: one file, or several that belong together.</summary>
/// <param name="Parts">Names and bytes.</param>
internal sealed record FuzzCase(IReadOnlyList<(string Name, byte[] Bytes)> Parts)
{
    public FuzzCase(string name, byte[] bytes)
        : this([(name, bytes)])
    {
    }

    public byte[]? this[string name] => Parts.FirstOrDefault(part => part.Name == name).Bytes;

    /// <summary>Keeps the case for a replay: a single file as it is, several as a ZIP archive.</summary>
    /// <returns>The path.</returns>
    public string Save(string folder, string name)
    {
        Directory.CreateDirectory(folder);
        var single = Parts.Count == 1;
        var path = Path.Combine(folder, name + (single ? Path.GetExtension(Parts[0].Name) : ".zip"));
        if (single)
        {
            File.WriteAllBytes(path, Parts[0].Bytes);
            return path;
        }

        using var file = File.Create(path);
        using var zip = new ZipArchive(file, ZipArchiveMode.Create);
        foreach (var (part, bytes) in Parts)
        {
            using var entry = zip.CreateEntry(part).Open();
            entry.Write(bytes);
        }

        return path;
    }

    /// <summary>Reads what <see cref="Save"/> wrote, or any file that a target takes alone.</summary>
    public static FuzzCase Load(string path, string singleName)
    {
        var bytes = File.ReadAllBytes(path);
        if (!path.EndsWith(".zip", StringComparison.Ordinal))
        {
            return new FuzzCase(Path.GetFileNameWithoutExtension(singleName) + Path.GetExtension(path), bytes);
        }

        using var zip = new ZipArchive(new MemoryStream(bytes));
        return new FuzzCase([.. zip.Entries.Select(entry =>
        {
            using var stream = entry.Open();
            using var kept = new MemoryStream();
            stream.CopyTo(kept);
            return (entry.FullName, kept.ToArray());
        })]);
    }
}
