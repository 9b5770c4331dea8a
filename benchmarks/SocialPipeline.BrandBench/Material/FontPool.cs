using SkiaSharp;
using SocialPipeline.Text;

namespace SocialPipeline.BrandBench.Material;

/// <summary>The upright Latin fonts that eng/fetch-fonts.sh unpacks, by family.</summary>
internal sealed class FontPool
{
    private FontPool(IReadOnlyList<FontFile> files) => Files = files;

    public IReadOnlyList<FontFile> Files { get; }

    public IEnumerable<string> Families => Files.Select(f => f.Family).Distinct().Order(StringComparer.Ordinal);

    /// <summary>The fonts of one share.</summary>
    public FontPool Of(Share share) => new([.. Files.Where(f => Shares.Of(f.Family) == share)]);

    public FontFile Find(string family, int weight) => Files.Where(f => f.Family == family).MinBy(f => Math.Abs(f.Weight - weight))!;

    /// <summary>A library of these fonts, to match against.</summary>
    public FontLibrary ToLibrary()
    {
        var library = new FontLibrary();
        foreach (var file in Files)
        {
            library.AddFile(file.Path);
        }

        return library;
    }

    public static FontPool Load(string folder)
    {
        // The faces live as long as the program.
        var files = new List<FontFile>();
        var library = new FontLibrary();
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            if (Path.GetExtension(path).ToUpperInvariant() is not (".TTF" or ".OTF"))
            {
                continue;
            }

            try
            {
                var face = library.AddFile(path);
                if (!face.Italic && face.Weight is >= 300 and <= 900 && "AaegQR&59".All(c => face.HasGlyph(c)) && !path.Contains("ondensed", StringComparison.Ordinal)
                    && !path.Contains("adf", StringComparison.Ordinal) && !path.Contains("SC", StringComparison.Ordinal)
                    && !files.Exists(f => f.Family == face.Family && f.Weight == face.Weight))
                {
                    files.Add(new FontFile(Path.GetFullPath(path), face.Family, face.Weight, face.Italic, SKTypeface.FromFile(path), face));
                }
            }
            catch (FontException)
            {
                // A variable or damaged file is no material.
            }
        }

        return new FontPool(files);
    }
}
