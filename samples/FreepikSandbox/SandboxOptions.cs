namespace FreepikSandbox;

/// <summary>How the sandbox is set up.</summary>
public sealed record SandboxOptions
{
    /// <summary>The key that is accepted. Default <c>sandbox</c>.</summary>
    public string Key { get; init; } = "sandbox";

    /// <summary>A folder of JPEG and PNG files to search; without one, pictures are drawn.</summary>
    public string? Folder { get; init; }

    /// <summary>The secret that signs webhooks and file addresses.</summary>
    public string WebhookSecret { get; init; } = "sandbox-secret";

    /// <summary>Where to listen; port 0 takes a free one.</summary>
    public string Address { get; init; } = "http://127.0.0.1:0";

    /// <summary>How often a task is asked after before it is done. Default 2.</summary>
    public int PollsUntilDone { get; init; } = 2;

    /// <summary>How long the address of a file is good. Default 1 hour.</summary>
    public TimeSpan FilesLive { get; init; } = TimeSpan.FromHours(1);

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
