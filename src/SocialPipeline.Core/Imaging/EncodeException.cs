using SocialPipeline.Platforms;

namespace SocialPipeline.Imaging;

/// <summary>No accepted type holds the picture within the byte limit and above the similarity floor.</summary>
public sealed class EncodeException : SocialPipelineException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What was tried, what was found and what is allowed.</param>
    /// <param name="type">The type that came nearest; <see langword="null"/> when none could be tried.</param>
    /// <param name="bestBytes">The fewest bytes reached; <see langword="null"/> when none could be tried.</param>
    /// <param name="maxBytes">The limit; <see langword="null"/> when there is none.</param>
    /// <param name="similarity">The similarity at <paramref name="bestBytes"/>; <see langword="null"/> when it was not measured.</param>
    public EncodeException(string message, ImageFileType? type = null, long? bestBytes = null, long? maxBytes = null, double? similarity = null)
        : base(message)
    {
        (Type, BestBytes, MaxBytes, Similarity) = (type, bestBytes, maxBytes, similarity);
    }

    /// <summary>The type that came nearest.</summary>
    public ImageFileType? Type { get; }

    /// <summary>The fewest bytes reached.</summary>
    public long? BestBytes { get; }

    /// <summary>The limit.</summary>
    public long? MaxBytes { get; }

    /// <summary>The similarity at <see cref="BestBytes"/>.</summary>
    public double? Similarity { get; }
}
