namespace SocialPipeline.Freepik.Ai;

/// <summary>How far a task has come.</summary>
public enum AiTaskState
{
    /// <summary>It is not done: created, in progress, or a word that the API has added since.</summary>
    Running,

    /// <summary>It is done; its outputs may follow a moment later.</summary>
    Completed,

    /// <summary>It will give nothing.</summary>
    Failed,
}
