namespace SocialPipeline.Host.Accounts;

internal static class AccountsFeature
{
    public static IServiceCollection AddAccounts(this IServiceCollection services) => services.AddHostedService<WorkspaceSeed>();
}
