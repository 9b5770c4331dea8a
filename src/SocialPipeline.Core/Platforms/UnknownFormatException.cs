using SocialPipeline.Documents;

namespace SocialPipeline.Platforms;

/// <summary>There is no format of that id.</summary>
public sealed class UnknownFormatException : SocialPipelineException
{
    /// <summary>Creates the exception for one id.</summary>
    /// <param name="found">The id that is unknown.</param>
    /// <param name="closest">The known ids that come nearest, best first.</param>
    public UnknownFormatException(string found, IReadOnlyList<string> closest)
        : base($"There is no format '{DocumentFaults.Shorten(found)}'. The closest: {string.Join(", ", closest)}.")
    {
        Found = found;
        Closest = closest;
    }

    /// <summary>The id that is unknown.</summary>
    public string Found { get; }

    /// <summary>The known ids that come nearest, best first.</summary>
    public IReadOnlyList<string> Closest { get; }
}
