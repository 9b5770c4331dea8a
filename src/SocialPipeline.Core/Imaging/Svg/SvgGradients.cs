using SkiaSharp;

namespace SocialPipeline.Imaging.Svg;

/// <summary>Turns gradient elements into inks (SVG 2 §14.2), inheritance along <c>href</c> included.</summary>
internal static class SvgGradients
{
    /// <summary>The ink; <see langword="null"/> when the gradient paints nothing, as on a box without area.</summary>
    public static SvgInk? Create(SvgElement gradient, SKRect box, SvgViewport viewport, float opacity, SvgContext context)
    {
        var chain = Chain(gradient, context);
        var stops = chain.Find(one => one.Children.Exists(child => child.Name == "stop")) is { } with ? StopsOf(with, context) : [];
        context.CountCommands(gradient, stops.Length);
        if (stops.Length == 0)
        {
            return null;
        }
        var inBox = IsInBox(chain, gradient);
        if (inBox && (box.Width <= 0 || box.Height <= 0))
        {
            return null;
        }
        var matrix = Inherited(chain, "gradientTransform") is { } holder
            ? SvgTransform.Parse(holder, "gradientTransform", holder.Attribute("gradientTransform")!)
            : SKMatrix.Identity;
        if (inBox)
        {
            matrix = SKMatrix.Concat(SKMatrix.CreateScaleTranslation(box.Width, box.Height, box.Left, box.Top), matrix);
        }
        if (!matrix.IsInvertible)
        {
            return null;
        }
        var last = stops[^1];
        var solid = new SvgSolidInk(last.Color, last.Opacity * opacity);
        if (stops.Length == 1)
        {
            return solid;
        }
        var own = chain.Where(one => one.Name == gradient.Name).ToList();
        var size = inBox ? new SvgViewport(1, 1) : viewport;
        var ink = gradient.Name == "linearGradient" ? Linear(own, size) : Radial(own, size);
        return ink is null ? solid : ink with { Stops = stops, Tile = TileOf(chain), Matrix = matrix, Opacity = opacity };
    }

    private static List<SvgElement> Chain(SvgElement gradient, SvgContext context)
    {
        var chain = new List<SvgElement> { gradient };
        for (var at = gradient; SvgReference.OfHref(at) is { } id;)
        {
            var next = context.Find(at, "href", id);
            if (next.Name is not ("linearGradient" or "radialGradient"))
            {
                throw at.Fault($"href refers to <{next.Name}>; allowed: a gradient.");
            }
            if (chain.Count >= context.Limits.Nesting)
            {
                throw at.Fault($"href leads through more gradients than allowed: {context.Limits.Nesting}.");
            }
            if (chain.Contains(next))
            {
                throw at.Fault($"href leads back to <{next.Name}> in line {next.Line}: a circle.");
            }
            chain.Add(next);
            at = next;
        }
        return chain;
    }

    private static SvgGradientInk? Linear(List<SvgElement> own, SvgViewport size)
    {
        var start = new SKPoint(Coordinate(own, "x1", size.Width, 0), Coordinate(own, "y1", size.Height, 0));
        var end = new SKPoint(Coordinate(own, "x2", size.Width, 1), Coordinate(own, "y2", size.Height, 0));
        return start == end ? null : Ink(start, end, 0, -1);
    }

    private static SvgGradientInk? Radial(List<SvgElement> own, SvgViewport size)
    {
        var center = new SKPoint(Coordinate(own, "cx", size.Width, 0.5f), Coordinate(own, "cy", size.Height, 0.5f));
        var radius = Radius(own, "r", size, 0.5f);
        var focus = new SKPoint(
            Inherited(own, "fx") is null ? center.X : Coordinate(own, "fx", size.Width, 0),
            Inherited(own, "fy") is null ? center.Y : Coordinate(own, "fy", size.Height, 0));
        var focusRadius = MathF.Min(Radius(own, "fr", size, 0), radius);
        if (radius <= 0)
        {
            return null;
        }
        // A focus outside is moved onto the circle (SVG 1.1 §13.2.3), a hair inside so that the cone keeps its sides.
        var away = focus - center;
        var reach = (radius - focusRadius) * 0.999f;
        if (away.Length > reach)
        {
            focus = new SKPoint(center.X + (away.X * reach / away.Length), center.Y + (away.Y * reach / away.Length));
        }
        return Ink(focus, center, focusRadius, radius);
    }

    private static SvgGradientInk Ink(SKPoint start, SKPoint end, float startRadius, float radius) =>
        new(start, end, startRadius, radius, [], SKShaderTileMode.Clamp, SKMatrix.Identity, 1);

    private static float Radius(List<SvgElement> own, string attribute, SvgViewport size, float missing)
    {
        var value = Coordinate(own, attribute, size.Diagonal, missing);
        return value >= 0 ? value : throw own[0].Fault($"{attribute} is negative; allowed: 0 or more.");
    }

    private static float Coordinate(List<SvgElement> own, string attribute, float hundredPercent, float missing) =>
        Inherited(own, attribute) is { } holder ? SvgLength.Of(holder, attribute, hundredPercent) : missing * hundredPercent;

    private static SvgElement? Inherited(List<SvgElement> chain, string attribute) => chain.Find(one => one.Attribute(attribute) is not null);

    private static bool IsInBox(List<SvgElement> chain, SvgElement gradient) =>
        Inherited(chain, "gradientUnits")?.Attribute("gradientUnits") switch
        {
            null or "objectBoundingBox" => true,
            "userSpaceOnUse" => false,
            var other => throw gradient.BadValue("gradientUnits", other, "objectBoundingBox or userSpaceOnUse"),
        };

    private static SKShaderTileMode TileOf(List<SvgElement> chain) =>
        Inherited(chain, "spreadMethod")?.Attribute("spreadMethod") switch
        {
            null or "pad" => SKShaderTileMode.Clamp,
            "reflect" => SKShaderTileMode.Mirror,
            "repeat" => SKShaderTileMode.Repeat,
            var other => throw chain[0].BadValue("spreadMethod", other, "pad, reflect or repeat"),
        };

    private static SvgStop[] StopsOf(SvgElement holder, SvgContext context)
    {
        if (context.Stops.TryGetValue(holder, out var known))
        {
            return known;
        }
        var stops = new List<SvgStop>();
        var least = 0f;
        foreach (var stop in holder.Children.Where(child => child.Name == "stop"))
        {
            // Each stop stands at least as far along as the one before (SVG 2 §14.2.4.1).
            least = MathF.Max(least, SvgLength.Fraction(stop, "offset", stop.Attribute("offset") ?? "0"));
            var style = SvgStyle.Initial.For(stop, default);
            var color = stop.Property("stop-color") is { } text ? SvgColor.Parse(stop, "stop-color", text) : SvgColor.Black;
            var opacity = stop.Property("stop-opacity") is { } share ? SvgLength.Fraction(stop, "stop-opacity", share) : 1;
            stops.Add(new SvgStop(least, color.Fixed ?? style.Current, opacity));
        }
        return context.Stops[holder] = [.. stops];
    }
}
