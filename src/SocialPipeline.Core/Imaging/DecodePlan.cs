using SkiaSharp;

namespace SocialPipeline.Imaging;

/// <summary>How a picture will be decoded.</summary>
/// <param name="Size">The decoded size, as stored.</param>
/// <param name="Scale">Decoded pixels for one source pixel; <see langword="null"/> when the whole is stretched to the whole.</param>
/// <param name="Shrink">The side of the squares that are averaged afterwards; 1 for none.</param>
internal readonly record struct DecodePlan(SKSizeI Size, double? Scale, int Shrink);
