using SkiaSharp;
using SocialPipeline.Colors;
using SocialPipeline.Layout;
using SocialPipeline.Text;

namespace SocialPipeline.Validation;

/// <summary>The colours that a scene is drawn in, with what of each really shows: areas on a small map of the canvas, text by its ink. Photographs are no colours of the design.</summary>
internal sealed class SceneColors
{
    /// <summary>The map's longer side: a shape of a thousandth of the canvas still has pixels on it.</summary>
    private const double MapSide = 160;

    private readonly List<Painted> _painted = [];

    /// <summary>Flat and graded areas; shares are of the whole canvas.</summary>
    public IReadOnlyList<Area> Areas { get; private init; } = [];

    /// <summary>Text by colour; shares are of all ink of text.</summary>
    public IReadOnlyList<Area> Inks { get; private init; } = [];

    public sealed record Area(Color Color, double Share, string? Element, Box Box);

    private sealed record Painted(IReadOnlyList<(Color Color, double Weight)> Colors, string? Element, Box Box);

    public static SceneColors Of(Scene scene)
    {
        var colors = new SceneColors();
        return new SceneColors { Areas = colors.Map(scene), Inks = InksOf(scene) };
    }

    private static List<Area> InksOf(Scene scene)
    {
        var inks = new List<(Color Color, double Amount, string Element, Box Box)>();
        foreach (var text in scene.Texts.Where(text => text.Opacity > 0))
        {
            foreach (var run in text.Lines.Lines.SelectMany(line => line.Runs).Where(run => !run.Face.IsColored))
            {
                inks.Add((run.Color, run.Width * run.Size * run.Color.Opacity * text.Opacity, text.Id, text.Ink));
            }
        }

        var all = Math.Max(1e-9, inks.Sum(ink => ink.Amount));
        return [.. inks.GroupBy(ink => (ink.Color, ink.Element)).Select(group => new Area(group.Key.Color with { A = 255 }, group.Sum(ink => ink.Amount) / all, group.Key.Element, group.First().Box))];
    }

    private List<Area> Map(Scene scene)
    {
        var scale = MapSide / Math.Max(scene.Width, scene.Height);
        var info = new SKImageInfo(Math.Max(1, (int)Math.Round(scene.Width * scale)), Math.Max(1, (int)Math.Round(scene.Height * scale)), SKColorType.Rgba8888, SKAlphaType.Opaque);
        using var map = new SKBitmap(info);
        using var canvas = new SKCanvas(map);
        canvas.Clear(Next([(scene.Ground, 1)], null, new Box(0, 0, scene.Width, scene.Height)));
        canvas.Scale((float)scale);
        foreach (var element in scene.Elements.Where(element => element.Opacity > 0))
        {
            var saved = canvas.Save();
            if (element.Clip is { } clip)
            {
                canvas.ClipRect(ScenePaths.Rect(clip));
            }

            Draw(canvas, element);
            canvas.RestoreToCount(saved);
        }

        return Count(map);
    }

    private void Draw(SKCanvas canvas, SceneElement element)
    {
        switch (element)
        {
            case SceneShape shape:
                DrawShape(canvas, shape);
                break;
            case SceneImage image:
                // What a photograph covers is not judged; a tint, too, is its treatment.
                Fill(canvas, image.Mask, image.Box, Next([], image.Id, image.Box));
                break;
            case SceneScrim { Strength: > 0 } scrim:
                Fill(canvas, null, scrim.Box, Next([(scrim.Color, scrim.Strength.Value * (scrim.From is null ? 1 : .5))], scrim.Id, scrim.Box));
                break;
            case SceneQr qr:
                Fill(canvas, null, qr.Box, Next([(qr.Dark, .5), (qr.Light, .5)], qr.Id, qr.Box));
                break;
            case SceneText text:
                foreach (var highlight in text.Lines.Decorations.Where(each => each.Kind == TextDecorationKind.Highlight))
                {
                    var box = new Box(text.Origin.X + highlight.Bounds.Left, text.Origin.Y + highlight.Bounds.Top, highlight.Bounds.Width, highlight.Bounds.Height);
                    Fill(canvas, null, box, Next([(highlight.Color, highlight.Color.Opacity * text.Opacity)], text.Id, box));
                }

                break;
        }
    }

    private void DrawShape(SKCanvas canvas, SceneShape shape)
    {
        if (shape.Shadow is { Blur: <= 0 } shadow)
        {
            // A soft shadow is no colour; a flat one is.
            canvas.Save();
            canvas.Translate((float)shadow.X, (float)shadow.Y);
            Fill(canvas, shape.Path, shape.Box, Next([(shadow.Color, shadow.Color.Opacity * shape.Opacity)], shape.Id, shape.Box));
            canvas.Restore();
        }

        if (shape.Fill is { } fill && fill.Stops.Any(stop => stop.Color.A > 0))
        {
            Fill(canvas, shape.Path, shape.Box, Next([.. fill.Stops.Select(stop => (stop.Color, stop.Color.Opacity * shape.Opacity / fill.Stops.Count))], shape.Id, shape.Box));
        }

        if (shape.Stroke is { Color.A: > 0 } stroke)
        {
            using var paint = new SKPaint { IsStroke = true, StrokeWidth = (float)stroke.Width, Color = Next([(stroke.Color, stroke.Color.Opacity * shape.Opacity)], shape.Id, shape.Box) };
            Fill(canvas, shape.Path, shape.Box, paint);
        }
    }

    private static void Fill(SKCanvas canvas, string? path, Box box, SKColor number)
    {
        using var paint = new SKPaint { Color = number };
        Fill(canvas, path, box, paint);
    }

    private static void Fill(SKCanvas canvas, string? path, Box box, SKPaint paint)
    {
        using var outline = path is null ? null : SKPath.ParseSvgPathData(path);
        if (outline is null)
        {
            canvas.DrawRect(ScenePaths.Rect(box), paint);
        }
        else
        {
            canvas.DrawPath(outline, paint);
        }
    }

    /// <summary>A number for what is painted next, as a colour of the map.</summary>
    private SKColor Next(IReadOnlyList<(Color Color, double Weight)> colors, string? element, Box box)
    {
        _painted.Add(new Painted(colors, element, box));
        return new SKColor((byte)_painted.Count, (byte)(_painted.Count >> 8), (byte)(_painted.Count >> 16));
    }

    private unsafe List<Area> Count(SKBitmap map)
    {
        var counts = new int[_painted.Count + 1];
        var pixels = (uint*)map.GetPixels();
        var total = map.Width * map.Height;
        for (var i = 0; i < total; i++)
        {
            counts[pixels[i] & 0xFFFFFF]++;
        }

        var areas = new List<Area>();
        foreach (var (painted, count) in _painted.Zip(counts.Skip(1)).Where(pair => pair.Second > 0))
        {
            foreach (var group in painted.Colors.Where(entry => entry.Weight > 0).GroupBy(entry => entry.Color with { A = 255 }))
            {
                areas.Add(new Area(group.Key, group.Sum(entry => entry.Weight) * count / total, painted.Element, painted.Box));
            }
        }

        return areas;
    }
}
