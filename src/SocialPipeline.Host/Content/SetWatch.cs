using System.Runtime.CompilerServices;
using SocialPipeline.Host.Assets;

namespace SocialPipeline.Host.Content;

/// <summary>Follows a request until it ends: woken by work in this process, and looking once a second for that of others.</summary>
internal sealed class SetWatch(RequestStore requests, AssetStore assets, RequestNews news, TimeProvider clock)
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    /// <summary>The state now and after each change; the last one is final. Nothing when there is no such request.</summary>
    public async IAsyncEnumerable<SetState> FollowAsync(string workspace, string id, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                var next = news.Next(id);
                if (await requests.FindAsync(workspace, id, cancellationToken) is not { } request)
                {
                    yield break;
                }

                yield return new SetState(request, await assets.OfSetAsync(workspace, id, request.Version, cancellationToken));
                if (RequestStatus.IsFinal(request.Status))
                {
                    yield break;
                }

                await Task.WhenAny(next, Task.Delay(Look, clock, cancellationToken));
                cancellationToken.ThrowIfCancellationRequested();
            }
        }
        finally
        {
            news.Forget(id);
        }
    }
}

/// <summary>A request and the pictures that it has.</summary>
internal sealed record SetState(ContentRequest Request, IReadOnlyList<GeneratedPicture> Pictures);
