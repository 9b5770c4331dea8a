namespace SocialPipeline.BrandBench.Designs;

/// <summary>A generated design, and how its bitmap is spoilt afterwards.</summary>
internal sealed record Design(int Width, int Height, IReadOnlyList<DesignItem> Items)
{
    /// <summary>The deviation of added grain, in steps of 255.</summary>
    public double Grain { get; init; }

    /// <summary>The quality of a JPEG that it goes through; 0 for none.</summary>
    public int JpegQuality { get; init; }
}
