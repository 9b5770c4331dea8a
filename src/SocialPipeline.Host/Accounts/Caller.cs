namespace SocialPipeline.Host.Accounts;

/// <summary>Who asks, and in which workspace. Every read and write is bound to it.</summary>
internal sealed record Caller(string Workspace, string User)
{
    public static ValueTask<Caller?> BindAsync(HttpContext context) => ValueTask.FromResult<Caller?>(new Caller(WorkspaceSeed.Workspace, WorkspaceSeed.User));
}
