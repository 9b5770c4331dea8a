using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SocialPipeline.Freepik.Ai;
using SocialPipeline.Freepik.Transport;
using SocialPipeline.Freepik.Usage;

namespace SocialPipeline.Freepik.Webhooks;

/// <summary>Takes the API's calls back: checks them, settles the ledger, and wakes whoever waits for the task. The endpoint itself belongs to the application.</summary>
public sealed class FreepikWebhooks
{
    private readonly WebhookOptions _options;
    private readonly TimeProvider _time;
    private readonly IUsageLedger _ledger;
    private readonly TaskWaiters _waiters;
    private readonly ILogger<FreepikWebhooks> _logger;
    private readonly SeenWebhooks _seen;

    internal FreepikWebhooks(IOptions<FreepikOptions> options, TimeProvider time, IUsageLedger ledger, TaskWaiters waiters, ILogger<FreepikWebhooks> logger)
    {
        (_options, _time, _ledger, _waiters, _logger) = (options.Value.Webhooks, time, ledger, waiters, logger);
        _seen = new SeenWebhooks(time);
    }

    /// <summary>Checks a call and takes note of its task. Answer 2xx to <see cref="WebhookVerdict.Accepted"/> and <see cref="WebhookVerdict.Duplicate"/>, 4xx to the others.</summary>
    /// <param name="webhook">The call.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<WebhookVerdict> ReceiveAsync(FreepikWebhook webhook, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(webhook);
        var verdict = Verify(webhook);
        if (verdict != WebhookVerdict.Accepted)
        {
            return verdict;
        }

        if (Read(webhook.Body) is not { } task)
        {
            return WebhookVerdict.NotUnderstood;
        }

        if (!_seen.IsNew(webhook.Id!))
        {
            return WebhookVerdict.Duplicate;
        }

        FreepikLog.Webhook(_logger, webhook.Id!, task.TaskId, task.Status);
        if (webhook.Entry is { } id && await _ledger.FindAsync(id, cancellationToken).ConfigureAwait(false) is { } entry)
        {
            task = task with { Model = entry.Operation, EntryId = id };
            await SettleAsync(entry, task, cancellationToken).ConfigureAwait(false);
        }

        _waiters.Tell(task);
        return WebhookVerdict.Accepted;
    }

    /// <summary>Checks headers, time and signature; changes nothing.</summary>
    /// <param name="webhook">The call.</param>
    public WebhookVerdict Verify(FreepikWebhook webhook)
    {
        ArgumentNullException.ThrowIfNull(webhook);
        if (string.IsNullOrEmpty(webhook.Id) || string.IsNullOrEmpty(webhook.Timestamp) || string.IsNullOrEmpty(webhook.Signature))
        {
            return WebhookVerdict.HeaderMissing;
        }

        if (!long.TryParse(webhook.Timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            || Math.Abs((double)seconds - _time.GetUtcNow().ToUnixTimeSeconds()) > _options.Tolerance.TotalSeconds)
        {
            return WebhookVerdict.NotOfThisTime;
        }

        return _options.Secret is { Length: > 0 } secret && WebhookSignature.TryKey(secret, _options.KeyEncoding, out var key)
            && WebhookSignature.IsSigned(key, webhook.Id, webhook.Timestamp, webhook.Body.Span, webhook.Signature)
                ? WebhookVerdict.Accepted
                : WebhookVerdict.NotSigned;
    }

    /// <summary>A late call must not undo what is settled.</summary>
    private async Task SettleAsync(UsageEntry entry, FreepikTask task, CancellationToken cancellationToken)
    {
        if (entry.State is UsageState.Open or UsageState.Unknown or UsageState.Submitted)
        {
            await _ledger.SettleAsync(entry.Id, task.Settlement(_time.GetUtcNow()), cancellationToken).ConfigureAwait(false);
        }
    }

    private static FreepikTask? Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return TaskReader.Read(document.RootElement, "") is { TaskId.Length: > 0 } task ? task : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
