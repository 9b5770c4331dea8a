using SkiaSharp;

namespace SocialPipeline.Imaging.Svg;

/// <summary>Walks the elements as they are drawn, <c>use</c> followed, and builds the items.</summary>
internal sealed class SvgBuilder(SvgContext context)
{
    private readonly Dictionary<(SvgElement, SvgViewport, SKPathFillType), SKPath?> _paths = [];

    public SvgGroup BuildRoot(SvgElement root, SvgViewport viewport)
    {
        context.Enter(root, root);
        var isShown = root.Property("display") != "none";
        var items = isShown ? BuildChildren(root, SvgStyle.Initial.For(root, viewport), viewport) : [];
        return new SvgGroup(SKMatrix.Identity, 1, null, [Wrap(root, items, viewport)]);
    }

    private SvgItem[] BuildChildren(SvgElement parent, SvgStyle style, SvgViewport viewport)
    {
        var items = new List<SvgItem>();
        foreach (var child in parent.Children)
        {
            if (Build(child, child, style, viewport) is { } item)
            {
                items.Add(item);
            }
        }
        return [.. items];
    }

    /// <summary>Builds one element; <paramref name="from"/> is the <c>use</c> that asks for it, or the element itself.</summary>
    private SvgItem? Build(SvgElement element, SvgElement from, SvgStyle above, SvgViewport viewport)
    {
        var isDrawn = SvgGeometry.IsShape(element) || element.Name is "g" or "use" or "svg" || (element.Name == "symbol" && from != element);
        if (!isDrawn || element.Property("display") == "none")
        {
            return null;
        }
        context.Enter(element, from);
        var style = above.For(element, viewport);
        SvgItem[] items = element.Name switch
        {
            "g" => BuildChildren(element, style, viewport),
            "use" => BuildUse(element, style, viewport),
            "svg" or "symbol" => BuildViewport(element, from, style, viewport),
            _ => BuildShape(element, style, viewport),
        };
        var item = items.Length == 0 ? null : Wrap(element, items, viewport);
        context.Leave(element);
        return item;
    }

    private SvgItem[] BuildUse(SvgElement use, SvgStyle style, SvgViewport viewport)
    {
        if (SvgReference.OfHref(use) is not { } id)
        {
            return [];
        }
        context.CountUse(use);
        var target = context.Find(use, "href", id);
        if (!SvgGeometry.IsShape(target) && target.Name is not ("g" or "use" or "svg" or "symbol"))
        {
            throw use.Fault($"href refers to <{target.Name}>; allowed: a shape, g, symbol, svg or use.");
        }
        if (Build(target, use, style, viewport) is not { } item)
        {
            return [];
        }
        var move = SKMatrix.CreateTranslation(SvgLength.Of(use, "x", viewport.Width), SvgLength.Of(use, "y", viewport.Height));
        return move.IsIdentity ? [item] : [new SvgGroup(move, 1, null, [item])];
    }

    private SvgItem[] BuildViewport(SvgElement element, SvgElement from, SvgStyle style, SvgViewport outer)
    {
        // A use gives its own size to the symbol or svg it copies (SVG 2 §5.6).
        var width = (from.Name == "use" ? SvgLength.SizeOf(from, "width", outer.Width) : null)
            ?? SvgLength.SizeOf(element, "width", outer.Width) ?? outer.Width;
        var height = (from.Name == "use" ? SvgLength.SizeOf(from, "height", outer.Height) : null)
            ?? SvgLength.SizeOf(element, "height", outer.Height) ?? outer.Height;
        var place = SKRect.Create(SvgLength.Of(element, "x", outer.Width), SvgLength.Of(element, "y", outer.Height), width, height);
        var box = SvgViewBox.Of(element);
        if (width <= 0 || height <= 0 || box is { Width: <= 0 } or { Height: <= 0 })
        {
            return [];
        }
        var matrix = box is { } view
            ? SvgAspectRatio.Of(element).Lay(view, place)
            : SKMatrix.CreateTranslation(place.Left, place.Top);
        var items = BuildChildren(element, style, new SvgViewport(box?.Width ?? width, box?.Height ?? height));
        if (items.Length == 0)
        {
            return [];
        }
        var clip = element.Property("overflow") is "visible" or "auto" ? null : SvgClip.Rectangle(place);
        return [new SvgGroup(SKMatrix.Identity, 1, clip, [new SvgGroup(matrix, 1, null, items)])];
    }

    private SvgItem[] BuildShape(SvgElement element, SvgStyle style, SvgViewport viewport)
    {
        var path = PathOf(element, viewport, style.FillRule);
        if (path is null || !style.Visible)
        {
            return [];
        }
        var fill = element.Name == "line" ? null : InkOf(element, "fill", style.Fill, style.FillOpacity, path, style, viewport);
        SvgStroke? stroke = null;
        if (style.StrokeWidth > 0 && InkOf(element, "stroke", style.Stroke, style.StrokeOpacity, path, style, viewport) is { } ink)
        {
            stroke = new SvgStroke(ink, style.StrokeWidth, style.Cap, style.Join, style.MiterLimit, style.Dashes, style.DashOffset);
            stroke = SvgDashes.Fit(element, path, stroke, context);
        }
        // What paints nothing still gives clips and gradients its box.
        return [new SvgShape(path, fill, stroke, style.StrokeFirst)];
    }

    private SKPath? PathOf(SvgElement element, SvgViewport viewport, SKPathFillType rule)
    {
        if (_paths.TryGetValue((element, viewport, rule), out var known))
        {
            context.CountCommands(element, known?.VerbCount ?? 0);
            return known;
        }
        return _paths[(element, viewport, rule)] = SvgGeometry.Of(element, viewport, rule, context);
    }

    private SvgInk? InkOf(SvgElement element, string property, SvgPaintSource source, float opacity, SKPath path, SvgStyle style, SvgViewport viewport)
    {
        if (source.Reference is not null && context.Find(source.Reference) is { } target)
        {
            return target.Name is "linearGradient" or "radialGradient"
                ? SvgGradients.Create(target, path.TightBounds, viewport, opacity, context)
                : throw element.Fault($"{property} refers to <{target.Name}>; allowed: a gradient.");
        }
        if (source.Color is not { } color)
        {
            return source.Reference is null
                ? null
                : throw element.Fault($"{property} refers to #{SvgElement.Shorten(source.Reference)}, which is not in the file.");
        }
        return new SvgSolidInk(color.Fixed ?? style.Current, opacity);
    }

    private SvgItem Wrap(SvgElement element, SvgItem[] items, SvgViewport viewport)
    {
        var transform = TransformOf(element);
        var opacity = element.Property("opacity") is { } text ? SvgLength.Fraction(element, "opacity", text) : 1;
        if (opacity is < 1 and > 0)
        {
            context.CountLayer(element);
        }
        var clip = ClipOf(element, viewport, () => new SvgGroup(SKMatrix.Identity, 1, null, items).Box(SKMatrix.Identity));
        return items.Length == 1 && transform.IsIdentity && opacity >= 1 && clip is null
            ? items[0]
            : new SvgGroup(transform, opacity, clip, items);
    }

    private static SKMatrix TransformOf(SvgElement element) =>
        element.Property("transform") is { } text ? SvgTransform.Parse(element, "transform", text) : SKMatrix.Identity;

    private SvgClip? ClipOf(SvgElement element, SvgViewport viewport, Func<SKRect?> box)
    {
        if (element.Property("clip-path") is not { } text || text == "none")
        {
            return null;
        }
        var id = SvgReference.OfUrl(element, "clip-path", text, out _) ?? throw element.BadValue("clip-path", text, "none or url(#id)");
        var target = context.Find(element, "clip-path", id);
        if (target.Name != "clipPath")
        {
            throw element.Fault($"clip-path refers to <{target.Name}>; allowed: a clipPath.");
        }
        context.Enter(target, element);
        var matrix = TransformOf(target);
        if (target.Attribute("clipPathUnits") is "objectBoundingBox")
        {
            var b = box() ?? SKRect.Empty;
            matrix = SKMatrix.Concat(SKMatrix.CreateScaleTranslation(b.Width, b.Height, b.Left, b.Top), matrix);
            viewport = new SvgViewport(1, 1);
        }
        var style = SvgStyle.Initial.For(target, viewport);
        var shapes = new List<SvgClipShape>();
        foreach (var child in target.Children)
        {
            AddClipShape(child, child, SKMatrix.Identity, style, viewport, shapes);
        }
        var clip = new SvgClip(matrix, [.. shapes], ClipOf(target, viewport, box));
        context.Leave(target);
        for (var layer = 0; layer < clip.Layers; layer++)
        {
            context.CountLayer(element);
        }
        return clip;
    }

    private void AddClipShape(SvgElement element, SvgElement from, SKMatrix above, SvgStyle style, SvgViewport viewport, List<SvgClipShape> shapes)
    {
        if ((!SvgGeometry.IsShape(element) && element.Name != "use") || element.Property("display") == "none")
        {
            return;
        }
        context.Enter(element, from);
        style = style.For(element, viewport);
        var matrix = SKMatrix.Concat(above, TransformOf(element));
        if (element.Name == "use")
        {
            context.CountUse(element);
            var target = context.Find(element, "href", SvgReference.OfHref(element) ?? "");
            if (!SvgGeometry.IsShape(target))
            {
                throw element.Fault($"inside a clipPath href refers to <{target.Name}>; allowed: a shape.");
            }
            var move = SKMatrix.CreateTranslation(SvgLength.Of(element, "x", viewport.Width), SvgLength.Of(element, "y", viewport.Height));
            AddClipShape(target, element, SKMatrix.Concat(matrix, move), style, viewport, shapes);
        }
        else if (style.Visible && PathOf(element, viewport, style.ClipRule) is { } path)
        {
            shapes.Add(new SvgClipShape(path, matrix, ClipOf(element, viewport, () => path.TightBounds)));
        }
        context.Leave(element);
    }
}
