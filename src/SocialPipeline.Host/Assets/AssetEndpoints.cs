using Microsoft.Net.Http.Headers;
using SocialPipeline.Platforms;

namespace SocialPipeline.Host.Assets;

/// <summary>Serves finished pictures: <c>GET /generated/{request}/{format}</c>; with <c>?download</c> as a file to save.</summary>
internal static class AssetEndpoints
{
    public static void MapAssets(this IEndpointRouteBuilder routes) => routes
        .MapMethods("/generated/{request}/{format}", [HttpMethods.Get, HttpMethods.Head], Serve)
        .WithName("GetGeneratedPicture")
        .WithSummary("A finished picture. Add ?download to get it as a file to save.")
        .Produces(StatusCodes.Status200OK, contentType: "image/jpeg", additionalContentTypes: ["image/png", "image/webp"])
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static IResult Serve(string request, string format, HttpContext context, AssetShelf shelf)
    {
        if (!shelf.TryGet($"{request}/{format}", out var picture))
        {
            return Results.Problem(
                "It was never made, or it made room for newer ones. Generate the set again.",
                statusCode: StatusCodes.Status404NotFound,
                title: $"There is no picture '{request}/{format}'.");
        }

        // A request's picture never changes, so a browser need not ask again.
        context.Response.Headers.CacheControl = "private, max-age=31536000, immutable";
        return Results.Bytes(
            picture.Bytes,
            picture.Type.MediaType(),
            fileDownloadName: context.Request.Query.ContainsKey("download") ? picture.FileName : null,
            entityTag: new EntityTagHeaderValue($"\"{picture.Sha256}\""));
    }
}
