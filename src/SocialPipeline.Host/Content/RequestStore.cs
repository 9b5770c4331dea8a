using System.Text.Json;
using SocialPipeline.Host.Jobs;
using SocialPipeline.Host.Storage;

namespace SocialPipeline.Host.Content;

/// <summary>The rows of content requests: the truth about what was asked and how far it is.</summary>
internal sealed class RequestStore(Database database, TimeProvider clock)
{
    private const string Columns = "workspace_id, id, user_id, title, content_type, brand, template, template_reason, brief, warnings, status, version, total, priority, attempts, cancel_asked, failure, failed_formats, created_at, started_at, finished_at";
    private const string One = "workspace_id = @Workspace and id = @Id";

    /// <summary>Commits a new request, and with it the key under which it was sent. The answer is its id, or that of the request which the key stands for already.</summary>
    public async Task<(string Id, KeyUse Use)> AddAsync(ContentRequest request, string? key, string bodySha256, CancellationToken cancellationToken)
    {
        await using var session = await database.BeginAsync(cancellationToken);
        var values = new { request.WorkspaceId, request.UserId, Key = key, Body = bodySha256, request.Id, request.CreatedAt };
        if (key is not null && await session.ExecuteAsync(
            "insert into idempotency_keys (workspace_id, user_id, idempotency_key, body_sha256, request_id, created_at) values (@WorkspaceId, @UserId, @Key, @Body, @Id, @CreatedAt) on conflict (workspace_id, user_id, idempotency_key) do nothing",
            values,
            cancellationToken) == 0)
        {
            // Whoever wrote the key has committed: the insert has waited for it.
            var known = await session.FirstAsync<KeyRow>("select request_id, body_sha256 from idempotency_keys where workspace_id = @WorkspaceId and user_id = @UserId and idempotency_key = @Key", values, cancellationToken);
            return (known!.RequestId, known.BodySha256 == bodySha256 ? KeyUse.Repeated : KeyUse.OtherBody);
        }

        await session.ExecuteAsync(
            $"""
            insert into content_requests ({Columns})
            values (@WorkspaceId, @Id, @UserId, @Title, @ContentType, @Brand, @Template, @TemplateReason, @Brief, @Warnings, @Status, @Version, @Total, @Priority, @Attempts, @CancelAsked, @Failure, @FailedFormats, @CreatedAt, null, null)
            """,
            request,
            cancellationToken);
        await session.CommitAsync(cancellationToken);
        return (request.Id, KeyUse.New);
    }

    public async Task<ContentRequest?> FindAsync(string workspace, string id, CancellationToken cancellationToken)
    {
        await using var session = await database.ConnectAsync(cancellationToken);
        return await session.FirstAsync<ContentRequest>($"select {Columns} from content_requests where {One}", new { Workspace = workspace, Id = id }, cancellationToken);
    }

    /// <summary>One page of a list, and how many requests there are on all.</summary>
    public async Task<(IReadOnlyList<ContentRequest> Requests, int Total)> ListAsync(string workspace, RequestFilter filter, CancellationToken cancellationToken)
    {
        string?[] parts =
        [
            "workspace_id = @Workspace",
            filter.Status is null ? null : "status = @Status",
            filter.Brand is null ? null : "brand = @Brand",
            filter.ContentType is null ? null : "content_type = @ContentType",
            filter.Search is null ? null : "lower(title) like @Like escape '!'",
        ];
        var where = string.Join(" and ", parts.Where(part => part is not null));
        var values = new { Workspace = workspace, filter.Status, filter.Brand, filter.ContentType, Like = Like(filter.Search), filter.PageSize, Offset = (filter.Page - 1L) * filter.PageSize };
        await using var session = await database.ConnectAsync(cancellationToken);
        var total = await session.FirstAsync<int>($"select count(*) from content_requests where {where}", values, cancellationToken);
        var rows = await session.QueryAsync<ContentRequest>($"select {Columns} from content_requests where {where} order by {filter.OrderBy} limit @PageSize offset @Offset", values, cancellationToken);
        return (rows, total);
    }

    /// <summary>How many requests of a user are not finished.</summary>
    public async Task<int> CountOpenAsync(string workspace, string user, CancellationToken cancellationToken)
    {
        await using var session = await database.ConnectAsync(cancellationToken);
        return await session.FirstAsync<int>(
            $"select count(*) from content_requests where workspace_id = @Workspace and user_id = @User and status in ('{RequestStatus.Pending}', '{RequestStatus.Processing}')",
            new { Workspace = workspace, User = user },
            cancellationToken);
    }

    /// <summary>Counts an attempt and takes the request to work on; <see langword="null"/> when it is finished, cancelled or was begun as often as allowed.</summary>
    public async Task<ContentRequest?> BeginAsync(string workspace, string id, int maxAttempts, CancellationToken cancellationToken)
    {
        await using var session = await database.ConnectAsync(cancellationToken);
        return await session.FirstAsync<ContentRequest>(
            $"""
            update content_requests set status = '{RequestStatus.Processing}', attempts = attempts + 1, started_at = coalesce(started_at, @Now)
            where {One} and status in ('{RequestStatus.Pending}', '{RequestStatus.Processing}') and cancel_asked = @No and attempts < @Max returning {Columns}
            """,
            new { Workspace = workspace, Id = id, Now = clock.GetUtcNow(), No = false, Max = maxAttempts },
            cancellationToken);
    }

    /// <summary>Notes what a version is made of; a version that is known stays.</summary>
    public async Task AddVersionAsync(ContentRequest request, string brandSha256, string template, string templateSha256, string engine, CancellationToken cancellationToken)
    {
        await using var session = await database.ConnectAsync(cancellationToken);
        await session.ExecuteAsync(
            """
            insert into content_versions (workspace_id, request_id, version, brand_sha256, template, template_sha256, engine, created_at)
            values (@WorkspaceId, @Id, @Version, @Brand, @Template, @TemplateSha256, @Engine, @Now) on conflict (workspace_id, request_id, version) do nothing
            """,
            new { request.WorkspaceId, request.Id, request.Version, Brand = brandSha256, Template = template, TemplateSha256 = templateSha256, Engine = engine, Now = clock.GetUtcNow() },
            cancellationToken);
    }

    /// <summary>Whether a request that is being worked on is still wanted.</summary>
    public async Task<bool> IsWantedAsync(string workspace, string id, CancellationToken cancellationToken)
    {
        await using var session = await database.ConnectAsync(cancellationToken);
        return await session.FirstAsync<int>(
            $"select count(*) from content_requests where {One} and status = '{RequestStatus.Processing}' and cancel_asked = @No", new { Workspace = workspace, Id = id, No = false }, cancellationToken) > 0;
    }

    public Task NoteFailuresAsync(ContentRequest request, IReadOnlyList<FailedFormat> failures, CancellationToken cancellationToken) => ChangeAsync(
        request.WorkspaceId, request.Id, "failed_formats = @Failures", "status = 'processing'", new { Failures = JsonSerializer.Serialize(failures) }, cancellationToken);

    /// <summary>Ends a request that is not ended yet; the answer says whether it was this call that ended it.</summary>
    public Task<bool> FinishAsync(string workspace, string id, string status, string? failure, CancellationToken cancellationToken) => ChangeAsync(
        workspace, id, "status = @Status, failure = @Failure, finished_at = @Now", $"status in ('{RequestStatus.Pending}', '{RequestStatus.Processing}')", new { Status = status, Failure = failure, Now = clock.GetUtcNow() }, cancellationToken);

    /// <summary>Gives a request back that was begun: uncounted when the process stops in good order, counted after a fault that may pass.</summary>
    public Task<bool> GiveBackAsync(string workspace, string id, bool counts, CancellationToken cancellationToken) => ChangeAsync(
        workspace, id, $"status = '{RequestStatus.Pending}', attempts = attempts - @Uncounted", $"status = '{RequestStatus.Processing}'", new { Uncounted = counts ? 0 : 1 }, cancellationToken);

    /// <summary>Cancels what waits at once, and asks what runs to stop; the answer says whether there was something to cancel.</summary>
    public async Task<bool> CancelAsync(string workspace, string id, CancellationToken cancellationToken)
    {
        var now = new { Now = clock.GetUtcNow(), Yes = true };
        return await ChangeAsync(workspace, id, $"status = '{RequestStatus.Cancelled}', cancel_asked = @Yes, finished_at = @Now", $"status = '{RequestStatus.Pending}'", now, cancellationToken)
            || await ChangeAsync(workspace, id, "cancel_asked = @Yes", $"status = '{RequestStatus.Processing}'", now, cancellationToken);
    }

    /// <summary>Opens a request again that ended without all its pictures; those it has stay. The answer says whether it was such a one.</summary>
    public Task<bool> RetryAsync(string workspace, string id, CancellationToken cancellationToken) => ChangeAsync(
        workspace,
        id,
        $"status = '{RequestStatus.Pending}', attempts = 0, cancel_asked = @No, failure = null, failed_formats = '[]', finished_at = null",
        $"(status in ('{RequestStatus.Failed}', '{RequestStatus.Cancelled}') or (status = '{RequestStatus.Completed}' and failed_formats <> '[]'))",
        new { No = false },
        cancellationToken);

    /// <summary>Open requests for which the scheduler knows no job, the oldest first.</summary>
    public async Task<IReadOnlyList<ContentRequest>> WithoutJobAsync(DateTimeOffset before, int limit, CancellationToken cancellationToken)
    {
        await using var session = await database.ConnectAsync(cancellationToken);
        return await session.QueryAsync<ContentRequest>(
            $"""
            select {Columns} from content_requests where status in ('{RequestStatus.Pending}', '{RequestStatus.Processing}') and created_at < @Before and not exists (
                select 1 from qrtz_job_details where sched_name = @Scheduler and job_group = @Group and job_name = content_requests.workspace_id || '.' || content_requests.id)
            order by created_at limit @Limit
            """,
            new { Before = before, JobsFeature.Scheduler, RenderJob.Group, Limit = limit },
            cancellationToken);
    }

    public async Task ForgetKeysAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        await using var session = await database.ConnectAsync(cancellationToken);
        await session.ExecuteAsync("delete from idempotency_keys where created_at < @Before", new { Before = before }, cancellationToken);
    }

    private static string? Like(string? search) => search is null
        ? null
        : $"%{search.ToLowerInvariant().Replace("!", "!!", StringComparison.Ordinal).Replace("%", "!%", StringComparison.Ordinal).Replace("_", "!_", StringComparison.Ordinal)}%";

    private async Task<bool> ChangeAsync(string workspace, string id, string set, string where, object values, CancellationToken cancellationToken)
    {
        var all = new Dapper.DynamicParameters(values);
        all.Add("Workspace", workspace);
        all.Add("Id", id);
        await using var session = await database.ConnectAsync(cancellationToken);
        return await session.ExecuteAsync($"update content_requests set {set} where {One} and {where}", all, cancellationToken) > 0;
    }

    private sealed class KeyRow
    {
        public string RequestId { get; set; } = "";

        public string BodySha256 { get; set; } = "";
    }
}
