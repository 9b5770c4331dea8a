namespace SocialPipeline.Imaging.Svg;

/// <summary>Icons that are drawn, but rightly not as librsvg draws them; each with the reason.</summary>
internal static class DifferentIcons
{
    public static readonly IReadOnlyDictionary<string, string> Why = new Dictionary<string, string>
    {
    };
}
