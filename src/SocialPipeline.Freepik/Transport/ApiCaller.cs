using System.Diagnostics;
using System.Runtime.ExceptionServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Logging;
using Polly.CircuitBreaker;
using Polly.Timeout;
using Refit;
using SocialPipeline.Freepik.Errors;

namespace SocialPipeline.Freepik.Transport;

/// <summary>Makes one call and reads its answer; whatever goes wrong leaves as a <see cref="FreepikException"/>.</summary>
internal sealed class ApiCaller(ILogger<ApiCaller> logger)
{
    public async Task<T> ReadAsync<T>(Call call, Func<Call, Task<HttpResponseMessage>> send, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        => Parse(call, await BytesAsync(call, send, cancellationToken).ConfigureAwait(false), type);

    /// <summary>The body of the answer, when the API accepted the call.</summary>
    public async Task<byte[]> BytesAsync(Call call, Func<Call, Task<HttpResponseMessage>> send, CancellationToken cancellationToken)
    {
        using var activity = FreepikTelemetry.Source.StartActivity(call.What);
        var started = Stopwatch.GetTimestamp();
        var outcome = "failed";
        try
        {
            using var response = await SendAsync(send(call)).ConfigureAwait(false);
            var bytes = await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
            outcome = response.IsSuccessStatusCode ? "answered" : "refused";
            return response.IsSuccessStatusCode ? bytes : throw FaultReader.Read(call.What, response, bytes);
        }
        catch (HttpRequestException error)
        {
            var wasSent = error.HttpRequestError is not (HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError);
            var message = wasSent ? "the answer broke off" : "the API cannot be reached";
            throw new FreepikUnavailableException($"{call.What}: {message}: {error.Message}", error.StatusCode, wasSent, error);
        }
        catch (BrokenCircuitException error)
        {
            throw new FreepikUnavailableException($"{call.What}: not tried, because too many of the last calls failed. Try again in some seconds.", null, false, error);
        }
        catch (Exception error) when (error is TimeoutRejectedException or OperationCanceledException { InnerException: TimeoutException })
        {
            throw new FreepikUnavailableException($"{call.What}: no answer came in time. It is not known whether the call was counted.", null, true, error);
        }
        finally
        {
            var elapsed = Stopwatch.GetElapsedTime(started);
            activity?.SetTag("outcome", outcome);
            FreepikTelemetry.Calls.Record(elapsed.TotalMilliseconds, new KeyValuePair<string, object?>("outcome", outcome), new KeyValuePair<string, object?>("paid", call.IsPaid));
            FreepikLog.Called(logger, call.What, outcome, elapsed.TotalMilliseconds);
        }
    }

    public static T Parse<T>(Call call, byte[] body, JsonTypeInfo<T> type)
    {
        try
        {
            return JsonSerializer.Deserialize(body, type) ?? throw new FreepikAnswerException($"{call.What}: the answer is empty.", "null", null);
        }
        catch (JsonException error)
        {
            var excerpt = FaultReader.Excerpt(body);
            throw new FreepikAnswerException($"{call.What}: the answer is not of the documented form ({error.Path ?? "$"}). It begins: {excerpt}", excerpt, null, error);
        }
    }

    /// <summary>Refit's own exceptions carry the request, and with it the key: only what caused them goes on.</summary>
    private static async Task<HttpResponseMessage> SendAsync(Task<HttpResponseMessage> call)
    {
        try
        {
            return await call.ConfigureAwait(false);
        }
        catch (ApiRequestException error) when (error.InnerException is { } cause)
        {
            ExceptionDispatchInfo.Throw(cause);
            throw;
        }
    }
}
