using SocialPipeline.Freepik.Usage;

namespace SocialPipeline.Freepik.Ai;

/// <summary>A generation as it stands.</summary>
public sealed record FreepikTask
{
    /// <summary>The name of its model.</summary>
    public required string Model { get; init; }

    /// <summary>The API's id for it; empty for what was done at once.</summary>
    public required string TaskId { get; init; }

    /// <summary>The API's own word for how far it is, in capitals.</summary>
    public required string Status { get; init; }

    /// <summary>How far it is.</summary>
    public AiTaskState State => Status switch
    {
        "COMPLETED" => AiTaskState.Completed,
        "FAILED" or "CANCELLED" or "CANCELED" => AiTaskState.Failed,
        _ => AiTaskState.Running,
    };

    /// <summary>What it has given so far.</summary>
    public IReadOnlyList<AiOutput> Outputs { get; init; } = [];

    /// <summary>Whether each output was judged unfit for work; empty when nothing was said.</summary>
    public IReadOnlyList<bool> HasNsfw { get; init; } = [];

    /// <summary>Why it failed; nearly always <see langword="null"/>.</summary>
    public string? Error { get; init; }

    /// <summary>Its entry in the ledger; <see langword="null"/> when it was begun elsewhere.</summary>
    public string? EntryId { get; init; }

    /// <summary>Whether there is nothing to wait for any more.</summary>
    public bool IsOver => State == AiTaskState.Failed || (State == AiTaskState.Completed && Outputs.Count > 0);

    /// <summary>The row it was begun with, when it was begun here.</summary>
    internal AiModel? Row { get; init; }

    internal UsageSettlement Settlement(DateTimeOffset at) => new(
        State switch
        {
            AiTaskState.Failed => UsageState.Failed,
            AiTaskState.Completed when Outputs.Count > 0 => UsageState.Done,
            _ => UsageState.Submitted,
        },
        at,
        TaskId.Length > 0 ? TaskId : null,
        Error ?? Status);
}
