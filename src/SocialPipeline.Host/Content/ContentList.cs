using System.ComponentModel;

namespace SocialPipeline.Host.Content;

/// <summary>The answer to <c>GET /api/content</c>: one page of the requests.</summary>
internal sealed record ContentList
{
    public required IReadOnlyList<ContentListItem> Items { get; init; }

    [Description("How many requests match, on all pages.")]
    public required int Total { get; init; }

    [Description("From 1.")]
    public required int Page { get; init; }

    public required int PageSize { get; init; }
}

/// <summary>One request in a list.</summary>
internal sealed record ContentListItem(string TaskId, string Status, string Title, string ContentType, string Brand, string Template, int FormatsTotal, DateTimeOffset CreatedAt, DateTimeOffset? FinishedAt)
{
    public static ContentListItem Of(ContentRequest request) =>
        new(request.Id, request.Status, request.Title, request.ContentType, request.Brand, request.Template, request.Total, request.CreatedAt, request.FinishedAt);
}
