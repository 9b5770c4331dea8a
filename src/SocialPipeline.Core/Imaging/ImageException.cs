namespace SocialPipeline.Imaging;

/// <summary>A picture was refused. The message names the source, what was found and what is allowed.</summary>
public sealed class ImageException : SocialPipelineException
{
    /// <summary>Creates the exception for one picture.</summary>
    /// <param name="sourceName">The picture's name as the caller knows it.</param>
    /// <param name="fault">The kind of fault.</param>
    /// <param name="message">What is wrong, without the name.</param>
    /// <param name="innerException">What caused it, when something did.</param>
    public ImageException(string sourceName, ImageFault fault, string message, Exception? innerException = null)
        : base($"{sourceName}: {message}", innerException)
    {
        SourceName = sourceName;
        Fault = fault;
    }

    /// <summary>The picture's name as the caller knows it.</summary>
    public string SourceName { get; }

    /// <summary>The kind of fault.</summary>
    public ImageFault Fault { get; }
}
