namespace SocialPipeline.Host.Accounts;

/// <summary>The keys of a workspace; for its administrators.</summary>
internal static class KeyEndpoints
{
    public static void MapKeys(this IEndpointRouteBuilder routes)
    {
        var keys = routes.MapGroup("/api/keys").RequireAuthorization(Roles.Administrator);
        keys.MapGet("", ListAsync).WithName("ListKeys").WithSummary("The keys of the workspace, without the keys themselves.").Produces<IReadOnlyList<KeyAnswer>>();
        keys.MapPost("", AddAsync).WithName("AddKey").WithSummary("Makes a key with a role; it is shown this once.").Produces<KeyAnswer>(StatusCodes.Status201Created).ProducesValidationProblem();
        keys.MapDelete("/{id}", RevokeAsync).WithName("RevokeKey").WithSummary("Ends a key at once.").Produces(StatusCodes.Status204NoContent).ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> ListAsync(Caller caller, ApiKeyStore keys, CancellationToken cancellationToken) =>
        Results.Ok((await keys.ListAsync(caller.Workspace, cancellationToken)).Select(key => KeyAnswer.Of(key, null)).ToList());

    private static async Task<IResult> AddAsync(KeyRequest request, Caller caller, ApiKeyStore keys, TimeProvider clock, CancellationToken cancellationToken)
    {
        var faults = new Dictionary<string, string[]>();
        if (string.IsNullOrWhiteSpace(request.Name) || request.Name.Length > 100)
        {
            faults["name"] = ["Say what the key is for, in 1 to 100 characters."];
        }

        if (request.Role is null || !Roles.All.Contains(request.Role))
        {
            faults["role"] = [$"Allowed: {string.Join(", ", Roles.All)}."];
        }

        if (request.ExpiresAt <= clock.GetUtcNow())
        {
            faults["expires_at"] = ["It is over already."];
        }

        if (faults.Count > 0)
        {
            return Results.ValidationProblem(faults);
        }

        var (key, secret) = await keys.AddAsync(caller, request.Name!, request.Role!, request.ExpiresAt, cancellationToken);
        return Results.Created($"/api/keys/{key.Id}", KeyAnswer.Of(key, secret));
    }

    private static async Task<IResult> RevokeAsync(string id, Caller caller, ApiKeyStore keys, CancellationToken cancellationToken) => await keys.RevokeAsync(caller.Workspace, id, cancellationToken)
        ? Results.NoContent()
        : Results.Problem("It never existed, is revoked, or is not of your workspace.", statusCode: StatusCodes.Status404NotFound, title: "There is no such key.");
}

/// <summary>The body that makes a key.</summary>
internal sealed record KeyRequest(string? Name, string? Role, DateTimeOffset? ExpiresAt);

/// <summary>A key of the workspace; the key itself only in the answer that makes it.</summary>
internal sealed record KeyAnswer(string Id, string Name, string Role, string? Key, DateTimeOffset CreatedAt, DateTimeOffset? ExpiresAt, DateTimeOffset? RevokedAt, DateTimeOffset? UsedAt)
{
    public static KeyAnswer Of(ApiKey key, string? secret) => new(key.Id, key.Name, key.Role, secret, key.CreatedAt, key.ExpiresAt, key.RevokedAt, key.UsedAt);
}
