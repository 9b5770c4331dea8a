namespace SocialPipeline.Documents;

/// <summary>One fault in a document: what is wrong, where it stands, what was found and what is allowed.</summary>
/// <param name="Path">The JSON path, such as <c>$.palette.primary</c>.</param>
/// <param name="Line">The line, counted from 1.</param>
/// <param name="Column">The column in bytes, counted from 1.</param>
/// <param name="Message">What is wrong, as a sentence without the place.</param>
/// <param name="Found">The value that was found, shortened to 80 characters; <see langword="null"/> when there is none.</param>
/// <param name="Allowed">What is allowed there; <see langword="null"/> when it cannot be said in a phrase.</param>
public sealed record DocumentProblem(string Path, int Line, int Column, string Message, string? Found = null, string? Allowed = null)
{
    /// <summary>The whole fault on one line.</summary>
    public override string ToString()
    {
        var found = Found is null ? "" : $" Found: {Found}.";
        var allowed = Allowed is null ? "" : $" Allowed: {Allowed}.";
        return $"{Path} (line {Line}, column {Column}): {Message}{found}{allowed}";
    }
}
