using SocialPipeline.Documents;

namespace SocialPipeline.Platforms;

/// <summary>There is no such content type, or the platform does not have it.</summary>
public sealed class UnknownContentTypeException : SocialPipelineException
{
    /// <summary>Creates the exception for one content type of one platform.</summary>
    /// <param name="platform">The id of the platform.</param>
    /// <param name="found">The content type that it does not have.</param>
    /// <param name="allowed">The content types it has.</param>
    public UnknownContentTypeException(string platform, string found, IReadOnlyList<string> allowed)
        : base($"{platform} has no content type '{DocumentFaults.Shorten(found)}'.{NameSuggestion.Sentence(found, allowed)} Allowed: {string.Join(", ", allowed)}.")
    {
        Platform = platform;
        Found = found;
        Allowed = allowed;
    }

    /// <summary>The id of the platform.</summary>
    public string Platform { get; }

    /// <summary>The content type that the platform does not have.</summary>
    public string Found { get; }

    /// <summary>The content types the platform has.</summary>
    public IReadOnlyList<string> Allowed { get; }
}
