using System.Data.Common;
using Microsoft.Extensions.Options;
using Quartz;
using SocialPipeline.Host.Jobs;

namespace SocialPipeline.Host.Content;

/// <summary>Makes the set of one content request. The scheduler runs it at least once: all it does can be done twice.</summary>
[DisallowConcurrentExecution]
internal sealed partial class RenderJob(
    RequestStore requests, SetMaker maker, RequestNews news, JobSchedule schedule, IHostApplicationLifetime host, IOptions<JobsOptions> options, ILogger<RenderJob> log) : IJob
{
    public const string Group = "content";

    private const string Workspace = "workspace";
    private const string Request = "request";

    public static JobKey KeyOf(string workspace, string request) => new($"{workspace}.{request}", Group);

    /// <summary>Puts a request before the scheduler; one that is there already is not added twice.</summary>
    public static Task<bool> AddAsync(JobSchedule schedule, ContentRequest request, CancellationToken cancellationToken) => schedule.AddAsync<RenderJob>(
        KeyOf(request.WorkspaceId, request.Id),
        new Dictionary<string, string> { [Workspace] = request.WorkspaceId, [Request] = request.Id },
        request.Priority,
        cancellationToken);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        var data = context.MergedJobDataMap;
        var (workspace, id) = (data.GetString(Workspace)!, data.GetString(Request)!);
        if (await requests.BeginAsync(workspace, id, options.Value.MaxAttempts, CancellationToken.None) is not { } request)
        {
            await SetAsideAsync(workspace, id);
            return;
        }

        news.Publish(id);
        try
        {
            await EndAsync(request, await maker.MakeAsync(request, host.ApplicationStopping, cancellationToken));
        }
        catch (OperationCanceledException)
        {
            await EndAsync(request, await requests.IsWantedAsync(workspace, id, CancellationToken.None) ? SetOutcome.Interrupted : SetOutcome.Unwanted);
        }
        catch (SocialPipelineException error)
        {
            await requests.FinishAsync(workspace, id, RequestStatus.Failed, error.Message, CancellationToken.None);
        }
        catch (Exception error) when (error is IOException or DbException or TimeoutException or UnauthorizedAccessException)
        {
            await TryLaterAsync(context, request, error);
        }
#pragma warning disable CA1031 // whatever went wrong with one request, the worker goes on with the next
        catch (Exception error)
#pragma warning restore CA1031
        {
            LogFault(log, error, id);
            await requests.FinishAsync(workspace, id, RequestStatus.Failed, $"The studio met a fault of its own. The log has it under '{id}'.", CancellationToken.None);
        }
        finally
        {
            news.Publish(id);
        }
    }

    private async Task EndAsync(ContentRequest request, SetOutcome outcome)
    {
        switch (outcome)
        {
            case SetOutcome.Done:
                var isEmpty = await maker.CountAsync(request, CancellationToken.None) == 0;
                await requests.FinishAsync(request.WorkspaceId, request.Id, isEmpty ? RequestStatus.Failed : RequestStatus.Completed, isEmpty ? "No format could be made." : null, CancellationToken.None);
                break;
            case SetOutcome.Unwanted:
                await requests.FinishAsync(request.WorkspaceId, request.Id, RequestStatus.Cancelled, null, CancellationToken.None);
                break;
            default:
                // Whoever looks for requests without a job finds it.
                await requests.GiveBackAsync(request.WorkspaceId, request.Id, counts: false, CancellationToken.None);
                break;
        }
    }

    private async Task TryLaterAsync(IJobExecutionContext context, ContentRequest request, Exception error)
    {
        LogPassing(log, error, request.Id, request.Attempts);
        if (request.Attempts >= options.Value.MaxAttempts)
        {
            await requests.FinishAsync(request.WorkspaceId, request.Id, RequestStatus.Failed, $"It was tried {request.Attempts} times. The last time: {error.Message}", CancellationToken.None);
            return;
        }

        await schedule.AgainAsync(context, TimeSpan.FromSeconds(1 << request.Attempts), CancellationToken.None);
        await requests.GiveBackAsync(request.WorkspaceId, request.Id, counts: true, CancellationToken.None);
    }

    /// <summary>A request that takes its worker down each time would do so for ever.</summary>
    private async Task SetAsideAsync(string workspace, string id)
    {
        if (await requests.FindAsync(workspace, id, CancellationToken.None) is not { } request || RequestStatus.IsFinal(request.Status))
        {
            return;
        }

        if (request.CancelAsked)
        {
            await requests.FinishAsync(workspace, id, RequestStatus.Cancelled, null, CancellationToken.None);
        }
        else
        {
            LogSetAside(log, id, request.Attempts);
            await requests.FinishAsync(workspace, id, RequestStatus.Failed, $"It was begun {request.Attempts} times, and each time the process ended before it was done. It is set aside; a retry begins anew.", CancellationToken.None);
        }

        news.Publish(id);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Content request {Request} failed.")]
    private static partial void LogFault(ILogger log, Exception error, string request);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Content request {Request} met a fault that may pass, attempt {Attempt}.")]
    private static partial void LogPassing(ILogger log, Exception error, string request, int attempt);

    [LoggerMessage(Level = LogLevel.Error, Message = "Content request {Request} is set aside after {Attempts} attempts.")]
    private static partial void LogSetAside(ILogger log, string request, int attempts);
}
