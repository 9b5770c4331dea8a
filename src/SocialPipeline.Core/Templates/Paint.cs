namespace SocialPipeline.Templates;

/// <summary>A flat colour or a linear gradient.</summary>
/// <param name="Stops">One stop for a flat colour, two to eight for a gradient.</param>
/// <param name="Angle">The gradient's direction in degrees: 0 from start to end, 90 from top to bottom. Default 90.</param>
public sealed record Paint(IReadOnlyList<PaintStop> Stops, double Angle = 90)
{
    /// <summary>A flat colour.</summary>
    public static Paint Flat(string color) => new([new PaintStop(color, 0)]);
}
