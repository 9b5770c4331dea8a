namespace SocialPipeline.Freepik.Usage;

/// <summary>How far a paid call has come.</summary>
public enum UsageState
{
    /// <summary>Recorded, and perhaps sent; nothing is known of it yet.</summary>
    Open,

    /// <summary>The API has taken it as a task.</summary>
    Submitted,

    /// <summary>It gave its result.</summary>
    Done,

    /// <summary>The task failed; whether that is charged is the API's affair.</summary>
    Failed,

    /// <summary>It was refused or never sent, so it costs nothing.</summary>
    Refused,

    /// <summary>It was sent and no answer says what became of it. It is not sent again; a webhook, the list of tasks or a person settles it.</summary>
    Unknown,
}
