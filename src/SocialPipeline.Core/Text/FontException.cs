namespace SocialPipeline.Text;

/// <summary>A font file cannot be used; the message says why and what to use instead.</summary>
public sealed class FontException : SocialPipelineException
{
    /// <summary>Creates the exception for one font file.</summary>
    /// <param name="source">The font's name as the caller knows it: a path or a resource name.</param>
    /// <param name="reason">What is wrong and what to use, as a sentence without the name.</param>
    /// <param name="innerException">What caused it, when something did.</param>
    public FontException(string source, string reason, Exception? innerException = null)
        : base($"Font '{source}': {reason}", innerException)
    {
        SourceName = source;
    }

    /// <summary>The font's name as the caller knows it.</summary>
    public string SourceName { get; }
}
