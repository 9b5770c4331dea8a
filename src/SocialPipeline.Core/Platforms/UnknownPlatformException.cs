using SocialPipeline.Documents;

namespace SocialPipeline.Platforms;

/// <summary>There is no platform of that id.</summary>
public sealed class UnknownPlatformException : SocialPipelineException
{
    /// <summary>Creates the exception for one id.</summary>
    /// <param name="found">The id that is unknown.</param>
    /// <param name="allowed">The ids of all platforms.</param>
    public UnknownPlatformException(string found, IReadOnlyList<string> allowed)
        : base($"There is no platform '{DocumentFaults.Shorten(found)}'.{NameSuggestion.Sentence(found, allowed)} Allowed: {string.Join(", ", allowed)}.")
    {
        Found = found;
        Allowed = allowed;
    }

    /// <summary>The id that is unknown.</summary>
    public string Found { get; }

    /// <summary>The ids of all platforms.</summary>
    public IReadOnlyList<string> Allowed { get; }
}
