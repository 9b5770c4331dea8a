namespace SocialPipeline.Documents;

/// <summary>A document (brand, template, brief, format list) has faults; all of them are listed, not just the first.</summary>
public sealed class DocumentException : SocialPipelineException
{
    /// <summary>Creates the exception for one document.</summary>
    /// <param name="source">The document's name as the caller knows it: a file name or <c>brand</c>.</param>
    /// <param name="problems">Every fault found, in document order; at least one.</param>
    public DocumentException(string source, IReadOnlyList<DocumentProblem> problems)
        : base($"{source} has {problems.Count} {(problems.Count == 1 ? "fault" : "faults")}:{Environment.NewLine}"
            + string.Join(Environment.NewLine, problems.Select(problem => "  " + problem)))
    {
        SourceName = source;
        Problems = problems;
    }

    /// <summary>The document's name as the caller knows it.</summary>
    public string SourceName { get; }

    /// <summary>Every fault found, in document order.</summary>
    public IReadOnlyList<DocumentProblem> Problems { get; }
}
