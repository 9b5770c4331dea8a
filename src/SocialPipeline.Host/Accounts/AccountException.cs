namespace SocialPipeline.Host.Accounts;

/// <summary>An account cannot be made or used as asked.</summary>
internal sealed class AccountException(string message) : SocialPipelineException(message);
