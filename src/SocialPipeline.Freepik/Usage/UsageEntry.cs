namespace SocialPipeline.Freepik.Usage;

/// <summary>One paid call.</summary>
public sealed record UsageEntry
{
    /// <summary>Its own id, which is also given to the API in the address of the webhook.</summary>
    public required string Id { get; init; }

    /// <summary>When it was recorded, before it was sent.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The model's name, or <c>stock-download</c>, <c>icon-download</c>, <c>video-download</c>.</summary>
    public required string Operation { get; init; }

    /// <summary>The path on the wire.</summary>
    public required string Endpoint { get; init; }

    /// <summary>On whose behalf; <see langword="null"/> for nobody in particular.</summary>
    public string? User { get; init; }

    /// <summary>What was asked for: the picture's id, or the SHA-256 of the request's body.</summary>
    public string? Subject { get; init; }

    /// <summary>Its price by the table of prices at that time.</summary>
    public decimal Price { get; init; }

    /// <summary>What the price is counted in.</summary>
    public string Unit { get; init; } = "";

    /// <summary>How far it has come.</summary>
    public UsageState State { get; init; }

    /// <summary>The task's id, once it is known.</summary>
    public string? TaskId { get; init; }

    /// <summary>What came of it: a file's name, a status, the reason of a refusal.</summary>
    public string? Result { get; init; }

    /// <summary>When its state last changed; <see langword="null"/> while it is open.</summary>
    public DateTimeOffset? SettledAt { get; init; }

    /// <summary>Whether it counts as spent: everything but a refused call.</summary>
    public bool IsCharged => State != UsageState.Refused;

    internal UsageEntry With(UsageSettlement settlement) => this with
    {
        State = settlement.State,
        TaskId = settlement.TaskId ?? TaskId,
        Result = settlement.Result ?? Result,
        SettledAt = settlement.At,
    };
}
