using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace FreepikSandbox;

/// <summary>The tasks that were begun. A task moves on each time it is asked after.</summary>
internal sealed class TaskBoard(SandboxOptions options)
{
    private readonly ConcurrentDictionary<string, BoardTask> _tasks = new(StringComparer.Ordinal);

    public BoardTask Begin(string path, Fault fault, string? webhook)
    {
        var task = new BoardTask(Guid.CreateVersion7(options.Time.GetUtcNow()).ToString(), path, fault, webhook);
        _tasks[task.Id] = task;
        return task;
    }

    public IEnumerable<BoardTask> Of(string path) => _tasks.Values.Where(task => task.Path == path || PollPath(task.Path) == path).OrderBy(task => task.Id, StringComparer.Ordinal);

    public BoardTask? Find(string id) => _tasks.GetValueOrDefault(id);

    public static string PollPath(string path) => path.StartsWith("skin-enhancer/", StringComparison.Ordinal) ? "skin-enhancer" : path;

    /// <summary>The state after so many questions.</summary>
    public JsonObject State(BoardTask task, Func<string> output)
    {
        var asked = task.Asked;
        var isOver = asked >= options.PollsUntilDone && task.Fault != Fault.Never;
        var isEmpty = task.Fault == Fault.AlwaysEmpty || (task.Fault == Fault.CompletedButEmpty && asked < options.PollsUntilDone + 2);
        var status = !isOver ? (asked == 0 ? "CREATED" : "IN_PROGRESS") : task.Fault == Fault.FailedTask ? "FAILED" : "COMPLETED";
        return new JsonObject
        {
            ["task_id"] = task.Id,
            ["status"] = status,
            ["generated"] = status == "COMPLETED" && !isEmpty ? new JsonArray(output()) : new JsonArray(),
        };
    }
}

/// <summary>A task that was begun.</summary>
internal sealed class BoardTask(string id, string path, Fault fault, string? webhook)
{
    private int _asked;

    public string Id => id;

    public string Path => path;

    public Fault Fault => fault;

    public string? Webhook => webhook;

    public int Asked => Volatile.Read(ref _asked);

    public void Ask() => Interlocked.Increment(ref _asked);

    public void Finish(int polls) => Volatile.Write(ref _asked, polls);
}
