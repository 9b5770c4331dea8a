namespace SocialPipeline.Imaging.Svg;

/// <summary>Icons that are drawn, but rightly not as librsvg draws them; each with the reason.</summary>
internal static class DifferentIcons
{
    private const string CrispEdges =
        "it asks for shape-rendering=\"crispEdges\", a hint: edges are always smoothed here, so that a logo looks alike at every size";

    /// <summary>
    /// One more difference shows in none of the sets: under a rotation librsvg 2.54 measures <c>objectBoundingBox</c> around the
    /// turned shape, the standard (SVG 2 §8.10) in the shape's own coordinates, as is done here.
    /// </summary>
    public static readonly IReadOnlyDictionary<string, string> Why = new Dictionary<string, string>
    {
        ["devicon/icons/zig/zig-original.svg"] = CrispEdges,
        ["devicon/icons/zig/zig-original-wordmark.svg"] = CrispEdges,
        ["devicon/icons/zig/zig-plain-wordmark.svg"] = CrispEdges,
    };
}
