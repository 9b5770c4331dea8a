namespace SocialPipeline.Freepik.Webhooks;

/// <summary>Whether and how the API calls back when a task changes.</summary>
public sealed class WebhookOptions
{
    /// <summary>Where the API reaches this application, such as <c>https://example.com/webhooks/freepik</c>; the id of the ledger's entry is added as <c>entry</c>. Default: none, tasks are polled.</summary>
    public Uri? Address { get; set; }

    /// <summary>The secret that signs the calls; required to accept any. Never printed. Default: none.</summary>
    public string? Secret { get; set; }

    /// <summary>How the secret becomes a key. Default: <see cref="WebhookKeyEncoding.Utf8"/>.</summary>
    public WebhookKeyEncoding KeyEncoding { get; set; }

    /// <summary>How far the time of a call may lie from this clock, 1 s to 1 h. Default 5 min.</summary>
    public TimeSpan Tolerance { get; set; } = TimeSpan.FromMinutes(5);

    internal IEnumerable<string> Faults()
    {
        if (Address is not null && !FreepikOptionsRules.IsSafe(Address))
        {
            yield return $"Freepik: Webhooks.Address is '{Address.OriginalString}'; allowed is an absolute https address.";
        }

        if (Address is not null && string.IsNullOrEmpty(Secret))
        {
            yield return "Freepik: Webhooks.Secret is missing; without it no call to Webhooks.Address can be trusted.";
        }

        if (Secret is { Length: > 0 } && !WebhookSignature.TryKey(Secret, KeyEncoding, out _))
        {
            yield return $"Freepik: Webhooks.Secret is not {KeyEncoding} text.";
        }

        if (Tolerance < TimeSpan.FromSeconds(1) || Tolerance > TimeSpan.FromHours(1))
        {
            yield return $"Freepik: Webhooks.Tolerance is {Tolerance}; allowed are 1 s to 1 h.";
        }
    }
}
