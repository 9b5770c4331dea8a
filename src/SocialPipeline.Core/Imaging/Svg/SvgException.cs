namespace SocialPipeline.Imaging.Svg;

/// <summary>An SVG file is not well formed, goes over a limit, or holds something outside the subset that is drawn.</summary>
public sealed class SvgException : SocialPipelineException
{
    /// <summary>Creates the exception for one place in one file.</summary>
    /// <param name="name">The drawing's name as the caller knows it, such as its file name.</param>
    /// <param name="element">The element's name without brackets; <c>svg</c> when the fault concerns the whole file.</param>
    /// <param name="line">The line of the element's start tag, counted from 1; 0 when there is none.</param>
    /// <param name="message">What is wrong, what was found and what is allowed, without the place.</param>
    /// <param name="innerException">What caused it, when something did.</param>
    public SvgException(string name, string element, int line, string message, Exception? innerException = null)
        : base(line > 0 ? $"{name}, line {line}, <{element}>: {message}" : $"{name}, <{element}>: {message}", innerException)
    {
        Name = name;
        Element = element;
        Line = line;
    }

    /// <summary>The drawing's name as the caller knows it.</summary>
    public string Name { get; }

    /// <summary>The element's name without brackets.</summary>
    public string Element { get; }

    /// <summary>The line of the element's start tag, counted from 1; 0 when the file as a whole is at fault.</summary>
    public int Line { get; }
}
