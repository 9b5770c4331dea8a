namespace SocialPipeline.Generation;

/// <summary>A brief names no template, and of those there are it can fill none.</summary>
public sealed class NoTemplateException : SocialPipelineException
{
    internal NoTemplateException(IReadOnlyList<string> nearest)
        : base(nearest.Count == 0
            ? "There are no templates to choose from."
            : $"The brief can fill no template. The nearest: {string.Join("; ", nearest)}. Give these under \"inputs\", or name a \"template\".")
        => Nearest = nearest;

    /// <summary>The templates that come nearest with what they lack, a phrase each.</summary>
    public IReadOnlyList<string> Nearest { get; }
}
