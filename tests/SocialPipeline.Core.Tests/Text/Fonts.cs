using System.Runtime.CompilerServices;

namespace SocialPipeline.Text;

/// <summary>The fonts that the tests set text in: the embedded Inter and both sample brands'.</summary>
internal static class Fonts
{
    internal static readonly string Root = Path.GetFullPath(Path.Combine(Here(), "../../../"));

    internal static readonly FontLibrary All = Load();

    internal static string Brand(string file) => Path.Combine(Root, "samples/brands", file);

    internal static ShapedText Shape(string text, string family, int weight = 400, bool tracked = false) =>
        ShapedText.Shape([new TextSpan(text, [family]) { Weight = weight }], All, new TextShapeOptions { Tracked = tracked });

    private static FontLibrary Load()
    {
        var library = FontLibrary.CreateDefault();
        library.AddFolder(Brand("marsa/fonts"));
        library.AddFolder(Brand("volt-and-fern/fonts"));
        return library;
    }

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
