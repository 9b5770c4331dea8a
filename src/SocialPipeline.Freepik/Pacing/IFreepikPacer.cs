namespace SocialPipeline.Freepik.Pacing;

/// <summary>Holds calls back until they may go. The one that is registered by itself counts this process's calls; register another to share the pace among processes.</summary>
public interface IFreepikPacer
{
    /// <summary>Waits until one call may go.</summary>
    /// <param name="isGeneration">Whether the call starts a generation, for which a gap is kept as well.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    ValueTask WaitAsync(bool isGeneration, CancellationToken cancellationToken = default);
}
