using SocialPipeline.Freepik.Transport;

namespace SocialPipeline.Freepik.Pacing;

/// <summary>Holds every attempt back, also a repeated one.</summary>
internal sealed class PacingHandler(IFreepikPacer pacer) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        await pacer.WaitAsync(Call.Of(request) is { IsGeneration: true }, cancellationToken).ConfigureAwait(false);
        return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
    }
}
