using SkiaSharp;

namespace SocialPipeline.Imaging.Svg;

/// <summary>The outline of path and of the basic shapes (SVG 2 §10).</summary>
internal static class SvgGeometry
{
    public static bool IsShape(SvgElement element) =>
        element.Name is "path" or "rect" or "circle" or "ellipse" or "line" or "polyline" or "polygon";

    /// <summary>The outline; <see langword="null"/> when the element has none, such as a rectangle without width.</summary>
    public static SKPath? Of(SvgElement element, SvgViewport viewport, SKPathFillType rule, SvgContext context)
    {
        using var builder = new SKPathBuilder { FillType = rule };
        var segments = 0;
        switch (element.Name)
        {
            case "path":
                SvgPathData.Read(element, element.Attribute("d") ?? "", builder, () =>
                {
                    segments++;
                    context.CountCommands(element, 1);
                });
                break;
            case "rect":
                Rectangle(element, viewport, builder);
                break;
            case "circle":
                var r = SvgLength.SizeOf(element, "r", viewport.Diagonal) ?? 0;
                Ellipse(element, viewport, r, r, builder);
                break;
            case "ellipse":
                var rx = SvgLength.SizeOf(element, "rx", viewport.Width);
                var ry = SvgLength.SizeOf(element, "ry", viewport.Height);
                Ellipse(element, viewport, rx ?? ry ?? 0, ry ?? rx ?? 0, builder);
                break;
            case "line":
                builder.MoveTo(SvgLength.Of(element, "x1", viewport.Width), SvgLength.Of(element, "y1", viewport.Height));
                builder.LineTo(SvgLength.Of(element, "x2", viewport.Width), SvgLength.Of(element, "y2", viewport.Height));
                break;
            default:
                segments = Points(element, builder, context);
                break;
        }
        if (segments == 0)
        {
            context.CountCommands(element, 4);
        }
        var path = builder.Detach();
        if (path.IsEmpty)
        {
            path.Dispose();
            return null;
        }
        // Skia computes bounds when first asked and keeps them; asked here, threads only read.
        _ = path.Bounds;
        return path;
    }

    private static void Rectangle(SvgElement element, SvgViewport viewport, SKPathBuilder builder)
    {
        var width = SvgLength.SizeOf(element, "width", viewport.Width) ?? 0;
        var height = SvgLength.SizeOf(element, "height", viewport.Height) ?? 0;
        var rx = SvgLength.SizeOf(element, "rx", viewport.Width);
        var ry = SvgLength.SizeOf(element, "ry", viewport.Height);
        if (width <= 0 || height <= 0)
        {
            return;
        }
        var box = SKRect.Create(
            SvgLength.Of(element, "x", viewport.Width), SvgLength.Of(element, "y", viewport.Height), width, height);
        var cornerX = MathF.Min(rx ?? ry ?? 0, width / 2);
        var cornerY = MathF.Min(ry ?? rx ?? 0, height / 2);
        if (cornerX <= 0 || cornerY <= 0)
        {
            builder.AddRect(box, SKPathDirection.Clockwise, 0);
            return;
        }
        using var rounded = new SKRoundRect(box, cornerX, cornerY);
        // Dashes begin at the right end of the upper left corner (SVG 2 §10.2).
        builder.AddRoundRect(rounded, SKPathDirection.Clockwise, 1);
    }

    private static void Ellipse(SvgElement element, SvgViewport viewport, float rx, float ry, SKPathBuilder builder)
    {
        var cx = SvgLength.Of(element, "cx", viewport.Width);
        var cy = SvgLength.Of(element, "cy", viewport.Height);
        if (rx > 0 && ry > 0)
        {
            builder.AddOval(new SKRect(cx - rx, cy - ry, cx + rx, cy + ry), SKPathDirection.Clockwise);
        }
    }

    private static int Points(SvgElement element, SKPathBuilder builder, SvgContext context)
    {
        var text = element.Attribute("points") ?? "";
        var values = SvgLength.List(element, "points", text, 1);
        if (values.Length % 2 != 0)
        {
            throw element.Fault($"points has {values.Length} numbers; allowed: pairs of x and y.");
        }
        context.CountCommands(element, values.Length / 2);
        for (var at = 0; at < values.Length; at += 2)
        {
            if (at == 0)
            {
                builder.MoveTo(values[at], values[at + 1]);
            }
            else
            {
                builder.LineTo(values[at], values[at + 1]);
            }
        }
        if (element.Name == "polygon" && values.Length > 0)
        {
            builder.Close();
        }
        return values.Length / 2;
    }
}
