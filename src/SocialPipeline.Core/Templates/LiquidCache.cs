using System.Collections.Concurrent;

namespace SocialPipeline.Templates;

/// <summary>The parsed Liquid of one template: only its own texts come here, so it stays as small as the template.</summary>
internal sealed class LiquidCache
{
    private readonly ConcurrentDictionary<string, (LiquidText Text, string Problem)> _texts = new(StringComparer.Ordinal);

    /// <summary>Parses a text once; the problem is a sentence, empty when there is none.</summary>
    public bool TryGet(string source, out LiquidText text, out string problem)
    {
        (text, problem) = _texts.GetOrAdd(source, static key =>
            LiquidText.TryParse(key, out var parsed, out var wrong) ? (parsed, "") : (parsed, wrong));
        return problem.Length == 0;
    }

    /// <summary>Parses and renders a text of the template.</summary>
    /// <exception cref="LiquidException">The Liquid is not right, or a limit was reached.</exception>
    public string Render(string source, LiquidScope scope) => TryGet(source, out var text, out var problem) ? text.Render(scope) : throw new LiquidException(problem);
}
