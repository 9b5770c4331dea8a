using SocialPipeline.Brands;
using SocialPipeline.Templates;
using SocialPipeline.Text;

namespace SocialPipeline.Layout;

/// <summary>The text of one layer, shaped once; sets it at any size by the brand's rules and finds the largest size that suits a width.</summary>
internal sealed class TextBlock
{
    private const int SearchSteps = 9;
    private readonly ShapedText _shaped;
    private readonly TextLayer _layer;
    private readonly TypeStyle _style;
    private readonly double _smallBelow;
    private readonly bool _joined;
    private readonly Dictionary<double, (double Size, string? Fault)> _widest = [];

    public TextBlock(TextLayer layer, string text, ShapedText shaped, TypeStyle style, bool joined, in LengthScale units)
    {
        _layer = layer;
        _shaped = shaped;
        _style = style;
        _joined = joined;
        _smallBelow = style.SmallBelow * units.U;
        Text = text;
        MaxSize = layer.MaxSize.Resolve(units, units.CanvasHeight) * style.Scale;
        MinSize = Math.Min(MaxSize, layer.MinSize.Resolve(units, units.CanvasHeight) * style.Scale);
        if (layer.Fit == TextFitMode.Overflow)
        {
            MinSize = MaxSize;
        }
    }

    public string Text { get; }

    public double MaxSize { get; }

    public double MinSize { get; }

    /// <summary>Whether shrinking the whole stack makes this text smaller.</summary>
    public bool Shrinks => MaxSize - MinSize > .01;

    /// <summary>The text at a place between its largest size for the width (0) and its smallest (1).</summary>
    public FittedText At(double width, double shrink)
    {
        var (widest, fault) = Widest(width);
        var size = Math.Max(MinSize, widest - (shrink * (widest - MinSize)));
        // Quarter pixels: the same size everywhere, and neighbouring texts of one role agree.
        size = Math.Max(MinSize, Math.Floor(size * 4) / 4);
        return new FittedText(size, Set(size, width, TextOverflow.Overflow), fault);
    }

    /// <summary>The text at its smallest size, cut to the lines that fit a height.</summary>
    public FittedText Truncated(double width, double height)
    {
        for (var lines = _layer.MaxLines ?? 40; lines >= 1; lines--)
        {
            var set = Set(MinSize, width, TextOverflow.Truncate, lines);
            if (set.Height <= height + .5 || lines == 1)
            {
                return new FittedText(MinSize, set, null);
            }
        }

        throw new InvalidOperationException("A text has at least one line.");
    }

    private (double Size, string? Fault) Widest(double width)
    {
        if (_widest.TryGetValue(width, out var known))
        {
            return known;
        }

        var result = Set(MaxSize, width, TextOverflow.Overflow).Fits ? (MaxSize, null) : Search(width);
        _widest[width] = result;
        return result;
    }

    private (double Size, string? Fault) Search(double width)
    {
        var smallest = Set(MinSize, width, TextOverflow.Overflow);
        if (!smallest.Fits && _layer.Fit == TextFitMode.Shrink)
        {
            var words = Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
            return (MinSize, smallest.BrokenWord
                ? FormattableString.Invariant($"a word is wider than {width:0} px at the {MinSize:0.#} px minimum")
                : FormattableString.Invariant($"{words} words do not fit {_layer.MaxLines} lines of {width:0} px at the {MinSize:0.#} px minimum"));
        }

        double low = MinSize, high = MaxSize;
        for (var step = 0; step < SearchSteps; step++)
        {
            var middle = (low + high) / 2;
            if (Set(middle, width, TextOverflow.Overflow).Fits)
            {
                low = middle;
            }
            else
            {
                high = middle;
            }
        }

        return (low, null);
    }

    private TextLayout Set(double size, double width, TextOverflow overflow, int? maxLines = null)
    {
        var small = size < _smallBelow;
        var options = new TextLayoutOptions
        {
            Size = size,
            MaxWidth = Math.Max(0, width),
            LineHeight = _layer.LineHeight ?? (small ? _style.SmallLineHeight : null) ?? _style.LineHeight,
            Tracking = _joined ? 0 : _layer.Tracking ?? (small ? _style.SmallTracking : null) ?? _style.Tracking,
            WordSpacing = _joined ? 0 : _style.WordSpacing,
            MaxLines = maxLines ?? _layer.MaxLines,
            Align = (TextAlign)_layer.Align,
            Balance = _layer.Balance ?? _layer.Role == "display",
            Trim = _joined ? TextTrim.LineBox : TextTrim.CapToBaseline,
            HangOpeningQuote = _layer.HangQuote,
            Overflow = overflow,
        };
        var lines = _shaped.Layout(options);
        return _style.ManyLinesLineHeight is { } loose && _layer.LineHeight is null && lines.Lines.Length >= _style.ManyLinesFrom
            ? _shaped.Layout(options with { LineHeight = loose })
            : lines;
    }
}
