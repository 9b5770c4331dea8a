namespace SocialPipeline.Rendering.Animation;

/// <summary>Where an element is on its way in: how visible it is, and how far from its place in pixels.</summary>
internal readonly record struct Motion(double Opacity, double X, double Y)
{
    public static Motion Still { get; } = new(1, 0, 0);
}
