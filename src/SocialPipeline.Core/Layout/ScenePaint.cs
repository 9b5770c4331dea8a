using SocialPipeline.Colors;

namespace SocialPipeline.Layout;

/// <summary>A flat colour or a linear gradient.</summary>
/// <param name="Stops">Colours with their places from 0 to 1; one stop is a flat colour.</param>
/// <param name="Angle">The direction in degrees on the canvas: 0 to the right, 90 downwards.</param>
public sealed record ScenePaint(IReadOnlyList<(Color Color, double At)> Stops, double Angle)
{
    /// <summary>A flat colour.</summary>
    public static ScenePaint Flat(Color color) => new([(color, 0)], 0);
}
