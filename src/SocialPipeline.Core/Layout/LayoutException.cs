namespace SocialPipeline.Layout;

/// <summary>A template cannot be laid out on a format with this content, although everything that may go has gone.</summary>
public sealed class LayoutException : SocialPipelineException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="template">The template's id.</param>
    /// <param name="format">The format's id.</param>
    /// <param name="layer">The layer that does not find its place.</param>
    /// <param name="reason">What does not fit, with the figures.</param>
    public LayoutException(string template, string format, string layer, string reason)
        : base($"Template '{template}' on '{format}': layer '{layer}': {reason}")
    {
        Template = template;
        Format = format;
        Layer = layer;
        Reason = reason;
    }

    /// <summary>The template's id.</summary>
    public string Template { get; }

    /// <summary>The format's id.</summary>
    public string Format { get; }

    /// <summary>The layer that does not find its place.</summary>
    public string Layer { get; }

    /// <summary>What does not fit, with the figures.</summary>
    public string Reason { get; }
}
