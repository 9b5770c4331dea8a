namespace SocialPipeline.Imaging.Svg;

/// <summary>Icons of the fetched sets that lie outside the subset: <c>refused-icons.txt</c>, name and refused element.</summary>
internal static class RefusedIcons
{
    public static IReadOnlyDictionary<string, string> Read() =>
        File.ReadLines(Path.Combine(IconSets.Repository, "tests/SocialPipeline.Core.Tests/Imaging/Svg/refused-icons.txt"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split(' '))
            .ToDictionary(parts => parts[0], parts => parts[1], StringComparer.Ordinal);
}
