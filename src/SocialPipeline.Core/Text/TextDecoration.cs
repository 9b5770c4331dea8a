using SkiaSharp;
using SocialPipeline.Colors;

namespace SocialPipeline.Text;

/// <summary>A box behind words or a piece of line below them, of one line of text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Bounds">Its rectangle, relative to the layout's origin.</param>
/// <param name="Radius">The radius of its corners in pixels.</param>
/// <param name="Color">Its colour.</param>
public readonly record struct TextDecoration(TextDecorationKind Kind, SKRect Bounds, double Radius, Color Color);
