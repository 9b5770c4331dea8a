using SocialPipeline.Colors;

namespace SocialPipeline.Brands;

/// <summary>How a brand treats photographs.</summary>
/// <param name="Dark">The colour of the shadows in a duotone; <see langword="null"/> when photographs stay natural.</param>
/// <param name="Light">The colour of the lights in a duotone; <see langword="null"/> when photographs stay natural.</param>
public sealed record PhotoStyle(Color? Dark, Color? Light)
{
    /// <summary>Photographs stay as they are.</summary>
    public static PhotoStyle Natural { get; } = new(null, null);

    /// <summary>Whether photographs become duotones.</summary>
    public bool IsDuotone => Dark is not null && Light is not null;
}
