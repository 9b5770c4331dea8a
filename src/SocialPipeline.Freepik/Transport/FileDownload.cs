using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using SocialPipeline.Freepik.Errors;

namespace SocialPipeline.Freepik.Transport;

/// <summary>Fetches a file from the address the API names, without the key and never more than the limit.</summary>
internal sealed class FileDownload(HttpClient client, IOptions<FreepikOptions> options)
{
    /// <summary>The file in memory; a transfer that breaks off is begun again, because fetching costs nothing.</summary>
    public async Task<ReadOnlyMemory<byte>> FetchAsync(Uri address, string name, CancellationToken cancellationToken)
    {
        for (var attempt = 0; ; attempt++)
        {
            using var bytes = new MemoryStream();
            try
            {
                await FetchAsync(address, name, bytes, null, cancellationToken).ConfigureAwait(false);
                return bytes.ToArray();
            }
            catch (FreepikUnavailableException error) when (error.Status is null && attempt < options.Value.Retry.Attempts)
            {
                await Task.Delay(options.Value.Retry.Delay * (1 << attempt), cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Copies the file to a stream while it comes.</summary>
    /// <returns>How many bytes came, and their SHA-256 in lower-case hexadecimal digits.</returns>
    public async Task<(long Length, string Sha256)> FetchAsync(Uri address, string name, Stream target, IProgress<long>? progress, CancellationToken cancellationToken)
    {
        if (!FreepikOptionsRules.IsSafe(address))
        {
            throw new FreepikException($"The file '{name}' lies at an address of the kind {address.Scheme}; only https is fetched.");
        }

        try
        {
            using var response = await client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
            if (!response.IsSuccessStatusCode)
            {
                // The address itself is a secret for as long as it lives: it is not told.
                throw new FreepikException(FormattableString.Invariant($"The file '{name}' cannot be fetched from {address.Host} (status {(int)response.StatusCode})."), response.StatusCode);
            }

            if (response.Content.Headers.ContentLength > options.Value.MaxPictureBytes)
            {
                throw TooLarge(name);
            }

            var content = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            await using var _ = content.ConfigureAwait(false);
            return await CopyAsync(content, target, name, progress, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error) when (error is HttpRequestException or HttpIOException || error is OperationCanceledException { InnerException: TimeoutException })
        {
            throw new FreepikUnavailableException($"The file '{name}' did not arrive whole from {address.Host}.", null, false, error);
        }
    }

    private async Task<(long Length, string Sha256)> CopyAsync(Stream content, Stream target, string name, IProgress<long>? progress, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[64 << 10];
        var length = 0L;
        while (await content.ReadAsync(buffer, cancellationToken).ConfigureAwait(false) is > 0 and var count)
        {
            length += count;
            if (length > options.Value.MaxPictureBytes)
            {
                throw TooLarge(name);
            }

            hash.AppendData(buffer, 0, count);
            await target.WriteAsync(buffer.AsMemory(0, count), cancellationToken).ConfigureAwait(false);
            progress?.Report(length);
        }

        return (length, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    private FreepikException TooLarge(string name) => new(FormattableString.Invariant($"The file '{name}' is larger than {options.Value.MaxPictureBytes} bytes, which is the most that is fetched."));
}
