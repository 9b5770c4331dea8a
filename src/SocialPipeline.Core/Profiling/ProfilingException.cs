namespace SocialPipeline.Profiling;

/// <summary>No brand can be suggested from the material.</summary>
public sealed class ProfilingException : SocialPipelineException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="sourceName">The logo or picture that is at fault; <see langword="null"/> for the material as a whole.</param>
    /// <param name="message">What is wrong, what was found and what is allowed.</param>
    public ProfilingException(string? sourceName, string message)
        : base(sourceName is null ? message : $"{sourceName}: {message}") => SourceName = sourceName;

    /// <summary>The logo or picture that is at fault; <see langword="null"/> for the material as a whole.</summary>
    public string? SourceName { get; }
}
