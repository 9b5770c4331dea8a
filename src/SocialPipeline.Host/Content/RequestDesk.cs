using SocialPipeline.Host.Accounts;
using SocialPipeline.Host.Jobs;
using SocialPipeline.Host.Storage;

namespace SocialPipeline.Host.Content;

/// <summary>Takes requests for page and API alike: what it answers is committed, and from then on never lost.</summary>
internal sealed partial class RequestDesk(RequestStore requests, SetMaker maker, JobSchedule schedule, RequestNews news, TimeProvider clock, ILogger<RequestDesk> log)
{
    /// <summary>Plans a brief, commits the request, and puts it before the scheduler.</summary>
    /// <exception cref="SocialPipelineException">It cannot be made of this brief; nothing was kept.</exception>
    public async Task<(ContentRequest Request, KeyUse Use)> AcceptAsync(Caller caller, BriefOrder order, CancellationToken cancellationToken)
    {
        var brief = maker.ReadBrief(caller.Workspace, order.Document);
        var plans = await maker.PlanAsync(brief, cancellationToken);
        var request = new ContentRequest
        {
            WorkspaceId = caller.Workspace,
            Id = maker.NewId(),
            UserId = caller.User,
            Title = brief.Title,
            ContentType = brief.ContentType,
            Brand = order.Brand.Id,
            Template = plans[0].Template.Id,
            TemplateReason = plans[0].TemplateReason,
            Brief = order.Document,
            Warnings = new Sentences([.. plans.SelectMany(plan => plan.Warnings).Distinct()]),
            Total = plans.Sum(plan => plan.Formats.Count),
            Priority = PriorityAfter(await requests.CountOpenAsync(caller.Workspace, caller.User, cancellationToken)),
            CreatedAt = clock.GetUtcNow(),
        };
        var (id, use) = await requests.AddAsync(request, order.IdempotencyKey, order.BodySha256, cancellationToken);
        switch (use)
        {
            case KeyUse.New:
                await ScheduleAsync(request);
                return (request, use);
            case KeyUse.Repeated when await requests.FindAsync(caller.Workspace, id, cancellationToken) is { } known:
                return (known, use);
            default:
                return (request, use);
        }
    }

    /// <summary>Cancels a request; the answer is its state after that, or <see langword="null"/> when there is no such request.</summary>
    public async Task<(ContentRequest? Request, bool Done)> CancelAsync(Caller caller, string id, CancellationToken cancellationToken)
    {
        var done = await requests.CancelAsync(caller.Workspace, id, cancellationToken);
        if (done)
        {
            await TryAsync(id, () => schedule.RemoveAsync(RenderJob.KeyOf(caller.Workspace, id), CancellationToken.None));
            news.Publish(id);
        }

        return (await requests.FindAsync(caller.Workspace, id, cancellationToken), done);
    }

    /// <summary>Makes what is missing of a request that has ended; the answer is its state after that, or <see langword="null"/> when there is no such request.</summary>
    public async Task<(ContentRequest? Request, bool Done)> RetryAsync(Caller caller, string id, CancellationToken cancellationToken)
    {
        var done = await requests.RetryAsync(caller.Workspace, id, cancellationToken);
        var request = await requests.FindAsync(caller.Workspace, id, cancellationToken);
        if (done && request is not null)
        {
            await ScheduleAsync(request);
        }

        return (request, done);
    }

    /// <summary>Who has little waiting comes before who has much: 10 for the first, down to 1.</summary>
    private static int PriorityAfter(int open) => Math.Max(1, 10 - open);

    /// <summary>The request is committed: a scheduler that cannot be reached now is none of the caller's business, the sweep finds it.</summary>
    private Task ScheduleAsync(ContentRequest request) => TryAsync(request.Id, () => RenderJob.AddAsync(schedule, request, CancellationToken.None));

    private async Task TryAsync(string request, Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception error) when (error is Quartz.SchedulerException or System.Data.Common.DbException or TimeoutException)
        {
            LogUnscheduled(log, error, request);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The scheduler could not be told of content request {Request}; the sweep will see to it.")]
    private static partial void LogUnscheduled(ILogger log, Exception error, string request);
}
