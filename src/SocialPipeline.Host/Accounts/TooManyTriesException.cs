namespace SocialPipeline.Host.Accounts;

/// <summary>One account was tried too often from one address.</summary>
internal sealed class TooManyTriesException(TimeSpan retryAfter)
    : SocialPipelineException(FormattableString.Invariant($"Too many tries. The next is possible in {Math.Ceiling(retryAfter.TotalSeconds)} seconds."))
{
    public TimeSpan RetryAfter => retryAfter;
}
