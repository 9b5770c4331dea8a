using SocialPipeline.Brands;
using SocialPipeline.Imaging.Svg;

namespace SocialPipeline.BrandBench.Material;

/// <summary>A logo of an invented brand: an SVG whose view box is tight around what is drawn and which stretches freely.</summary>
/// <param name="Name">The brand's name, as the wordmark spells it.</param>
/// <param name="Svg">The file.</param>
/// <param name="Aspect">Width ÷ height.</param>
/// <param name="Font">The wordmark's font; none when it has no words.</param>
internal sealed record BenchLogo(string Name, string Svg, double Aspect, FontFile? Font)
{
    private readonly Lazy<SvgDrawing> _drawing = new(() => SvgDrawing.Parse(System.Text.Encoding.UTF8.GetBytes(Svg), "logo.svg"));

    public SvgDrawing Drawing => _drawing.Value;

    public BrandAsset Asset => new("logo.svg", System.Text.Encoding.UTF8.GetBytes(Svg));
}
