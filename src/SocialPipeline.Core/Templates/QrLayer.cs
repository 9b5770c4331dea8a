namespace SocialPipeline.Templates;

/// <summary>A QR code (ISO/IEC 18004), error correction M, with its quiet zone inside the box.</summary>
public sealed record QrLayer : Layer
{
    /// <summary>What it says; may be Liquid.</summary>
    public required string Value { get; init; }

    /// <summary>The token of the dark modules. Default <c>ink</c>.</summary>
    public string Dark { get; init; } = "ink";

    /// <summary>The token of the light modules and the quiet zone. Default <c>white</c>.</summary>
    public string Light { get; init; } = "white";

    /// <summary>The quiet zone in modules, 0 to 8. Default 4.</summary>
    public int QuietZone { get; init; } = 4;

    /// <summary>The least pixels a module; below it the layer counts as too small. Default 4.5.</summary>
    public double MinModule { get; init; } = 4.5;
}
