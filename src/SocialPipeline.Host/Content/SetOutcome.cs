namespace SocialPipeline.Host.Content;

/// <summary>How work on a set came to an end.</summary>
internal enum SetOutcome
{
    /// <summary>Every format has its picture or its reason.</summary>
    Done,

    /// <summary>The process is about to stop; the rest is for another.</summary>
    Interrupted,

    /// <summary>Nobody wants it any more.</summary>
    Unwanted,
}
