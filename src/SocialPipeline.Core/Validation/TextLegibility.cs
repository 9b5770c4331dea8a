using SkiaSharp;
using SocialPipeline.Colors;
using SocialPipeline.Layout;
using SocialPipeline.Text;

namespace SocialPipeline.Validation;

/// <summary>How well a text stands out, by the pixels that are really between and around its letters.</summary>
internal sealed record TextLegibility
{
    /// <summary>The element.</summary>
    public required SceneText Text { get; init; }

    /// <summary>The mean WCAG ratio.</summary>
    public required double Mean { get; init; }

    /// <summary>The ratio that nine tenths of the ground reach.</summary>
    public required double Low { get; init; }

    /// <summary>APCA lightness contrast against the mean ground; negative for light on dark.</summary>
    public required double Apca { get; init; }

    /// <summary>The ink.</summary>
    public required Color Ink { get; init; }

    /// <summary>The mean ground.</summary>
    public required Color Ground { get; init; }

    /// <summary>How far around letters the ground is looked at, in em.</summary>
    private const double Around = .1;

    /// <summary>Letters are looked at as if set in this many pixels: enough to tell them from their ground.</summary>
    private const double LookSize = 22;

    public static IReadOnlyList<TextLegibility> Of(CheckSubject subject) => subject.Scene is { } scene
        ? [.. scene.Texts.Where(text => text.Opacity > 0 && text.Ink.Area > 0).Select(text => Measure(subject, text)).OfType<TextLegibility>()]
        : [];

    private static TextLegibility? Measure(CheckSubject subject, SceneText text)
    {
        var scale = Math.Min(1, LookSize / text.Size);
        var window = text.Ink.Inflate(text.Size * Around).Intersect(text.Clip?.Intersect(subject.Canvas) ?? subject.Canvas);
        var (width, height) = ((int)Math.Ceiling(window.Width * scale), (int)Math.Ceiling(window.Height * scale));
        if (width < 1 || height < 1)
        {
            return null;
        }

        using var mask = Mask(text, window, scale, width, height);
        TextLegibility? worst = null;
        var seen = new HashSet<(Color, Box)>();
        foreach (var line in text.Lines.Lines)
        {
            foreach (var run in line.Runs.Where(run => !run.Face.IsColored && run.Glyphs.Length > 0))
            {
                var box = BoxOf(text, line, run);
                if (seen.Add((run.Color, box)) && Read(subject, text, run.Color, mask, window, box, scale) is { } found && (worst is null || found.Mean < worst.Mean))
                {
                    worst = found;
                }
            }
        }

        return worst;
    }

    /// <summary>The ink with its outline, as it covers the ground.</summary>
    private static SKBitmap Mask(SceneText text, Box window, double scale, int width, int height)
    {
        var mask = new SKBitmap(new SKImageInfo(width, height, SKColorType.Alpha8, SKAlphaType.Premul));
        using var canvas = new SKCanvas(mask);
        canvas.Clear(SKColors.Transparent);
        canvas.Scale((float)scale);
        canvas.Translate((float)-window.X, (float)-window.Y);
        using var brush = new SKPaint { IsAntialias = true, Color = SKColors.Black };
        TextPainter.DrawInk(text.Lines, canvas, (float)text.Origin.X, (float)text.Origin.Y, brush);
        if (text.Outline is { } outline)
        {
            using var around = new SKPaint { IsAntialias = true, IsStroke = true, StrokeWidth = (float)(2 * outline.Width), StrokeJoin = SKStrokeJoin.Round, Color = SKColors.Black };
            TextPainter.DrawInk(text.Lines, canvas, (float)text.Origin.X, (float)text.Origin.Y, around);
        }

        return mask;
    }

    private static Box BoxOf(SceneText text, TextLine line, GlyphRun run)
    {
        var (x, y) = (text.Origin.X + line.X + run.Left, text.Origin.Y + line.Baseline);
        var top = run.Face.CapHeight * run.Size;
        return new Box(x, y - top, run.Width, top + (run.Face.Depth * run.Size)).Inflate(text.Size * Around);
    }

    private static unsafe TextLegibility? Read(CheckSubject subject, SceneText text, Color color, SKBitmap mask, Box window, Box box, double scale)
    {
        var pixels = (byte*)mask.GetPixels();
        var (stride, most, lowest) = (mask.RowBytes, mask.Width - 1, mask.Height - 1);
        var area = box.Intersect(window);
        var (left, right) = ((int)((area.X - window.X) * scale), Math.Min(mask.Width, (int)Math.Ceiling((area.Right - window.X) * scale)));
        var (top, bottom) = ((int)((area.Y - window.Y) * scale), Math.Min(mask.Height, (int)Math.Ceiling((area.Bottom - window.Y) * scale)));
        var sample = new ContrastSample(text, color);
        var columns = new int[Math.Max(0, right)];
        for (var x = left; x < right; x++)
        {
            columns[x] = subject.Pixels.Column(window.X + ((x + .5) / scale));
        }

        for (var y = Math.Max(1, top); y < Math.Min(lowest, bottom); y++)
        {
            var row = subject.Pixels.Row(window.Y + ((y + .5) / scale));
            for (var x = Math.Max(1, left); x < Math.Min(most, right); x++)
            {
                var at = pixels + ((nint)y * stride) + x;
                if ((at[0] | at[1] | at[-1] | at[stride] | at[-stride]) == 0)
                {
                    sample.Add(subject.Pixels[columns[x], row]);
                }
            }
        }

        return sample.Result();
    }
}
