using SocialPipeline.Colors;
using SocialPipeline.Layout;

namespace SocialPipeline.Validation.Colors;

/// <summary>A region of a picture and how its colour keeps to the palette.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Color">Its colour; of a gradient the one that strays farthest.</param>
/// <param name="Box">The box around it in pixels of the picture.</param>
/// <param name="AreaShare">Its share of the picture, 0 to 1.</param>
/// <param name="Nearest">The nearest colour of the palette.</param>
/// <param name="Difference">CIEDE2000 to that colour, 0 for a free neutral.</param>
/// <param name="Violation">0 (within the palette) to 1 (plainly off brand).</param>
public sealed record ColorRegion(ColorRegionKind Kind, Color Color, Box Box, double AreaShare, Color Nearest, double Difference, double Violation);
