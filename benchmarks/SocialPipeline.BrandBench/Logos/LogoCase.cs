using SocialPipeline.BrandBench.Designs;
using SocialPipeline.BrandBench.Material;

namespace SocialPipeline.BrandBench.Logos;

/// <summary>A design with or without the brand's logo.</summary>
/// <param name="Design">The design.</param>
/// <param name="Variants">What the brand owns.</param>
/// <param name="Truth">The logo on the design; none on a design without it.</param>
/// <param name="Kind">What makes it what it is, for the table of misses.</param>
internal sealed record LogoCase(Design Design, IReadOnlyList<BenchLogo> Variants, LogoItem? Truth, string Kind)
{
    /// <summary>How much too wide the logo is, as a natural logarithm; 0 undistorted.</summary>
    public double Stretch => Truth is null ? 0 : Math.Log(Truth.Width / Truth.Height / Truth.Logo.Aspect);
}
