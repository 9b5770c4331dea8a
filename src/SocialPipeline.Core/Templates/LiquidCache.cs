using System.Collections.Concurrent;

namespace SocialPipeline.Templates;

/// <summary>The parsed Liquid of one template: only its own texts come here, so it stays as small as the template.</summary>
internal sealed class LiquidCache
{
    private readonly ConcurrentDictionary<string, LiquidText> _texts = new(StringComparer.Ordinal);

    /// <summary>The parsed text of a source that stands in the template.</summary>
    /// <exception cref="LiquidException">The Liquid is not right.</exception>
    public LiquidText Get(string source) => _texts.GetOrAdd(source, LiquidText.Parse);

    /// <summary>Parses and renders a text of the template.</summary>
    /// <exception cref="LiquidException">The Liquid is not right, or a limit was reached.</exception>
    public string Render(string source, LiquidScope scope) => Get(source).Render(scope);
}
