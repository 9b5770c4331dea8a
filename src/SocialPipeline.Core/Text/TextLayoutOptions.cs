namespace SocialPipeline.Text;

/// <summary>How shaped text is set into lines. Lengths are in pixels where nothing else is said.</summary>
public sealed record TextLayoutOptions
{
    /// <summary>The type size, above 0 and up to 10,000.</summary>
    public required double Size { get; init; }

    /// <summary>The width in which lines are broken; without limit by default.</summary>
    public double MaxWidth { get; init; } = double.PositiveInfinity;

    /// <summary>The distance of baselines as a multiple of the size; 1.2 by default.</summary>
    public double LineHeight { get; init; } = 1.2;

    /// <summary>Space added between clusters, in em; 0 by default. Joined scripts such as Arabic ignore it.</summary>
    public double Tracking { get; init; }

    /// <summary>Space added to every word space, in em; 0 by default.</summary>
    public double WordSpacing { get; init; }

    /// <summary>The most lines allowed; without limit by default.</summary>
    public int? MaxLines { get; init; }

    /// <summary>Where lines stand in <see cref="MaxWidth"/> (or in the widest line when that has no limit); start by default.</summary>
    public TextAlign Align { get; init; }

    /// <summary>Whether paragraphs of 2 to 6 lines are broken so that lines come out about equally wide; off by default.</summary>
    public bool Balance { get; init; }

    /// <summary>What counts as top and bottom; <see cref="TextTrim.CapToBaseline"/> by default.</summary>
    public TextTrim Trim { get; init; }

    /// <summary>Whether an opening quotation mark of a left-to-right, start-aligned text hangs outside its box; off by default.</summary>
    public bool HangOpeningQuote { get; init; }

    /// <summary>Whether a hyphen, full stop or comma at the end of a line hangs outside the box, so that edges look straight; off by default.</summary>
    public bool HangPunctuation { get; init; }

    /// <summary>
    /// Whether start-aligned lines begin with their outline on the edge rather than with the first letter's side bearing,
    /// as large type wants it; off by default. What hangs keeps hanging.
    /// </summary>
    public bool OpticalEdge { get; init; }

    /// <summary>What becomes of text that does not fit; <see cref="TextOverflow.Fail"/> by default.</summary>
    public TextOverflow Overflow { get; init; }

    internal void Check()
    {
        if (!(Size > 0 && Size <= 10_000))
        {
            throw Outside(nameof(Size), Size, "above 0, up to 10000");
        }

        if (double.IsNaN(MaxWidth) || MaxWidth < 0)
        {
            throw Outside(nameof(MaxWidth), MaxWidth, "0 or more");
        }

        if (!(LineHeight is >= 0.1 and <= 10))
        {
            throw Outside(nameof(LineHeight), LineHeight, "0.1 to 10");
        }

        if (!(Tracking is >= -1 and <= 10))
        {
            throw Outside(nameof(Tracking), Tracking, "-1 to 10");
        }

        if (!(WordSpacing is >= -1 and <= 10))
        {
            throw Outside(nameof(WordSpacing), WordSpacing, "-1 to 10");
        }

        if (MaxLines < 1)
        {
            throw Outside(nameof(MaxLines), MaxLines.Value, "1 or more");
        }
    }

    private static TextException Outside(string option, double found, string allowed) =>
        new(FormattableString.Invariant($"The text option {option} is {found}; allowed is {allowed}."));
}
