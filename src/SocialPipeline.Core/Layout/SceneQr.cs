using SocialPipeline.Colors;

namespace SocialPipeline.Layout;

/// <summary>A QR code.</summary>
public sealed record SceneQr : SceneElement
{
    /// <summary>What it says.</summary>
    public required string Value { get; init; }

    /// <summary>The modules row by row without the quiet zone: <c>1</c> for dark.</summary>
    public required IReadOnlyList<string> Modules { get; init; }

    /// <summary>The quiet zone in modules.</summary>
    public required int QuietZone { get; init; }

    /// <summary>The colour of the dark modules.</summary>
    public required Color Dark { get; init; }

    /// <summary>The colour of the light modules and the quiet zone.</summary>
    public required Color Light { get; init; }

    /// <summary>Pixels a module.</summary>
    public double ModuleSize => Box.Width / (Modules.Count + (2 * QuietZone));
}
