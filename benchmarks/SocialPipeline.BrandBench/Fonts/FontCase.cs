using SocialPipeline.BrandBench.Designs;
using SocialPipeline.BrandBench.Material;
using SocialPipeline.Layout;

namespace SocialPipeline.BrandBench.Fonts;

/// <summary>A text on a design, and the family that is expected.</summary>
/// <param name="Design">The design.</param>
/// <param name="Text">The words.</param>
/// <param name="Box">The box given to the matcher.</param>
/// <param name="Font">The font that was drawn.</param>
/// <param name="Expected">The family that the brand asks for.</param>
internal sealed record FontCase(Design Design, string Text, Box Box, FontFile Font, string Expected);
