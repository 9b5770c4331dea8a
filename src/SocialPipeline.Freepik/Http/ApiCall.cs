using System.Runtime.ExceptionServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Refit;

namespace SocialPipeline.Freepik.Http;

/// <summary>Makes one call and reads its answer; whatever goes wrong leaves as a <see cref="FreepikException"/>. Nothing is repeated: a call may cost money.</summary>
internal static class ApiCall
{
    // The largest page of search results is well under this.
    private const long MaxAnswerBytes = 8L << 20;

    public static async Task<T> ReadAsync<T>(Task<HttpResponseMessage> call, string what, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        try
        {
            using var response = await SendAsync(call).ConfigureAwait(false);
            await response.Content.LoadIntoBufferAsync(MaxAnswerBytes, cancellationToken).ConfigureAwait(false);
            var body = await response.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false);
            if (!response.IsSuccessStatusCode)
            {
                throw ApiFault.Of(what, response, body);
            }

            return JsonSerializer.Deserialize(body, type) ?? throw new FreepikException($"{what}: the answer is empty.", response.StatusCode);
        }
        catch (JsonException error)
        {
            throw new FreepikException($"{what}: the answer is not of the documented form: {error.Message}", innerException: error);
        }
        catch (HttpRequestException error)
        {
            throw new FreepikException($"{what}: the API cannot be reached: {error.Message}", error.StatusCode, error);
        }
        catch (OperationCanceledException error) when (error.InnerException is TimeoutException)
        {
            throw new FreepikException($"{what}: no answer came in time. It is not known whether the call was counted.", innerException: error);
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
