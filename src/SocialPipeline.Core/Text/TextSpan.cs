using SocialPipeline.Colors;

namespace SocialPipeline.Text;

/// <summary>A stretch of text in one style. Two spans are equal when every value is, lists by their elements.</summary>
/// <param name="Text">The characters; a line feed starts a new paragraph. Lone surrogates show as U+FFFD.</param>
/// <param name="Families">The families to try, in order; the library's other families follow for missing glyphs.</param>
public sealed record TextSpan(string Text, IReadOnlyList<string> Families)
{
    /// <summary>The families to try, in order; copied, so that the span never changes.</summary>
    public IReadOnlyList<string> Families { get; init => field = [.. value]; } = [.. Families];

    /// <summary>The weight from 1 to 1000; 400 by default.</summary>
    public int Weight { get; init; } = 400;

    /// <summary>Whether an italic is wanted; <see langword="false"/> by default.</summary>
    public bool Italic { get; init; }

    /// <summary>The size relative to the layer's size, from 0.01 to 100; 1 by default.</summary>
    public double Scale { get; init; } = 1;

    /// <summary>The fill; black by default.</summary>
    public Color Color { get; init; } = Color.Black;

    /// <summary>How far the baseline is raised, in em of the layer's size; 0 by default.</summary>
    public double BaselineShift { get; init; }

    /// <summary>Whether a line stands below the words, as under links; <see langword="false"/> by default.</summary>
    public bool Underline { get; init; }

    /// <summary>A colour behind the words; none by default.</summary>
    public TextHighlight? Highlight { get; init; }

    /// <summary>OpenType features such as <c>tnum</c>, <c>smcp=1</c> or <c>-liga</c>; none by default.</summary>
    public IReadOnlyList<string>? Features { get; init => field = value is null ? null : [.. value]; }

    /// <inheritdoc/>
    public bool Equals(TextSpan? other) =>
        ReferenceEquals(this, other)
        || (other is not null
            && Text == other.Text
            && Weight == other.Weight
            && Italic == other.Italic
            && Scale.Equals(other.Scale)
            && Color.Equals(other.Color)
            && BaselineShift.Equals(other.BaselineShift)
            && Underline == other.Underline
            && Equals(Highlight, other.Highlight)
            && Families.SequenceEqual(other.Families, StringComparer.Ordinal)
            && (Features ?? []).SequenceEqual(other.Features ?? [], StringComparer.Ordinal));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Text, Weight, Italic, Scale, Color, Families.Count);
}
