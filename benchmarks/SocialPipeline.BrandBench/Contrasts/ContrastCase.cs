using SocialPipeline.BrandBench.Designs;
using SocialPipeline.Layout;

namespace SocialPipeline.BrandBench.Contrasts;

/// <summary>A text on a design with its true contrast, measured where the design is drawn without it.</summary>
internal sealed record ContrastCase(Design Design, Box Box, double Size, double Mean, double Limit);
