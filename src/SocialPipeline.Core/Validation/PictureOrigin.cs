namespace SocialPipeline.Validation;

/// <summary>Where a picture that was used comes from.</summary>
/// <param name="Name">The picture's name, as scenes and errors call it.</param>
public sealed record PictureOrigin(string Name)
{
    /// <summary>The SHA-256 of the picture's bytes in lower-case hexadecimal digits; <see langword="null"/> when it is known by its name alone.</summary>
    public string? Sha256 { get; init; }

    /// <summary>The terms on which it may be used; <see langword="null"/> or empty when there are none.</summary>
    public string? Licence { get; init; }

    /// <summary>Whether a trained model made it.</summary>
    public bool IsGenerated { get; init; }
}
