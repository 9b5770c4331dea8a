namespace SocialPipeline.Imaging.Svg;

/// <summary>Icons that are drawn, but rightly not as librsvg draws them; each with the reason.</summary>
internal static class DifferentIcons
{
    public static readonly IReadOnlyDictionary<string, string> Why = new Dictionary<string, string>
    {
        ["devicon/icons/zig/zig-original.svg"] = "it asks for shape-rendering=\"crispEdges\", a hint: edges are always smoothed here, so that a logo looks the same at every size",
    };
}
