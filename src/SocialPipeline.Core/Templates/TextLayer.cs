namespace SocialPipeline.Templates;

/// <summary>Text.</summary>
public sealed record TextLayer : Layer
{
    /// <summary>The runs; a plain string in the document is one run.</summary>
    public required IReadOnlyList<TextRun> Runs { get; init; }

    /// <summary>The role of the brand's typography. Default <c>body</c>.</summary>
    public string Role { get; init; } = "body";

    /// <summary>The largest size.</summary>
    public required Length MaxSize { get; init; }

    /// <summary>The smallest size; equal to <see cref="MaxSize"/> when the size is fixed. A single word wider than the line goes below it, down to the text floor, before the layout fails.</summary>
    public required Length MinSize { get; init; }

    /// <summary>The most lines; <see langword="null"/> sets no limit.</summary>
    public int? MaxLines { get; init; }

    /// <summary>
    /// The most lines for long text: lines beyond <see cref="MaxLines"/> are taken one by one while the text would otherwise be smaller than
    /// 62 % of <see cref="MaxSize"/>. Default <see langword="null"/>: never more than <see cref="MaxLines"/>.
    /// </summary>
    public int? MoreLines { get; init; }

    /// <summary>What happens when the text is too long. Default: shrink.</summary>
    public TextFitMode Fit { get; init; }

    /// <summary>The colour token. Default <c>ink</c>.</summary>
    public string Color { get; init; } = "ink";

    /// <summary>Alignment along the line. Default: start.</summary>
    public LineAlign Align { get; init; }

    /// <summary>Where the text stands when its box is higher. Default: start (top).</summary>
    public MainAlign VerticalAlign { get; init; }

    /// <summary>Whether lines are made equally long. Default: yes for the role <c>display</c>.</summary>
    public bool? Balance { get; init; }

    /// <summary>Whether an opening quotation mark hangs outside. Default: no.</summary>
    public bool HangQuote { get; init; }

    /// <summary>Whether numbers and units, days and months are bound together. Default: yes.</summary>
    public bool Bind { get; init; } = true;

    /// <summary>A line height instead of the role's.</summary>
    public double? LineHeight { get; init; }

    /// <summary>Letter spacing in em instead of the role's.</summary>
    public double? Tracking { get; init; }

    /// <summary>OpenType features besides those of the role, such as <c>tnum</c>, <c>smcp</c>, <c>-liga</c> or <c>ss01=2</c>.</summary>
    public IReadOnlyList<string> Features { get; init; } = [];

    /// <summary>A line around the letters; its width stands outside them.</summary>
    public Stroke? Outline { get; init; }

    /// <summary>A shadow of the letters; percent are of the text's size.</summary>
    public Shadow? Shadow { get; init; }

    /// <summary>Whether a hyphen, full stop or comma at the end of a line hangs outside. Default: no.</summary>
    public bool HangPunctuation { get; init; }

    /// <summary>Whether words may be divided at the ends of lines: at soft hyphens, and by the patterns of the locale (English, German). Default: no.</summary>
    public bool Hyphenate { get; init; }
}
