namespace SocialPipeline.Validation;

/// <summary>A measured value on a scale with its limit, for drawing.</summary>
/// <param name="Value">The measured value.</param>
/// <param name="Limit">The limit.</param>
/// <param name="Full">The value at the end of the scale, above 0.</param>
public readonly record struct Gauge(double Value, double Limit, double Full);
