namespace SocialPipeline.Templates;

/// <summary>A template cannot do what is asked of it with this brand, format or data.</summary>
public sealed class TemplateException : SocialPipelineException
{
    /// <summary>Creates the exception for one template.</summary>
    /// <param name="template">The template's id.</param>
    /// <param name="layer">The layer's id; <see langword="null"/> when no single layer is to blame.</param>
    /// <param name="message">What is wrong, what was found and what is allowed, without the place.</param>
    /// <param name="innerException">What caused it, when something did.</param>
    public TemplateException(string template, string? layer, string message, Exception? innerException = null)
        : base(layer is null ? $"Template '{template}': {message}" : $"Template '{template}', layer '{layer}': {message}", innerException)
    {
        Template = template;
        Layer = layer;
    }

    /// <summary>The template's id.</summary>
    public string Template { get; }

    /// <summary>The layer's id; <see langword="null"/> when no single layer is to blame.</summary>
    public string? Layer { get; }
}
