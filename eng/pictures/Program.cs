using System.Diagnostics;
using System.Globalization;
using Pictures;
using Pictures.Scenes;

// dotnet run --project eng/pictures -- <name…|all> [--width 600] [--samples 4] [--out folder]
Scene[] scenes =
[
    new Jetty(), new Harbour(), new Leaf(dry: false), new Leaf(dry: true), new Palm(),
    new Bowl(), new Dune(), new Succulents(), new PortraitLight(), new Panorama(), new Lamp(),
];

var names = args.TakeWhile(a => !a.StartsWith("--", StringComparison.Ordinal)).ToList();
var chosen = scenes.Where(s => names.Contains(s.Name) || names.Contains("all")).ToList();
if (chosen.Count == 0)
{
    Console.Error.WriteLine("Name a picture: " + string.Join(", ", scenes.Select(s => s.Name)) + " or all.");
    return 1;
}

var folder = Option("--out") ?? Path.Combine("samples", "pictures");
Directory.CreateDirectory(folder);
foreach (var scene in chosen)
{
    var clock = Stopwatch.StartNew();
    var width = Number("--width") ?? scene.Width;
    var film = Renderer.Expose(scene, width, Number("--samples") ?? scene.Samples);
    using var bitmap = Darkroom.Develop(film, scene.Development, scene.CutOut);
    var written = PictureFile.Write(bitmap, folder, scene.Name, scene.CutOut);
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{written}: {clock.Elapsed.TotalSeconds:0.0} s"));
}

return 0;

string? Option(string name)
{
    var at = Array.IndexOf(args, name);
    return at >= 0 && at + 1 < args.Length ? args[at + 1] : null;
}

int? Number(string name) => int.TryParse(Option(name), NumberStyles.Integer, CultureInfo.InvariantCulture, out var n) ? n : null;
