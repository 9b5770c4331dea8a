using System.Globalization;
using System.Net;
using System.Text;
using SkiaSharp;
using SocialPipeline.Specimen;
using SocialPipeline.Text;

// Sets every specimen with the engine, holds glyphs and advances against hb-shape, and writes the sheet and a page for a browser:
//   dotnet run --project eng/specimen -- FONTS OUT
// FONTS is the folder of the system's fonts. Exit code 1 when a specimen differs.
const int Width = 900, Row = 46, Top = 20, Cell = 84;
var (fonts, folder) = (args[0], args[1]);
Directory.CreateDirectory(folder);
var height = Top + (Specimens.Lines.Length * Row) + (5 * Cell) + 20;
using var library = FontLibrary.CreateDefault();
var families = new Dictionary<string, string>(StringComparer.Ordinal);
foreach (var font in Specimens.Lines.Select(line => line.Font).Append(Specimens.EmojiFont).Distinct())
{
    families[font] = library.AddFile(Path.Combine(fonts, font)).Family;
}

using var surface = SKSurface.Create(new SKImageInfo(Width, height));
surface.Canvas.Clear(SKColors.White);
var page = new StringBuilder("<!doctype html><meta charset=utf-8><style>body{margin:0;background:#fff}text{white-space:pre}");
foreach (var font in families.Keys)
{
    page.Append(CultureInfo.InvariantCulture, $"@font-face{{font-family:'f{IndexOf(font)}';src:url('file://{Path.Combine(fonts, font)}')}}");
}

page.Append(CultureInfo.InvariantCulture, $"</style><svg width={Width} height={height}>");
var differences = 0;
Console.WriteLine("| script | text | glyphs | advance, engine | advance, hb-shape | |");
Console.WriteLine("| --- | --- | ---: | ---: | ---: | --- |");
for (var i = 0; i < Specimens.Lines.Length; i++)
{
    var (script, language, font, text) = Specimens.Lines[i];
    await CompareAsync(script, language, font, text);
    Draw(text, language, font, 30, 20, Top + (i * Row));
}

for (var i = 0; i < Specimens.Emoji.Length; i++)
{
    await CompareAsync($"emoji {i + 1}", "und", Specimens.EmojiFont, Specimens.Emoji[i]);
    Draw(Specimens.Emoji[i], "und", Specimens.EmojiFont, 56, 20 + (i % 10 * 86), Top + (Specimens.Lines.Length * Row) + (i / 10 * Cell));
}

using (var png = surface.Snapshot().Encode(SKEncodedImageFormat.Png, 100))
{
    File.WriteAllBytes(Path.Combine(folder, "engine.png"), png.ToArray());
}

File.WriteAllText(Path.Combine(folder, "page.html"), page.ToString());
Console.WriteLine();
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Specimens.Lines.Length} lines and {Specimens.Emoji.Length} emoji sequences, {differences} differ. The page is {Width}×{height} px."));
return differences == 0 ? 0 : 1;

int IndexOf(string font) => families.Keys.ToList().IndexOf(font);

TextLayout Set(string text, string language, string font, double size) => ShapedText
    .Shape([new TextSpan(text, [families[font]])], library, new TextShapeOptions { Locale = language })
    .Layout(new TextLayoutOptions { Size = size, Trim = TextTrim.LineBox, LineHeight = 1 });

async Task CompareAsync(string script, string language, string font, string text)
{
    var face = library.Resolve([families[font]]);
    var layout = Set(text, language, font, face.UnitsPerEm);
    var line = layout.Lines[0];
    var (glyphs, advance) = await HarfBuzzShape.RunAsync(Path.Combine(fonts, font), text, language);
    var found = line.Runs.SelectMany(run => run.Glyphs).Select(glyph => (int)glyph).ToList();
    var width = (long)Math.Round(line.Width);
    var foreign = line.Runs.Where(run => run.Face != face).Select(run => run.Face.Family).Distinct().ToList();
    var verdict = layout.MissingGlyphs.Count > 0 ? $"missing {string.Join(", ", layout.MissingGlyphs)}" : foreign.Count > 0 ? $"set in {string.Join(", ", foreign)}" : !found.SequenceEqual(glyphs) ? "other glyphs" : width != advance ? "other advance" : "equal";
    differences += verdict == "equal" ? 0 : 1;
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {script} | {text} | {found.Count} | {width} | {advance} | {verdict} |"));
}

void Draw(string text, string language, string font, double size, float x, float y)
{
    var layout = Set(text, language, font, size);
    var baseline = y + (.75 * size) + 8;
    layout.Draw(surface.Canvas, x, (float)(baseline - layout.Lines[0].Baseline));
    var rightToLeft = layout.Lines[0].Direction == TextDirection.RightToLeft ? " direction=rtl text-anchor=end" : "";
    page.Append(CultureInfo.InvariantCulture, $"<text lang={language}{rightToLeft} x={x} y={baseline} font-size={size} font-family=f{IndexOf(font)}>{WebUtility.HtmlEncode(text)}</text>");
}
