namespace SocialPipeline.Imaging.Svg;

/// <summary>How much an SVG file may ask for; every limit is checked before the memory or time is spent.</summary>
public sealed record SvgLimits
{
    /// <summary>The limits that hold when none are given.</summary>
    public static SvgLimits Default { get; } = new();

    /// <summary>Size of the file in bytes; 1 MiB by default.</summary>
    public int Bytes { get; init; } = 1024 * 1024;

    /// <summary>Elements in the file, and again elements drawn with every copy that <c>use</c> makes; 10,000 by default.</summary>
    public int Elements { get; init; } = 10_000;

    /// <summary>Elements inside each other, in the file and through <c>use</c>; 32 by default.</summary>
    public int Nesting { get; init; } = 32;

    /// <summary>Path segments drawn, with every copy that <c>use</c> makes, every dash of a dashed stroke and every gradient stop; 200,000 by default.</summary>
    public int PathCommands { get; init; } = 200_000;

    /// <summary>How often <c>use</c> may copy something; 2,000 by default.</summary>
    public int UseExpansions { get; init; } = 2_000;

    /// <summary>Off-screen layers open at once (translucent groups and composed clips inside each other), each as large as the picture at worst; 8 by default.</summary>
    public int NestedLayers { get; init; } = 8;

    /// <summary>Off-screen layers in all, one after the other; 1,000 by default.</summary>
    public int Layers { get; init; } = 1_000;

    /// <summary>Rules in the file's style sheets, each selector of a list counted; 1,000 by default.</summary>
    public int StyleRules { get; init; } = 1_000;
}
