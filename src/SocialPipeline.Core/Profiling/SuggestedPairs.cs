using SocialPipeline.Brands;
using SocialPipeline.Colors;

namespace SocialPipeline.Profiling;

/// <summary>Every pair of colours that the five surfaces put on each other, with its contrast.</summary>
internal static class SuggestedPairs
{
    public const double Text = 4.5;
    public const double Shape = 1.5;

    public static IReadOnlyList<SuggestedPair> Of(Brand brand) =>
    [
        .. SurfaceNames.All.SelectMany(name =>
        {
            var surface = brand.FindSurface([name]);
            return new[]
            {
                Pair(name, "ink", surface.Ink, "ground", surface.Ground, Text),
                Pair(name, "body", surface.Body, "ground", surface.Ground, Text),
                Pair(name, "muted", surface.Muted, "ground", surface.Ground, Text),
                Pair(name, "highlight", surface.Highlight, "ground", surface.Ground, Text),
                Pair(name, "spot-ink", surface.SpotInk, "spot", surface.Spot, Text),
                Pair(name, "spot", surface.Spot, "ground", surface.Ground, Shape),
            };
        }),
    ];

    private static SuggestedPair Pair(string surface, string token, Color color, string groundToken, Color ground, double required) =>
        new(surface, token, color, groundToken, ground, Contrast.Ratio(color, ground), required);
}
