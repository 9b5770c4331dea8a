using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using SocialPipeline.Generation;
using SocialPipeline.Host.Accounts;
using SocialPipeline.Host.RateLimits;
using SocialPipeline.Imaging;
using SocialPipeline.Layout;

namespace SocialPipeline.Host.Content;

/// <summary><c>POST /api/content/generate</c>: takes a brief, and answers once it cannot be lost any more.</summary>
internal static class ContentEndpoints
{
    private const int LongestKey = 255;

    /// <summary>Where a request is asked after.</summary>
    public static string AddressOf(string id) => $"/api/content/{id}";

    public static void MapContent(this IEndpointRouteBuilder routes)
    {
        routes
            .MapPost("/api/content/generate", GenerateAsync)
            .RequireAuthorization(Roles.Editor)
            .RequireRateLimiting(RateLimitPolicies.Generation)
            .WithName("GenerateContent")
            .WithSummary("Takes a brief, of which a set of pictures is made. Send an Idempotency-Key to be able to send it again without making it twice.")
            .Accepts<GenerateRequest>("application/json")
            .Produces<AcceptedAnswer>(StatusCodes.Status202Accepted)
            .ProducesValidationProblem()
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status415UnsupportedMediaType)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        routes.MapRequests();
    }

    private static async Task<IResult> GenerateAsync(HttpContext context, Caller caller, GenerateRequestReader reader, RequestDesk desk, IOptions<ContentOptions> options, CancellationToken cancellationToken)
    {
        // A browser sends JSON to a foreign site only after asking, so that no other page can start work here.
        if (!context.Request.HasJsonContentType())
        {
            return Results.Problem("Send the brief as application/json.", statusCode: StatusCodes.Status415UnsupportedMediaType, title: "The body is no JSON.");
        }

        if (await ReadBodyAsync(context.Request, options.Value.MaxRequestBytes, cancellationToken) is not { } body)
        {
            return Results.Problem(
                FormattableString.Invariant($"At most {options.Value.MaxRequestBytes} bytes are allowed."),
                statusCode: StatusCodes.Status413PayloadTooLarge,
                title: "The body is too large.");
        }

        var faults = new RequestFaults();
        var key = ReadKey(context.Request, faults);
        if (reader.Read(body.Span, faults) is not { } order || faults.Any || await AcceptAsync(desk, caller, order with { IdempotencyKey = key, BodySha256 = Convert.ToHexStringLower(SHA256.HashData(body.Span)) }, faults, cancellationToken) is not var (request, use))
        {
            return Results.ValidationProblem(
                faults.ToErrors(),
                title: faults.Count == 1 ? "The request has 1 fault." : FormattableString.Invariant($"The request has {faults.Count} faults."));
        }

        return use == KeyUse.OtherBody
            ? Results.Problem("Another body came under this Idempotency-Key within 24 hours. Send the same body, or another key.", statusCode: StatusCodes.Status422UnprocessableEntity, title: "The Idempotency-Key is taken.")
            : Results.Accepted(AddressOf(request.Id), AcceptedAnswer.Of(request));
    }

    private static async Task<(ContentRequest Request, KeyUse Use)?> AcceptAsync(RequestDesk desk, Caller caller, BriefOrder order, RequestFaults faults, CancellationToken cancellationToken)
    {
        try
        {
            return await desk.AcceptAsync(caller, order, cancellationToken);
        }
        catch (InputException error)
        {
            foreach (var problem in error.Problems)
            {
                faults.Add("inputs", problem);
            }
        }
        catch (NoTemplateException error)
        {
            faults.Add("template", error.Message);
        }
        catch (ImageException error)
        {
            faults.Add("inputs", error.Message);
        }

        return null;
    }

    private static string? ReadKey(HttpRequest request, RequestFaults faults)
    {
        if (request.Headers["Idempotency-Key"].ToString() is not { Length: > 0 } key)
        {
            return null;
        }

        if (key.Length > LongestKey || !key.All(letter => letter is > ' ' and <= '~'))
        {
            faults.Add("Idempotency-Key", FormattableString.Invariant($"The header has 1 to {LongestKey} visible ASCII characters."));
        }

        return key;
    }

    /// <summary>The body; <see langword="null"/> when it is larger than allowed, of which no more than one byte is read.</summary>
    private static async Task<ReadOnlyMemory<byte>?> ReadBodyAsync(HttpRequest request, int limit, CancellationToken cancellationToken)
    {
        if (request.ContentLength > limit)
        {
            return null;
        }

        var bytes = new byte[(int)(request.ContentLength ?? limit) + 1];
        var count = await request.Body.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken);
        return count > limit ? null : new ReadOnlyMemory<byte>(bytes, 0, count);
    }
}
