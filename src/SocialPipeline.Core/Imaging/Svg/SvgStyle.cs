using SkiaSharp;

namespace SocialPipeline.Imaging.Svg;

/// <summary>What fill and stroke are made of, as written: nothing, a colour, or a gradient with a colour in reserve.</summary>
internal sealed record SvgPaintSource(string? Reference, SvgColor? Color)
{
    public static readonly SvgPaintSource None = new(null, null);

    public static SvgPaintSource Parse(SvgElement element, string property, string text)
    {
        var reference = SvgReference.OfUrl(element, property, text, out var rest);
        var color = reference is null ? text : rest;
        return color is "" or "none" ? new SvgPaintSource(reference, null) : new SvgPaintSource(reference, SvgColor.Parse(element, property, color));
    }
}

/// <summary>The inherited properties of an element; an instance per element, made from its parent's.</summary>
internal sealed record SvgStyle
{
    public static readonly SvgStyle Initial = new();

    public SvgColor Color { get; private init; }

    public SvgPaintSource Fill { get; private init; } = new(null, SvgColor.Black);

    public SvgPaintSource Stroke { get; private init; } = SvgPaintSource.None;

    public float FillOpacity { get; private init; } = 1;

    public float StrokeOpacity { get; private init; } = 1;

    public float StrokeWidth { get; private init; } = 1;

    public SKStrokeCap Cap { get; private init; } = SKStrokeCap.Butt;

    public SKStrokeJoin Join { get; private init; } = SKStrokeJoin.Miter;

    public float MiterLimit { get; private init; } = 4;

    public float[] Dashes { get; private init; } = [];

    public float DashOffset { get; private init; }

    public SKPathFillType FillRule { get; private init; } = SKPathFillType.Winding;

    public SKPathFillType ClipRule { get; private init; } = SKPathFillType.Winding;

    public bool Visible { get; private init; } = true;

    public bool StrokeFirst { get; private init; }

    /// <summary>What <c>currentColor</c> stands for here; <see langword="null"/> leaves it to the caller who draws.</summary>
    public SKColor? Current => Color.Fixed;

    public SvgStyle For(SvgElement element, SvgViewport viewport)
    {
        var style = this;
        foreach (var (property, value) in element.Properties)
        {
            if (value != "inherit")
            {
                style = style.With(element, property, value, viewport);
            }
        }
        return style;
    }

    private SvgStyle With(SvgElement element, string property, string value, SvgViewport viewport)
    {
        switch (property)
        {
            case "color":
                var color = SvgColor.Parse(element, property, value);
                return color.Fixed is null ? this : this with { Color = color };
            case "fill":
                return this with { Fill = SvgPaintSource.Parse(element, property, value) };
            case "stroke":
                return this with { Stroke = SvgPaintSource.Parse(element, property, value) };
            case "fill-opacity":
                return this with { FillOpacity = SvgLength.Fraction(element, property, value) };
            case "stroke-opacity":
                return this with { StrokeOpacity = SvgLength.Fraction(element, property, value) };
            case "stroke-width":
                return this with { StrokeWidth = NotNegative(element, property, value, SvgLength.Parse(element, property, value, viewport.Diagonal)) };
            case "stroke-linecap":
                return this with { Cap = CapOf(element, value) };
            case "stroke-linejoin":
                return this with { Join = JoinOf(element, value) };
            case "stroke-miterlimit":
                var limit = SvgLength.Number(element, property, value);
                return limit >= 1 ? this with { MiterLimit = limit } : throw element.BadValue(property, value, "1 or more");
            case "stroke-dasharray":
                return this with { Dashes = DashesOf(element, value, viewport) };
            case "stroke-dashoffset":
                return this with { DashOffset = SvgLength.Parse(element, property, value, viewport.Diagonal) };
            case "fill-rule":
                return this with { FillRule = RuleOf(element, property, value) };
            case "clip-rule":
                return this with { ClipRule = RuleOf(element, property, value) };
            case "visibility":
                return this with { Visible = value == "visible" || (value is "hidden" or "collapse" ? false : throw element.BadValue(property, value, "visible, hidden or collapse")) };
            case "paint-order":
                return this with { StrokeFirst = value.StartsWith("stroke", StringComparison.Ordinal) || value.StartsWith("markers stroke", StringComparison.Ordinal) };
            default:
                return this;
        }
    }

    private static SKStrokeCap CapOf(SvgElement element, string value) => value switch
    {
        "butt" => SKStrokeCap.Butt,
        "round" => SKStrokeCap.Round,
        "square" => SKStrokeCap.Square,
        _ => throw element.BadValue("stroke-linecap", value, "butt, round or square"),
    };

    // SVG 2 §13.5.3: who does not know arcs and miter-clip draws a miter.
    private static SKStrokeJoin JoinOf(SvgElement element, string value) => value switch
    {
        "miter" or "miter-clip" or "arcs" => SKStrokeJoin.Miter,
        "round" => SKStrokeJoin.Round,
        "bevel" => SKStrokeJoin.Bevel,
        _ => throw element.BadValue("stroke-linejoin", value, "miter, round or bevel"),
    };

    private static SKPathFillType RuleOf(SvgElement element, string property, string value) => value switch
    {
        "nonzero" => SKPathFillType.Winding,
        "evenodd" => SKPathFillType.EvenOdd,
        _ => throw element.BadValue(property, value, "nonzero or evenodd"),
    };

    private static float[] DashesOf(SvgElement element, string value, SvgViewport viewport)
    {
        if (value == "none")
        {
            return [];
        }
        var dashes = SvgLength.List(element, "stroke-dasharray", value, viewport.Diagonal);
        if (dashes.Any(dash => dash < 0))
        {
            throw element.BadValue("stroke-dasharray", value, "lengths of 0 or more");
        }
        return dashes.Sum() <= 0 ? [] : dashes.Length % 2 == 0 ? dashes : [.. dashes, .. dashes];
    }

    private static float NotNegative(SvgElement element, string property, string text, float value) =>
        value >= 0 ? value : throw element.BadValue(property, text, "0 or more");
}
