namespace SocialPipeline.Freepik.Transport;

/// <summary>Reads an answer to its end, within a limit, before it counts as one: an answer that breaks off is a failed attempt, which a read repeats.</summary>
internal sealed class WholeAnswerHandler : DelegatingHandler
{
    // Four pictures as base64 text are well under this.
    private const long MaxAnswerBytes = 64L << 20;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        try
        {
            await response.Content.LoadIntoBufferAsync(MaxAnswerBytes, cancellationToken).ConfigureAwait(false);
            return response;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }
}
