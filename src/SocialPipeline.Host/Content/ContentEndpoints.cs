using Microsoft.Extensions.Options;
using SocialPipeline.Brands;
using SocialPipeline.Generation;
using SocialPipeline.Imaging;
using SocialPipeline.Layout;

namespace SocialPipeline.Host.Content;

/// <summary><c>POST /api/content/generate</c>: a brief in, a set of pictures out.</summary>
internal static class ContentEndpoints
{
    public static void MapContent(this IEndpointRouteBuilder routes) => routes
        .MapPost("/api/content/generate", GenerateAsync)
        .WithName("GenerateContent")
        .WithSummary("Makes a set of pictures of a brief.")
        .Accepts<GenerateRequest>("application/json")
        .Produces<GenerateAnswer>()
        .ProducesValidationProblem()
        .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
        .ProducesProblem(StatusCodes.Status415UnsupportedMediaType)
        .ProducesValidationProblem(StatusCodes.Status422UnprocessableEntity)
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    private static async Task<IResult> GenerateAsync(HttpContext context, GenerateRequestReader reader, SetMaker maker, IOptions<ContentOptions> options, CancellationToken cancellationToken)
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
        if (reader.Read(body.Span, faults) is not (var brief, var brand) || await PlanAsync(maker, brief, brand, faults, cancellationToken) is not { } plans)
        {
            return Results.ValidationProblem(
                faults.ToErrors(),
                title: faults.Count == 1 ? "The request has 1 fault." : FormattableString.Invariant($"The request has {faults.Count} faults."));
        }

        var request = maker.NewRequest();
        var results = new List<PictureResult>();
        try
        {
            foreach (var plan in plans)
            {
                await foreach (var result in maker.MakeAsync(request, plan, brand, cancellationToken))
                {
                    results.Add(result);
                }
            }
        }
        catch (StudioBusyException busy)
        {
            context.Response.Headers.RetryAfter = "5";
            return Results.Problem(busy.Message, statusCode: StatusCodes.Status503ServiceUnavailable, title: "The studio is busy.");
        }

        return results.Exists(result => result.Picture is not null)
            ? Results.Ok(GenerateAnswer.Of(request, plans, brand, results))
            : Results.ValidationProblem(
                results.ToDictionary(result => result.Key, result => new[] { result.Error ?? "There is no picture." }),
                statusCode: StatusCodes.Status422UnprocessableEntity,
                title: "No format could be made.");
    }

    /// <summary>A plan for each language of a brief.</summary>
    private static async Task<List<GenerationPlan>?> PlanAsync(SetMaker maker, Brief brief, Brand brand, RequestFaults faults, CancellationToken cancellationToken)
    {
        try
        {
            var plans = new List<GenerationPlan>();
            foreach (var language in brief.InEachLanguage())
            {
                plans.Add(await maker.PlanAsync(language, brand, cancellationToken));
            }

            return plans;
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
