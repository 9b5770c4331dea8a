namespace FreepikSandbox;

/// <summary>What can go wrong on demand.</summary>
public enum Fault
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>429: too fast.</summary>
    Throttled,

    /// <summary>429: the day's downloads are used up.</summary>
    DownloadsUsed,

    /// <summary>429: a free plan.</summary>
    FreeLimit,

    /// <summary>500.</summary>
    ServerError,

    /// <summary>503.</summary>
    Unavailable,

    /// <summary>403 with the firewall's page.</summary>
    Firewall,

    /// <summary>An answer after 0.3 s.</summary>
    Slow,

    /// <summary>No answer.</summary>
    Hanging,

    /// <summary>The call is carried out, and the connection breaks before the answer.</summary>
    LostAnswer,

    /// <summary>The connection breaks within the answer.</summary>
    Truncated,

    /// <summary>200 with broken JSON.</summary>
    Malformed,

    /// <summary>200 with 80 MB.</summary>
    Huge,

    /// <summary>A task that is completed and shows nothing for two questions.</summary>
    CompletedButEmpty,

    /// <summary>A task that is completed and never shows anything.</summary>
    AlwaysEmpty,

    /// <summary>A task that never ends.</summary>
    Never,

    /// <summary>A task that fails.</summary>
    FailedTask,

    /// <summary>Webhooks are sent twice.</summary>
    DuplicateWebhooks,
}
