namespace SocialPipeline.Templates;

/// <summary>Answers the conditions of a template.</summary>
/// <param name="format">The format.</param>
/// <param name="liquid">The template's parsed Liquid.</param>
internal sealed class ConditionEvaluator(FormatFacts format, LiquidCache liquid)
{
    /// <summary>Whether a condition holds; one that is not given always does.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="scope">The values, with <c>item</c> inside a repeated layer.</param>
    /// <exception cref="LiquidException">A Liquid expression could not be answered.</exception>
    public bool Holds(Condition? condition, LiquidScope scope)
    {
        if (condition is null)
        {
            return true;
        }

        return (condition.Classes.Count == 0 || condition.Classes.Contains(format.Class))
            && !(format.Aspect < condition.MinAspect)
            && !(format.Aspect >= condition.MaxAspect)
            && (condition.Platforms.Count == 0 || condition.Platforms.Contains(format.Platform, StringComparer.Ordinal))
            && (condition.Formats.Count == 0 || condition.Formats.Contains(format.Id, StringComparer.Ordinal))
            && InputHolds(condition, scope)
            && (condition.Liquid is null || liquid.Render(LiquidText.Question(condition.Liquid), scope) == "1")
            && condition.All.All(part => Holds(part, scope))
            && (condition.Any.Count == 0 || condition.Any.Any(part => Holds(part, scope)))
            && (condition.Not is null || !Holds(condition.Not, scope));
    }

    private static bool InputHolds(Condition condition, LiquidScope scope)
    {
        if (condition.Input is null)
        {
            return true;
        }

        var value = scope.Find(condition.Input);
        return condition.EqualTo is null ? LiquidScope.IsGiven(value) : LiquidScope.TextOf(value) == condition.EqualTo;
    }
}
