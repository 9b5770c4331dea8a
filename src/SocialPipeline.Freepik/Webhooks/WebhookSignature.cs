using System.Security.Cryptography;
using System.Text;

namespace SocialPipeline.Freepik.Webhooks;

/// <summary>The signature of a webhook: HMAC-SHA256 over id, time and the raw body, joined by points, as base64.</summary>
public static class WebhookSignature
{
    private const string Prefix = "whsec_";

    /// <summary>Signs a body.</summary>
    /// <param name="key">The key.</param>
    /// <param name="id">The header <c>webhook-id</c>.</param>
    /// <param name="timestamp">The header <c>webhook-timestamp</c>.</param>
    /// <param name="body">The body as it came.</param>
    /// <returns>The signature, without a version.</returns>
    public static string Sign(ReadOnlySpan<byte> key, string id, string timestamp, ReadOnlySpan<byte> body)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
        hash.AppendData(Encoding.UTF8.GetBytes($"{id}.{timestamp}."));
        hash.AppendData(body);
        return Convert.ToBase64String(hash.GetHashAndReset());
    }

    /// <summary>Whether a header holds the signature of a body, among others that need not match. Takes the same time wherever they differ.</summary>
    /// <param name="key">The key.</param>
    /// <param name="id">The header <c>webhook-id</c>.</param>
    /// <param name="timestamp">The header <c>webhook-timestamp</c>.</param>
    /// <param name="body">The body as it came.</param>
    /// <param name="signatures">The header <c>webhook-signature</c>: <c>version,signature</c>, several apart by spaces.</param>
    public static bool IsSigned(ReadOnlySpan<byte> key, string id, string timestamp, ReadOnlySpan<byte> body, string signatures)
    {
        ArgumentNullException.ThrowIfNull(signatures);
        var expected = Encoding.ASCII.GetBytes(Sign(key, id, timestamp, body));
        var isSigned = false;
        foreach (var entry in signatures.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (entry.IndexOf(',', StringComparison.Ordinal) is > 0 and var comma)
            {
                isSigned |= CryptographicOperations.FixedTimeEquals(expected, Encoding.UTF8.GetBytes(entry[(comma + 1)..]));
            }
        }

        return isSigned;
    }

    /// <summary>Makes the key of a secret.</summary>
    /// <param name="secret">The secret as the dashboard shows it.</param>
    /// <param name="encoding">How it is to be read.</param>
    /// <param name="key">The key.</param>
    /// <returns>Whether the secret can be read so.</returns>
    public static bool TryKey(string secret, WebhookKeyEncoding encoding, out byte[] key)
    {
        ArgumentNullException.ThrowIfNull(secret);
        try
        {
            key = encoding switch
            {
                WebhookKeyEncoding.Base64 => Convert.FromBase64String(secret.StartsWith(Prefix, StringComparison.Ordinal) ? secret[Prefix.Length..] : secret),
                WebhookKeyEncoding.Hex => Convert.FromHexString(secret),
                _ => Encoding.UTF8.GetBytes(secret),
            };
            return key.Length > 0;
        }
        catch (FormatException)
        {
            key = [];
            return false;
        }
    }
}
