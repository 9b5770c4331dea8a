using SkiaSharp;

namespace SocialPipeline.Imaging;

/// <summary>What a picture's header says; read without decoding pixels.</summary>
/// <param name="Width">Width in pixels as a person sees the picture: after the EXIF orientation.</param>
/// <param name="Height">Height in pixels as a person sees the picture: after the EXIF orientation.</param>
/// <param name="Container">The file format, told by the bytes and not by the name.</param>
/// <param name="Orientation">The EXIF orientation that <paramref name="Width"/> and <paramref name="Height"/> already take into account.</param>
/// <param name="HasAlpha">Whether pixels may be transparent.</param>
/// <param name="FrameCount">Frames of an animation; 1 for a still picture.</param>
public sealed record ImageHeader(int Width, int Height, ImageContainer Container, SKEncodedOrigin Orientation, bool HasAlpha, int FrameCount);
