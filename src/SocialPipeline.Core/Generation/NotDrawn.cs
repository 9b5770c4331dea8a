using SocialPipeline.Layout;

namespace SocialPipeline.Generation;

/// <summary>Finds texts that were given and stand nowhere on a picture: a layout may have no place for them.</summary>
internal static class NotDrawn
{
    /// <summary>A sentence for the given texts that the scene neither draws nor writes into a code; none for those that were dropped, which are named already.</summary>
    public static IEnumerable<string> WarningsOf(TemplateData data, Scene scene)
    {
        var drawn = Letters(string.Concat(scene.Elements.Select(element => element switch
        {
            SceneText text => text.Text,
            SceneQr code => code.Value,
            _ => "",
        })));
        var missing = data
            .Where(pair => pair.Value is InputValue.Text { Value: var text } && Letters(text) is { Length: > 0 } letters && !drawn.Contains(letters, StringComparison.Ordinal))
            .Select(pair => pair.Key)
            .Where(name => !scene.Dropped.Contains(name))
            .ToList();
        if (missing.Count > 0)
        {
            yield return $"This layout has no place for {string.Join(", ", missing)}.";
        }
    }

    /// <summary>Letters and digits alone: designs add quotation marks, split prices and bind words.</summary>
    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));
}
