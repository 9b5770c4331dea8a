namespace SocialPipeline.Platforms;

/// <summary>How far the platform's own buttons, texts and crops reach into a picture; what matters stays inside.</summary>
/// <param name="Top">Pixels from the top edge, 0 or more.</param>
/// <param name="Right">Pixels from the right edge, 0 or more.</param>
/// <param name="Bottom">Pixels from the bottom edge, 0 or more.</param>
/// <param name="Left">Pixels from the left edge, 0 or more.</param>
public sealed record SafeArea(int Top, int Right, int Bottom, int Left)
{
    /// <summary>No margins: the platform covers nothing, or it is not known what.</summary>
    public static SafeArea None { get; } = new(0, 0, 0, 0);

    /// <summary>How well the margins are known, where that differs from the format's own confidence.</summary>
    public Confidence? Confidence { get; init; }

    /// <summary>What else is to be known about them.</summary>
    public string? Note { get; init; }

    /// <summary>Whether there are no margins at all.</summary>
    public bool IsEmpty => Top == 0 && Right == 0 && Bottom == 0 && Left == 0;
}
