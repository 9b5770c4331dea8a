using SocialPipeline.Imaging;

namespace SocialPipeline.Layout;

/// <summary>How copy is forecast.</summary>
public sealed record CopyFitOptions
{
    /// <summary>The language as a BCP 47 tag. Default: none.</summary>
    public string? Locale { get; init; }

    /// <summary>The reading direction; <see langword="null"/> takes it from the locale, then from the first letters of the texts.</summary>
    public LayoutDirection? Direction { get; init; }

    /// <summary>The share of its largest size under which a text is no longer comfortable, 0 to 1. Default 0.62: where long text begins to take more lines.</summary>
    public double Comfortable { get; init; } = 0.62;

    /// <summary>What pictures may ask for; only their headers are read.</summary>
    public ImageLimits ImageLimits { get; init; } = new();
}
