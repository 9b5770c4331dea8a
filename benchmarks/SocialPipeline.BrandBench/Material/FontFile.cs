using SkiaSharp;
using SocialPipeline.Text;

namespace SocialPipeline.BrandBench.Material;

/// <summary>A font file on disk.</summary>
internal sealed record FontFile(string Path, string Family, int Weight, bool Italic, SKTypeface Typeface, FontFace Face);
