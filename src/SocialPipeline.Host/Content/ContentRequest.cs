using System.Text.Json;
using SocialPipeline.Host.Storage;

namespace SocialPipeline.Host.Content;

/// <summary>A brief that is being worked on: a row of <c>content_requests</c>. Its id is the API's <c>task_id</c>.</summary>
internal sealed record ContentRequest
{
    public string WorkspaceId { get; init; } = "";

    public string Id { get; init; } = "";

    public string UserId { get; init; } = "";

    public string Title { get; init; } = "";

    public string ContentType { get; init; } = "";

    public string Brand { get; init; } = "";

    public string Template { get; init; } = "";

    public string TemplateReason { get; init; } = "";

    /// <summary>The brief document; pictures in it are named <c>{SHA-256}/{name}</c>.</summary>
    public string Brief { get; init; } = "";

    public Sentences Warnings { get; init; } = Sentences.None;

    public string Status { get; init; } = RequestStatus.Pending;

    public int Version { get; init; } = 1;

    /// <summary>How many pictures the set has when all succeed.</summary>
    public int Total { get; init; }

    public int Priority { get; init; }

    /// <summary>How often it was begun; counted before the work starts.</summary>
    public int Attempts { get; init; }

    public bool CancelAsked { get; init; }

    /// <summary>Why the whole request failed, as a sentence.</summary>
    public string? Failure { get; init; }

    /// <summary>JSON of <see cref="Failures"/>.</summary>
    public string FailedFormats { get; init; } = "[]";

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? StartedAt { get; init; }

    public DateTimeOffset? FinishedAt { get; init; }

    public IReadOnlyList<FailedFormat> Failures => JsonSerializer.Deserialize<List<FailedFormat>>(FailedFormats) ?? [];
}
