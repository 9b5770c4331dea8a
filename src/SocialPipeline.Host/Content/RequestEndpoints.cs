using SocialPipeline.Host.Accounts;
using SocialPipeline.Host.Assets;
using SocialPipeline.Platforms;

namespace SocialPipeline.Host.Content;

/// <summary>What can be asked of requests and done with them, each in the caller's workspace alone.</summary>
internal static class RequestEndpoints
{
    public static void MapRequests(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/content", ListAsync)
            .WithName("ListContent")
            .WithSummary("The requests, the newest first. Filters: status, brand, content_type, q (part of the title); sort: created_at, title or status, with - the other way round; page, page_size.")
            .Produces<ContentList>()
            .ProducesValidationProblem();
        routes.MapGet("/api/content/{id}", GetAsync)
            .WithName("GetContent")
            .WithSummary("How far a request is, and what there is of its set.")
            .Produces<ContentAnswer>()
            .ProducesProblem(StatusCodes.Status404NotFound);
        routes.MapPost("/api/content/{id}/cancel", CancelAsync)
            .RequireAuthorization(Roles.Editor)
            .WithName("CancelContent")
            .WithSummary("Stops a request; finished pictures are kept.")
            .Produces<ContentAnswer>(StatusCodes.Status202Accepted)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict);
        routes.MapPost("/api/content/{id}/retry", RetryAsync)
            .RequireAuthorization(Roles.Editor)
            .WithName("RetryContent")
            .WithSummary("Makes what is missing of a request that failed, was cancelled, or has failed formats.")
            .Produces<ContentAnswer>(StatusCodes.Status202Accepted)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict);
        routes.MapGet("/api/content/{id}/download", DownloadAsync)
            .WithName("DownloadContent")
            .WithSummary("The finished pictures of a set with a list of them, as a ZIP file.")
            .Produces(StatusCodes.Status200OK, contentType: "application/zip")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict);
    }

    private static async Task<IResult> ListAsync(HttpContext context, Caller caller, RequestStore requests, CancellationToken cancellationToken)
    {
        var faults = new RequestFaults();
        var filter = RequestFilter.Read(context.Request.Query, faults);
        if (faults.Any)
        {
            return Results.ValidationProblem(faults.ToErrors());
        }

        var (page, total) = await requests.ListAsync(caller.Workspace, filter, cancellationToken);
        return Results.Ok(new ContentList { Items = [.. page.Select(ContentListItem.Of)], Total = total, Page = filter.Page, PageSize = filter.PageSize });
    }

    private static async Task<IResult> GetAsync(string id, Caller caller, RequestStore requests, AssetStore assets, PlatformCatalog catalog, CancellationToken cancellationToken) =>
        await requests.FindAsync(caller.Workspace, id, cancellationToken) is { } request
            ? Results.Ok(await AnswerAsync(request, assets, catalog, cancellationToken))
            : Missing();

    private static async Task<IResult> CancelAsync(string id, Caller caller, RequestDesk desk, AssetStore assets, PlatformCatalog catalog, CancellationToken cancellationToken)
    {
        var (request, done) = await desk.CancelAsync(caller, id, cancellationToken);
        return await ChangedAsync(request, done, "There is nothing to cancel.", assets, catalog, cancellationToken);
    }

    private static async Task<IResult> RetryAsync(string id, Caller caller, RequestDesk desk, AssetStore assets, PlatformCatalog catalog, CancellationToken cancellationToken)
    {
        var (request, done) = await desk.RetryAsync(caller, id, cancellationToken);
        return await ChangedAsync(request, done, "There is nothing to make again.", assets, catalog, cancellationToken);
    }

    private static async Task<IResult> DownloadAsync(string id, Caller caller, RequestStore requests, AssetStore assets, SetArchive archive, CancellationToken cancellationToken)
    {
        if (await requests.FindAsync(caller.Workspace, id, cancellationToken) is not { } request)
        {
            return Missing();
        }

        var pictures = await assets.OfSetAsync(caller.Workspace, id, request.Version, cancellationToken);
        return pictures.Count == 0
            ? Results.Problem($"The request is {request.Status} and has no pictures yet.", statusCode: StatusCodes.Status409Conflict, title: "There is nothing to download.")
            : Results.File(await archive.WriteAsync(request, pictures, cancellationToken), "application/zip", SetArchive.NameOf(request));
    }

    private static async Task<IResult> ChangedAsync(ContentRequest? request, bool done, string nothing, AssetStore assets, PlatformCatalog catalog, CancellationToken cancellationToken) => (request, done) switch
    {
        (null, _) => Missing(),
        (_, true) => Results.Accepted(ContentEndpoints.AddressOf(request.Id), await AnswerAsync(request, assets, catalog, cancellationToken)),
        _ => Results.Problem($"The request is {request.Status}.", statusCode: StatusCodes.Status409Conflict, title: nothing),
    };

    private static async Task<ContentAnswer> AnswerAsync(ContentRequest request, AssetStore assets, PlatformCatalog catalog, CancellationToken cancellationToken) =>
        ContentAnswer.Of(request, await assets.OfSetAsync(request.WorkspaceId, request.Id, request.Version, cancellationToken), catalog);

    private static IResult Missing() => Results.Problem("It never existed, or it is not of your workspace.", statusCode: StatusCodes.Status404NotFound, title: "There is no such request.");
}
