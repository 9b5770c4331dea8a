namespace SocialPipeline.Freepik.Errors;

/// <summary>A generation task failed, gave nothing, or was not done in the time that is waited.</summary>
public sealed class FreepikTaskException : FreepikException
{
    internal FreepikTaskException(string message, string taskId, string taskStatus)
        : base(message) => (TaskId, TaskStatus) = (taskId, taskStatus);

    /// <summary>The task, by which its state can be asked for later.</summary>
    public string TaskId { get; }

    /// <summary>The last status in the API's own word.</summary>
    public string TaskStatus { get; }
}
