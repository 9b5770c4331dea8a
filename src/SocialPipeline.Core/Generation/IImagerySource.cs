using SocialPipeline.Imaging;

namespace SocialPipeline.Generation;

/// <summary>Where pictures come from when a brief brings none: a folder, uploads, a stock library, an image model. Searching is free; opening may cost money, so each picture is opened at most once.</summary>
public interface IImagerySource
{
    /// <summary>The source's id as provenance records give it, such as <c>folder</c>.</summary>
    string Id { get; }

    /// <summary>Searches for pictures, the best first.</summary>
    /// <param name="query">What is wanted.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>At most <see cref="ImageryQuery.Count"/> candidates; empty when nothing suits.</returns>
    Task<IReadOnlyList<ImageryCandidate>> FindAsync(ImageryQuery query, CancellationToken cancellationToken = default);

    /// <summary>Brings the bytes of a candidate that this source found.</summary>
    /// <param name="candidate">The candidate.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ImageException">The picture cannot be read.</exception>
    Task<ImageSource> OpenAsync(ImageryCandidate candidate, CancellationToken cancellationToken = default);
}
