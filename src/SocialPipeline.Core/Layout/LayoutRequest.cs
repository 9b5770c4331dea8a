using SocialPipeline.Brands;
using SocialPipeline.Imaging;
using SocialPipeline.Platforms;
using SocialPipeline.Templates;
using SocialPipeline.Text;

namespace SocialPipeline.Layout;

/// <summary>Everything a layout is solved from.</summary>
/// <param name="Template">The design.</param>
/// <param name="Data">The values for its inputs.</param>
/// <param name="Brand">The brand.</param>
/// <param name="Format">The format.</param>
/// <param name="Fonts">The fonts; the brand's own must have been added.</param>
public sealed record LayoutRequest(Template Template, TemplateData Data, Brand Brand, PlatformFormat Format, FontLibrary Fonts)
{
    /// <summary>The language as a BCP 47 tag. Default: none.</summary>
    public string? Locale { get; init; }

    /// <summary>The reading direction; <see langword="null"/> takes it from the locale, then from the first letters of the texts.</summary>
    public LayoutDirection? Direction { get; init; }

    /// <summary>Device pixels a format pixel, above 0 to 4. Default 1; previews are drawn smaller.</summary>
    public double Scale { get; init; } = 1;

    /// <summary>What is done otherwise than the template would. Default: nothing.</summary>
    public DesignAdjustments Adjustments { get; init; } = DesignAdjustments.None;

    /// <summary>What pictures may ask for.</summary>
    public ImageLimits ImageLimits { get; init; } = new();
}
