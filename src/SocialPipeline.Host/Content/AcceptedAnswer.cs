using System.ComponentModel;

namespace SocialPipeline.Host.Content;

/// <summary>The answer to <c>POST /api/content/generate</c>: the request is kept and will be worked on.</summary>
internal sealed record AcceptedAnswer
{
    [Description("The id of the request.")]
    public required string TaskId { get; init; }

    [Description("pending, processing, completed, failed or cancelled.")]
    public required string Status { get; init; }

    [Description("Where to ask how far it is.")]
    public required string StatusUrl { get; init; }

    public required string Brand { get; init; }

    public required string Template { get; init; }

    [Description("Why this template, as a sentence.")]
    public required string TemplateReason { get; init; }

    [Description("How many pictures the set will have.")]
    public required int FormatsTotal { get; init; }

    [Description("What the brief gave and will not be drawn, a sentence each.")]
    public required IReadOnlyList<string> Warnings { get; init; }

    public static AcceptedAnswer Of(ContentRequest request) => new()
    {
        TaskId = request.Id,
        Status = request.Status,
        StatusUrl = ContentEndpoints.AddressOf(request.Id),
        Brand = request.Brand,
        Template = request.Template,
        TemplateReason = request.TemplateReason,
        FormatsTotal = request.Total,
        Warnings = request.Warnings.Items,
    };
}
