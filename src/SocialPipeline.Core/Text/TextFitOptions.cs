namespace SocialPipeline.Text;

/// <summary>The box that text is to fill and how it may be set there. Lengths are in pixels.</summary>
public sealed record TextFitOptions
{
    /// <summary>The width of the box.</summary>
    public required double MaxWidth { get; init; }

    /// <summary>The height of the box, measured as <see cref="Trim"/> says; without limit by default.</summary>
    public double MaxHeight { get; init; } = double.PositiveInfinity;

    /// <summary>The most lines allowed; without limit by default.</summary>
    public int? MaxLines { get; init; }

    /// <summary>The smallest size allowed.</summary>
    public required double MinSize { get; init; }

    /// <summary>The largest size allowed, at least <see cref="MinSize"/>.</summary>
    public required double MaxSize { get; init; }

    /// <summary>Line height, tracking and word space by size and number of lines.</summary>
    public TextStyleRules Rules { get; init; } = new();

    /// <summary>Where lines stand in the box; start by default.</summary>
    public TextAlign Align { get; init; }

    /// <summary>Whether lines are made about equally wide; off by default.</summary>
    public bool Balance { get; init; }

    /// <summary>What counts as top and bottom; <see cref="TextTrim.CapToBaseline"/> by default.</summary>
    public TextTrim Trim { get; init; }

    /// <summary>Whether an opening quotation mark hangs outside the box; off by default.</summary>
    public bool HangOpeningQuote { get; init; }

    /// <summary>Whether a hyphen, full stop or comma at the end of a line hangs outside the box, so that edges look straight; off by default.</summary>
    public bool HangPunctuation { get; init; }

    /// <summary>
    /// Whether start-aligned lines begin with their outline on the edge rather than with the first letter's side bearing,
    /// as large type wants it; off by default. What hangs keeps hanging.
    /// </summary>
    public bool OpticalEdge { get; init; }

    /// <summary>What becomes of text that does not fit at the smallest size; <see cref="TextOverflow.Fail"/> by default.</summary>
    public TextOverflow Overflow { get; init; }

    /// <summary>The most lines for long text: beyond <see cref="MaxLines"/> as few as keep it above 62 % of the largest size; <see langword="null"/> for none.</summary>
    internal int? MoreLines { get; init; }

    /// <summary>The size down to which a word longer than the line goes below <see cref="MinSize"/>; <see langword="null"/> for not at all.</summary>
    internal double? WordFloor { get; init; }

    /// <summary>The options of a layout at one size.</summary>
    internal TextLayoutOptions At(double size)
    {
        var metrics = Rules.At(size, 1);
        var layout = new TextLayoutOptions
        {
            Size = size,
            MaxWidth = MaxWidth,
            LineHeight = metrics.LineHeight,
            Tracking = metrics.Tracking,
            WordSpacing = metrics.WordSpacing,
            MaxLines = MaxLines,
            Align = Align,
            Balance = Balance,
            Trim = Trim,
            HangOpeningQuote = HangOpeningQuote,
            HangPunctuation = HangPunctuation,
            OpticalEdge = OpticalEdge,
        };
        layout.Check();
        return layout;
    }
}
