using System.Collections.Concurrent;

namespace SocialPipeline.Freepik.Ai;

/// <summary>Those who wait for tasks, to be woken by a webhook before the next question.</summary>
internal sealed class TaskWaiters
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource<FreepikTask>> _waiting = new(StringComparer.Ordinal);

    public Task<FreepikTask> NextOf(string taskId) => _waiting.GetOrAdd(taskId, _ => new TaskCompletionSource<FreepikTask>(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    public void Tell(FreepikTask task)
    {
        if (task.IsOver && _waiting.TryRemove(task.TaskId, out var waiting))
        {
            waiting.TrySetResult(task);
        }
    }

    public void Forget(string taskId) => _waiting.TryRemove(taskId, out _);
}
