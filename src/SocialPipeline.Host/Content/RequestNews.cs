using System.Collections.Concurrent;

namespace SocialPipeline.Host.Content;

/// <summary>Tells whoever waits in this process that something became of a request. What it was stands in the database.</summary>
internal sealed class RequestNews
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _waiting = new(StringComparer.Ordinal);

    /// <summary>Ends with the next news; asked for before the state is read, so that nothing falls between.</summary>
    public Task Next(string request) => _waiting.GetOrAdd(request, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    public void Publish(string request) => Forget(request);

    /// <summary>Wakes all who wait and keeps nothing of the request.</summary>
    public void Forget(string request)
    {
        if (_waiting.TryRemove(request, out var waiting))
        {
            waiting.TrySetResult();
        }
    }
}
