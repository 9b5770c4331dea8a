namespace SocialPipeline.Layout;

/// <summary>The values given do not suit the template's inputs; every fault is listed.</summary>
public sealed class InputException : SocialPipelineException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="template">The template's id.</param>
    /// <param name="problems">One sentence a fault: the input, what was found, what is allowed.</param>
    public InputException(string template, IReadOnlyList<string> problems)
        : base($"The inputs do not suit template '{template}':{Environment.NewLine}  {string.Join(Environment.NewLine + "  ", problems)}")
    {
        Template = template;
        Problems = problems;
    }

    /// <summary>The template's id.</summary>
    public string Template { get; }

    /// <summary>One sentence a fault.</summary>
    public IReadOnlyList<string> Problems { get; }
}
