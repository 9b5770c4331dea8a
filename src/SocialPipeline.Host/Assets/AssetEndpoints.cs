using Microsoft.Net.Http.Headers;
using SocialPipeline.Host.Accounts;
using SocialPipeline.Platforms;

namespace SocialPipeline.Host.Assets;

/// <summary>Serves finished pictures, <c>GET /generated/{asset}/{sha256}</c>, whole or in part; with <c>?download</c> as a file to save. And the reports on them.</summary>
internal static class AssetEndpoints
{
    public static void MapAssets(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/generated/{asset}/{sha256}", [HttpMethods.Get, HttpMethods.Head], ServeAsync)
            .WithName("GetGeneratedPicture")
            .WithSummary("A finished picture. Add ?download to get it as a file to save.")
            .Produces(StatusCodes.Status200OK, contentType: "image/jpeg", additionalContentTypes: ["image/png", "image/webp"])
            .ProducesProblem(StatusCodes.Status404NotFound);
        routes.MapGet("/api/assets/{asset}/report", ReportAsync)
            .WithName("GetReport")
            .WithSummary("What the brand's rules say of a picture, with evidence.")
            .Produces(StatusCodes.Status200OK, contentType: "application/json")
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> ServeAsync(string asset, string sha256, HttpContext context, Caller caller, AssetStore assets, AssetFiles files, CancellationToken cancellationToken)
    {
        if (await assets.FindAsync(caller.Workspace, asset, cancellationToken) is not { } picture || picture.Sha256 != sha256 || files.Find(caller.Workspace, sha256) is not { } path)
        {
            return Results.Problem("It was never made, or it was deleted.", statusCode: StatusCodes.Status404NotFound, title: "There is no such picture.");
        }

        // Who may see it depends on the session: nothing in between keeps it.
        context.Response.Headers.CacheControl = "private, no-store";
        return Results.File(
            path,
            picture.FileType.MediaType(),
            fileDownloadName: context.Request.Query.ContainsKey("download") ? picture.FileName : null,
            entityTag: new EntityTagHeaderValue($"\"{picture.Sha256}\""),
            enableRangeProcessing: true);
    }

    private static async Task<IResult> ReportAsync(string asset, Caller caller, AssetStore assets, CancellationToken cancellationToken) =>
        await assets.ReportOfAsync(caller.Workspace, asset, cancellationToken) is { } report
            ? Results.Content(report, "application/json")
            : Results.Problem("The picture does not exist, or nothing was checked.", statusCode: StatusCodes.Status404NotFound, title: "There is no such report.");
}
