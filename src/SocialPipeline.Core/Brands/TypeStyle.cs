namespace SocialPipeline.Brands;

/// <summary>How one role is set.</summary>
public sealed record TypeStyle
{
    /// <summary>Font families in order of preference; the first that the font library has is used.</summary>
    public required IReadOnlyList<string> Families { get; init; }

    /// <summary>CSS weight, 1 to 1000. Default 400.</summary>
    public int Weight { get; init; } = 400;

    /// <summary>Whether the italic is used. Default: no.</summary>
    public bool Italic { get; init; }

    /// <summary>Line height as a multiple of the size. Default 1.38.</summary>
    public double LineHeight { get; init; } = 1.38;

    /// <summary>Letter spacing in em; never applied to joined scripts. Default 0.</summary>
    public double Tracking { get; init; }

    /// <summary>Extra word space in em. Default 0.</summary>
    public double WordSpacing { get; init; }

    /// <summary>The line height from <see cref="ManyLinesFrom"/> lines on. Default: <see cref="LineHeight"/>.</summary>
    public double? ManyLinesLineHeight { get; init; }

    /// <summary>The number of lines from which <see cref="ManyLinesLineHeight"/> applies. Default 5.</summary>
    public int ManyLinesFrom { get; init; } = 5;

    /// <summary>The size in <c>u</c> (percent of the scale unit) under which the small values apply. Default 7.</summary>
    public double SmallBelow { get; init; } = 7;

    /// <summary>The line height under <see cref="SmallBelow"/>. Default: <see cref="LineHeight"/>.</summary>
    public double? SmallLineHeight { get; init; }

    /// <summary>The letter spacing under <see cref="SmallBelow"/>. Default: <see cref="Tracking"/>.</summary>
    public double? SmallTracking { get; init; }

    /// <summary>How much an opening quotation mark hangs outside the margin, in em. Default 0.46.</summary>
    public double QuoteHang { get; init; } = 0.46;

    /// <summary>A factor on the size asked for, so that scripts look equally large. Default 1.</summary>
    public double Scale { get; init; } = 1;

    /// <summary>The digits of numbers that a template counts by itself; what somebody typed stays as it is. Default: 0 to 9.</summary>
    public NumberDigits Digits { get; init; }

    /// <summary>OpenType features, such as <c>tnum</c>.</summary>
    public IReadOnlyList<string> Features { get; init; } = [];

    /// <summary>Styles for other scripts by ISO 15924 code in lower case (<c>arab</c>, <c>hebr</c>, <c>jpan</c> …).</summary>
    public IReadOnlyDictionary<string, TypeStyle> Scripts { get; init; } = new Dictionary<string, TypeStyle>();
}
