namespace SocialPipeline.Host.Accounts;

/// <summary>The users of a workspace; for its administrators.</summary>
internal static class UserEndpoints
{
    public static void MapUsers(this IEndpointRouteBuilder routes)
    {
        var users = routes.MapGroup("/api/users").RequireAuthorization(Roles.Administrator);
        users.MapGet("", ListAsync).WithName("ListUsers").WithSummary("The users of the workspace with their roles.").Produces<IReadOnlyList<UserAnswer>>();
        users.MapPost("", AddAsync).WithName("AddUser").WithSummary("Makes an account with a first password.").Produces<UserAnswer>(StatusCodes.Status201Created).ProducesValidationProblem();
        users.MapPut("/{id}/role", SetRoleAsync).WithName("SetRole").WithSummary("Gives a user another role: viewer, editor, approver or administrator.")
            .Produces<UserAnswer>().ProducesValidationProblem().ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
    }

    private static async Task<IResult> ListAsync(Caller caller, MemberStore members, CancellationToken cancellationToken) =>
        Results.Ok((await members.ListAsync(caller.Workspace, cancellationToken)).Select(UserAnswer.Of).ToList());

    private static async Task<IResult> AddAsync(UserRequest request, Caller caller, AccountDesk accounts, MemberStore members, CancellationToken cancellationToken)
    {
        var (id, faults) = await accounts.AddAsync(caller.Workspace, request.Email ?? "", request.Name ?? "", request.Password ?? "", request.Role ?? Roles.Viewer, cancellationToken);
        return faults.Count == 0 && await members.FindAsync(caller.Workspace, id, cancellationToken) is { } member
            ? Results.Created($"/api/users/{id}", UserAnswer.Of(member))
            : Results.ValidationProblem(new Dictionary<string, string[]> { ["$"] = [.. faults] });
    }

    private static async Task<IResult> SetRoleAsync(string id, RoleRequest request, Caller caller, MemberStore members, SessionCheck sessions, CancellationToken cancellationToken)
    {
        if (request.Role is not { } role || !Roles.All.Contains(role))
        {
            return Results.ValidationProblem(new Dictionary<string, string[]> { ["role"] = [$"Allowed: {string.Join(", ", Roles.All)}."] });
        }

        if (await members.FindAsync(caller.Workspace, id, cancellationToken) is not { } member)
        {
            return Results.Problem("It never existed, or it is not of your workspace.", statusCode: StatusCodes.Status404NotFound, title: "There is no such user.");
        }

        if (id == caller.User && role != Roles.Administrator)
        {
            return Results.Problem("Let another administrator do it.", statusCode: StatusCodes.Status409Conflict, title: "Nobody takes the role of administrator from themselves.");
        }

        await members.SetRoleAsync(caller.Workspace, id, role, cancellationToken);
        sessions.Forget(new Caller(caller.Workspace, id));
        return Results.Ok(UserAnswer.Of(member with { Role = role }));
    }
}

/// <summary>The body that makes an account.</summary>
internal sealed record UserRequest(string? Email, string? Name, string? Password, string? Role);

/// <summary>The body that changes a role.</summary>
internal sealed record RoleRequest(string? Role);

/// <summary>A user of the workspace.</summary>
internal sealed record UserAnswer(string Id, string Email, string Name, string Role, bool IsDisabled)
{
    public static UserAnswer Of(Member member) => new(member.UserId, member.Email, member.Name, member.Role, member.DisabledAt is not null);
}
