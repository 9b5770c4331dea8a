namespace SocialPipeline;

/// <summary>The root of every exception that the SocialPipeline packages throw on purpose.</summary>
public abstract class SocialPipelineException : Exception
{
    /// <summary>Creates the exception with the sentence that a person reads.</summary>
    /// <param name="message">What was wrong, where, what was found and what is allowed.</param>
    /// <param name="innerException">What caused it, when something did.</param>
    protected SocialPipelineException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
