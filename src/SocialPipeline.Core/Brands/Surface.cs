using SocialPipeline.Colors;

namespace SocialPipeline.Brands;

/// <summary>One ground with everything that may stand on it: a colour scheme that layers speak of by the token names.</summary>
public sealed record Surface
{
    /// <summary>Token <c>ground</c>: the flat colour behind everything.</summary>
    public required Color Ground { get; init; }

    /// <summary>Token <c>ink</c>: display text, at least 4.5:1 on the ground.</summary>
    public required Color Ink { get; init; }

    /// <summary>Token <c>body</c>: running text, at least 4.5:1 on the ground. Default: <see cref="Ink"/>.</summary>
    public required Color Body { get; init; }

    /// <summary>Token <c>muted</c>: secondary text, at least 4.5:1 on the ground.</summary>
    public required Color Muted { get; init; }

    /// <summary>Token <c>highlight</c>: text in the loud colour where it reads (at least 4.5:1 on the ground), otherwise the ink.</summary>
    public required Color Highlight { get; init; }

    /// <summary>Token <c>spot</c>: the loud colour for shapes; it may not carry text.</summary>
    public required Color Spot { get; init; }

    /// <summary>Token <c>spot-ink</c>: text on <see cref="Spot"/>.</summary>
    public required Color SpotInk { get; init; }

    /// <summary>Token <c>tone</c>: a flat tone 5 to 12 L* from the ground, for depth without shadow.</summary>
    public required Color Tone { get; init; }

    /// <summary>Token <c>second</c>: a second flat colour for large shapes beside the ground.</summary>
    public required Color Second { get; init; }

    /// <summary>Token <c>line</c>: hairlines and rules.</summary>
    public required Color Line { get; init; }

    /// <summary>Finds a colour by its token.</summary>
    public bool TryGet(string token, out Color color)
    {
        Color? found = token switch
        {
            "ground" => Ground,
            "ink" => Ink,
            "body" => Body,
            "muted" => Muted,
            "highlight" => Highlight,
            "spot" => Spot,
            "spot-ink" => SpotInk,
            "tone" => Tone,
            "second" => Second,
            "line" => Line,
            _ => null,
        };
        color = found ?? default;
        return found is not null;
    }

    /// <summary>The tokens a surface knows.</summary>
    public static IReadOnlyList<string> Tokens { get; } =
        ["ground", "ink", "body", "muted", "highlight", "spot", "spot-ink", "tone", "second", "line"];
}
