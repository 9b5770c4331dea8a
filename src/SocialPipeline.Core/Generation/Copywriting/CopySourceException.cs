namespace SocialPipeline.Generation.Copywriting;

/// <summary>A copy source gave no proposal.</summary>
public sealed class CopySourceException : SocialPipelineException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What the source did, and what is expected.</param>
    /// <param name="mayRetry">Whether asking again may help: an answer of the wrong form may be mended, a refusal is final.</param>
    /// <param name="innerException">What caused it, when something did.</param>
    public CopySourceException(string message, bool mayRetry, Exception? innerException = null)
        : base(message, innerException) => MayRetry = mayRetry;

    /// <summary>Whether asking again may help.</summary>
    public bool MayRetry { get; }
}
