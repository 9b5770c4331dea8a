namespace SocialPipeline.Documents;

/// <summary>Collects the faults of one document, so that its author learns of all of them at once.</summary>
/// <param name="source">The document's name as the caller knows it.</param>
internal sealed class DocumentFaults(string source)
{
    // Someone who fed the wrong file does not want ten thousand lines about it.
    private const int MaxKept = 100;

    private readonly List<DocumentProblem> _problems = [];

    public string Source { get; } = source;

    public IReadOnlyList<DocumentProblem> Problems => _problems;

    public bool Any => _problems.Count > 0;

    /// <summary>Whether further faults would be dropped, so that nobody need look for them.</summary>
    public bool IsFull => _problems.Count >= MaxKept;

    public void Add(DocumentProblem problem)
    {
        if (!IsFull)
        {
            _problems.Add(problem);
        }
    }

    /// <summary>Adds a fault of a value, at its place.</summary>
    public void Add(DocumentNode node, string message, string? found = null, string? allowed = null)
        => Add(new DocumentProblem(node.Path, node.Line, node.Column, message, Shorten(found), allowed));

    /// <summary>Ends the reading when anything was wrong; the faults are put into document order.</summary>
    /// <exception cref="DocumentException">There is at least one fault.</exception>
    public void ThrowIfAny()
    {
        if (Any)
        {
            throw new DocumentException(Source, [.. _problems.OrderBy(problem => problem.Line).ThenBy(problem => problem.Column)]);
        }
    }

    public static string? Shorten(string? found) => found is { Length: > 80 } ? string.Concat(found.AsSpan(0, 79), "…") : found;
}
