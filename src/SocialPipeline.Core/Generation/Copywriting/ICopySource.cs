namespace SocialPipeline.Generation.Copywriting;

/// <summary>Proposes the words of a set: a language model, a list of approved texts. What it proposes is checked before it is used; without one a brief's own words are drawn.</summary>
public interface ICopySource
{
    /// <summary>The source's id as warnings give it, such as <c>chat</c>.</summary>
    string Id { get; }

    /// <summary>Proposes words.</summary>
    /// <param name="request">The brief's words, the limits, and what was wrong with the last proposal.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>A proposal; <see langword="null"/> when the source has nothing to propose.</returns>
    /// <exception cref="CopySourceException">The source refuses, or answers with what is no proposal.</exception>
    Task<CopyProposal?> ProposeAsync(CopyRequest request, CancellationToken cancellationToken = default);
}
