using Fluid;
using Fluid.Ast;
using SocialPipeline.Documents;

namespace SocialPipeline.Templates;

/// <summary>Walks parsed Liquid: collects the names it asks for, and finds what is not allowed.</summary>
internal sealed class LiquidNames(FilterCollection filters) : AstVisitor
{
    private const int MaxRange = 1000;

    private readonly HashSet<string> _own = ["forloop", "blank", "empty", "nil", "true", "false"];
    private readonly List<(string Name, string? Field)> _asked = [];

    public List<string> Problems { get; } = [];

    /// <summary>The outside names and the field asked of each; loop and assigned variables are left out.</summary>
    public IReadOnlyList<(string Name, string? Field)> Asked => [.. _asked.Where(name => !_own.Contains(name.Name)).Distinct()];

    protected override Expression VisitMemberExpression(MemberExpression memberExpression)
    {
        var segments = memberExpression.Segments;
        if (segments[0] is IdentifierSegment name)
        {
            _asked.Add((name.Identifier, segments.Count > 1 && segments[1] is IdentifierSegment field ? field.Identifier : null));
        }

        foreach (var segment in segments.OfType<IndexerSegment>())
        {
            Visit(segment.Expression);
        }

        return memberExpression;
    }

    protected override Statement VisitForStatement(ForStatement forStatement)
    {
        _own.Add(forStatement.Identifier);
        return base.VisitForStatement(forStatement);
    }

    protected override Statement VisitAssignStatement(AssignStatement assignStatement)
    {
        _own.Add(assignStatement.Identifier);
        return base.VisitAssignStatement(assignStatement);
    }

    // Fluid makes the whole list before anything counts it, so its ends must be known now.
    protected override Expression VisitRangeExpression(RangeExpression rangeExpression)
    {
        if (rangeExpression.From is not LiteralExpression from || rangeExpression.To is not LiteralExpression to
            || Math.Abs(to.Value.ToNumberValue()) > MaxRange || Math.Abs(from.Value.ToNumberValue()) > MaxRange)
        {
            Problems.Add($"A range needs two numbers up to {MaxRange}, such as (1..10).");
        }

        return base.VisitRangeExpression(rangeExpression);
    }

    protected override Expression VisitFilterExpression(FilterExpression filterExpression)
    {
        if (!filters.TryGetValue(filterExpression.Name, out _))
        {
            Problems.Add($"There is no filter '{filterExpression.Name}'.{NameSuggestion.Sentence(filterExpression.Name, filters.Select(filter => filter.Key))}");
        }

        return base.VisitFilterExpression(filterExpression);
    }
}
