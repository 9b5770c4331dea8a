namespace SocialPipeline.Freepik.Http;

/// <summary>Fetches a file from the address the API names, without the key and never more than the limit.</summary>
internal sealed class FileDownload(HttpClient client)
{
    public async Task<ReadOnlyMemory<byte>> FetchAsync(Uri address, string name, long limit, CancellationToken cancellationToken)
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

            if (response.Content.Headers.ContentLength > limit)
            {
                throw TooLarge(name, limit);
            }

            var content = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            await using var _ = content.ConfigureAwait(false);
            return await ReadAsync(content, name, limit, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error) when (error is HttpRequestException or IOException || error is OperationCanceledException { InnerException: TimeoutException })
        {
            throw new FreepikException($"The file '{name}' did not arrive whole from {address.Host}.", innerException: error);
        }
    }

    private static async Task<ReadOnlyMemory<byte>> ReadAsync(Stream content, string name, long limit, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[64 << 10];
        while (await content.ReadAsync(buffer, cancellationToken).ConfigureAwait(false) is > 0 and var count)
        {
            if (bytes.Length + count > limit)
            {
                throw TooLarge(name, limit);
            }

            bytes.Write(buffer, 0, count);
        }

        return bytes.ToArray();
    }

    private static FreepikException TooLarge(string name, long limit) => new(FormattableString.Invariant($"The file '{name}' is larger than {limit} bytes, which is the most that is fetched."));
}
