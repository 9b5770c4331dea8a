using SocialPipeline.Colors;

namespace SocialPipeline.Brands;

/// <summary>The brand's colours by role.</summary>
public sealed record Palette
{
    /// <summary>The colour that stands for the brand.</summary>
    public required Color Primary { get; init; }

    /// <summary>The second colour. Default: <see cref="Primary"/>.</summary>
    public required Color Secondary { get; init; }

    /// <summary>The colour for small, loud things. Default: <see cref="Secondary"/>.</summary>
    public required Color Accent { get; init; }

    /// <summary>The paper colour. Default: white.</summary>
    public required Color Background { get; init; }

    /// <summary>The ink on paper. Default: black.</summary>
    public required Color Text { get; init; }

    /// <summary>Greys from light to dark, called <c>neutral-1</c> to <c>neutral-N</c>.</summary>
    public IReadOnlyList<Color> Neutrals { get; init; } = [];

    /// <summary>Further named colours, such as <c>deep</c>.</summary>
    public IReadOnlyDictionary<string, Color> Extra { get; init; } = new Dictionary<string, Color>();

    /// <summary>Finds a colour by its token: a role, <c>neutral-N</c>, a further name, <c>white</c> or <c>black</c>.</summary>
    public bool TryGet(string token, out Color color)
    {
        switch (token)
        {
            case "primary": color = Primary; return true;
            case "secondary": color = Secondary; return true;
            case "accent": color = Accent; return true;
            case "background": color = Background; return true;
            case "text": color = Text; return true;
            case "white": color = new Color(255, 255, 255); return true;
            case "black": color = new Color(0, 0, 0); return true;
        }

        if (token.StartsWith("neutral-", StringComparison.Ordinal)
            && int.TryParse(token.AsSpan(8), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var index)
            && index >= 1 && index <= Neutrals.Count)
        {
            color = Neutrals[index - 1];
            return true;
        }

        return Extra.TryGetValue(token, out color);
    }

    /// <summary>Every token that <see cref="TryGet"/> knows, for error messages.</summary>
    public IEnumerable<string> Tokens =>
        ["primary", "secondary", "accent", "background", "text", .. Neutrals.Select((_, i) => $"neutral-{i + 1}"), .. Extra.Keys, "white", "black"];
}
