namespace SocialPipeline.Templates;

/// <summary>What the units of a <see cref="Length"/> are worth on one canvas.</summary>
/// <param name="Px">Device pixels a template pixel; 1 unless the picture is drawn smaller or larger than its format.</param>
/// <param name="U">One <c>u</c> in device pixels.</param>
/// <param name="CanvasWidth">The canvas's width in device pixels.</param>
/// <param name="CanvasHeight">The canvas's height in device pixels.</param>
/// <param name="ContentWidth">The content area's width in device pixels.</param>
/// <param name="ContentHeight">The content area's height in device pixels.</param>
/// <param name="Floor">The smallest legible text size in device pixels: 2.4 % of the canvas's width (of the content area's in a keyhole).</param>
public readonly record struct LengthScale(double Px, double U, double CanvasWidth, double CanvasHeight, double ContentWidth, double ContentHeight, double Floor);
