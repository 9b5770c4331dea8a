namespace SocialPipeline.Text;

/// <summary>A text cannot be set at all: it is longer than the limit or an option is outside its range.</summary>
public sealed class TextException : SocialPipelineException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What was wrong, what was found and what is allowed.</param>
    public TextException(string message)
        : base(message)
    {
    }
}
