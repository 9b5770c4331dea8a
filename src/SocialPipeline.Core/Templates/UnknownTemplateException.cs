namespace SocialPipeline.Templates;

/// <summary>There is no template of that id.</summary>
public sealed class UnknownTemplateException : SocialPipelineException
{
    internal UnknownTemplateException(string id, string suggestion, IEnumerable<string> known)
        : base($"There is no template '{id}'.{suggestion} Allowed: {string.Join(", ", known)}.")
        => Id = id;

    /// <summary>The id that was asked for.</summary>
    public string Id { get; }
}
