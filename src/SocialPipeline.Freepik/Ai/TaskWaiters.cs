namespace SocialPipeline.Freepik.Ai;

/// <summary>Those who wait for tasks, to be woken by a webhook before the next question. A call back that comes before anybody waits is kept for a while.</summary>
internal sealed class TaskWaiters
{
    private const int MostKept = 10_000;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, TaskCompletionSource<FreepikTask>> _waiting = new(StringComparer.Ordinal);
    private readonly Queue<string> _told = new();

    public Task<FreepikTask> NextOf(string taskId)
    {
        lock (_gate)
        {
            return Place(taskId).Task;
        }
    }

    public void Tell(FreepikTask task)
    {
        if (!task.IsOver)
        {
            return;
        }

        lock (_gate)
        {
            if (Place(task.TaskId).TrySetResult(task))
            {
                _told.Enqueue(task.TaskId);
            }

            while (_told.Count > MostKept)
            {
                _waiting.Remove(_told.Dequeue());
            }
        }
    }

    public void Forget(string taskId)
    {
        lock (_gate)
        {
            _waiting.Remove(taskId);
        }
    }

    private TaskCompletionSource<FreepikTask> Place(string taskId)
    {
        if (!_waiting.TryGetValue(taskId, out var place))
        {
            _waiting[taskId] = place = new TaskCompletionSource<FreepikTask>(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        return place;
    }
}
