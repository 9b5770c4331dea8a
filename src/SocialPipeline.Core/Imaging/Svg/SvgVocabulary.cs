using System.Collections.Frozen;

namespace SocialPipeline.Imaging.Svg;

/// <summary>Which elements and properties belong to the subset, and why the others do not.</summary>
internal static class SvgVocabulary
{
    public const string Namespace = "http://www.w3.org/2000/svg";
    public const string XLink = "http://www.w3.org/1999/xlink";
    public const string Xml = "http://www.w3.org/XML/1998/namespace";

    public static readonly FrozenSet<string> Elements = FrozenSet.ToFrozenSet(
    [
        "svg", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "defs", "use", "symbol",
        "clipPath", "linearGradient", "radialGradient", "stop", "style",
    ]);

    /// <summary>Words about the picture, never part of it.</summary>
    public static readonly FrozenSet<string> Descriptive = FrozenSet.ToFrozenSet(["title", "desc", "metadata"]);

    /// <summary>Attributes that are read once, however long they are.</summary>
    public static readonly FrozenSet<string> LongAttributes = FrozenSet.ToFrozenSet(["d", "points", "style", "class"]);

    /// <summary>Properties that may stand as attributes.</summary>
    public static readonly FrozenSet<string> PresentationAttributes = FrozenSet.ToFrozenSet(
    [
        "clip-path", "clip-rule", "color", "color-interpolation", "display", "fill", "fill-opacity", "fill-rule", "filter",
        "marker", "marker-end", "marker-mid", "marker-start", "mask", "mix-blend-mode", "opacity", "overflow", "paint-order",
        "stop-color", "stop-opacity", "stroke", "stroke-dasharray", "stroke-dashoffset", "stroke-linecap", "stroke-linejoin",
        "stroke-miterlimit", "stroke-opacity", "stroke-width", "transform", "transform-origin", "vector-effect", "visibility",
    ]);

    /// <summary>Properties that would change the picture in a way the subset does not draw, with the values that change nothing.</summary>
    public static readonly FrozenDictionary<string, string[]> Neutral = new Dictionary<string, string[]>
    {
        ["filter"] = ["none"],
        ["mask"] = ["none"],
        ["marker"] = ["none"],
        ["marker-start"] = ["none"],
        ["marker-mid"] = ["none"],
        ["marker-end"] = ["none"],
        ["mix-blend-mode"] = ["normal"],
        ["color-interpolation"] = ["sRGB", "auto"],
        ["transform-origin"] = ["0 0", "0px 0px", "0"],
        ["vector-effect"] = ["none"],
        ["animation"] = ["none"],
        ["d"] = [],
        ["x"] = [],
        ["y"] = [],
        ["cx"] = [],
        ["cy"] = [],
        ["r"] = [],
        ["rx"] = [],
        ["ry"] = [],
        ["width"] = [],
        ["height"] = [],
        ["all"] = [],
    }.ToFrozenDictionary();

    public static string WhyRefused(string element) => element switch
    {
        "script" => "scripts are never run.",
        "foreignObject" => "foreign content is not drawn.",
        "image" => "pictures inside a drawing are not read.",
        "text" or "tspan" or "textPath" => "text is not drawn, because its fonts are not in the file; convert it to paths.",
        "filter" => "filters are not drawn; bake the effect into shapes.",
        "mask" => "masks are not drawn; use a clipPath.",
        "pattern" => "patterns are not drawn; draw the repeated shapes with use.",
        "marker" => "markers are not drawn; draw them as shapes.",
        "animate" or "animateMotion" or "animateTransform" or "animateColor" or "set" or "discard" => "a still picture has no animation.",
        _ => $"not in the subset that is drawn; allowed: {string.Join(", ", Elements.Order(StringComparer.Ordinal))}.",
    };
}
