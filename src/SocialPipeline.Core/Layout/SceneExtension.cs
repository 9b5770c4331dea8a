using SocialPipeline.Colors;
using SocialPipeline.Imaging;

namespace SocialPipeline.Layout;

/// <summary>How a picture is carried on beside its box.</summary>
/// <param name="Edge">The side of the picture that is carried on.</param>
/// <param name="Room">The rectangle that is filled.</param>
/// <param name="Seam">How far the colour reaches softly into the picture, in pixels.</param>
/// <param name="Color">The mean colour of the picture's edge, treated as the picture is; <see langword="null"/> before the backdrop was looked at.</param>
public sealed record SceneExtension(Edge Edge, Box Room, double Seam, Color? Color = null);
