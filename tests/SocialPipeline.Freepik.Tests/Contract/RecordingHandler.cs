using System.Text;

namespace SocialPipeline.Freepik.Contract;

/// <summary>Keeps what goes over the wire of the API, both ways.</summary>
internal sealed class RecordingHandler(List<Exchange> exchanges) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var sent = request.Content is null ? null : await request.Content.ReadAsStringAsync(cancellationToken);
        var response = await base.SendAsync(request, cancellationToken);
        if (request.RequestUri!.AbsolutePath.StartsWith("/v1/", StringComparison.Ordinal))
        {
            var query = request.RequestUri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=', 2)).ToDictionary(pair => Uri.UnescapeDataString(pair[0]), pair => Uri.UnescapeDataString(pair[1]));
            var answer = await response.Content.ReadAsStringAsync(cancellationToken);
            response.Content = new StringContent(answer, Encoding.UTF8, "application/json");
            lock (exchanges)
            {
                exchanges.Add(new Exchange(request.Method.Method, request.RequestUri.AbsolutePath, query, request.Content?.Headers.ContentType?.MediaType, sent, answer));
            }
        }

        return response;
    }
}

/// <summary>A call and its answer.</summary>
internal sealed record Exchange(string Method, string Path, IReadOnlyDictionary<string, string> Query, string? ContentType, string? Sent, string Answer);
