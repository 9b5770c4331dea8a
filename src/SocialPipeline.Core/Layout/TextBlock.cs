using SocialPipeline.Brands;
using SocialPipeline.Templates;
using SocialPipeline.Text;

namespace SocialPipeline.Layout;

/// <summary>The text of one layer, shaped once; sets it at any size by the brand's rules and finds the largest size that suits a width.</summary>
internal sealed class TextBlock
{
    private const int SearchSteps = 9;

    /// <summary>The share of the largest size below which a long text may take more lines.</summary>
    private const double SmallShare = .62;
    private readonly ShapedText _shaped;
    private readonly TextLayer _layer;
    private readonly TypeStyle _style;
    private readonly double _smallBelow;
    private readonly double _floor;
    private readonly bool _joined;
    private readonly Dictionary<double, (double Size, int? Lines, string? Fault)> _widest = [];

    public TextBlock(TextLayer layer, string text, ShapedText shaped, TypeStyle style, bool joined, in LengthScale units)
    {
        _layer = layer;
        _shaped = shaped;
        _style = style;
        _joined = joined;
        _floor = units.Floor;
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
        var (widest, lines, fault) = Widest(width);
        var least = Math.Min(MinSize, widest);
        var size = widest - (shrink * (widest - least));
        // Quarter pixels: the same size everywhere, and neighbouring texts of one role agree.
        size = Math.Max(least, Math.Floor(size * 4) / 4);
        return new FittedText(size, Set(size, width, TextOverflow.Overflow, lines), fault);
    }

    /// <summary>The text at its smallest size, cut to the lines that fit a height.</summary>
    public FittedText Truncated(double width, double height)
    {
        for (var lines = MostLines ?? 40; lines >= 1; lines--)
        {
            var set = Set(MinSize, width, TextOverflow.Truncate, lines);
            if (set.Height <= height + .5 || lines == 1)
            {
                return new FittedText(MinSize, set, null);
            }
        }

        throw new InvalidOperationException("A text has at least one line.");
    }

    private int? MostLines => _layer.MoreLines ?? _layer.MaxLines;

    /// <summary>The largest size for a width, and the lines it may take: more than the usual ones only when the text would be small otherwise.</summary>
    private (double Size, int? Lines, string? Fault) Widest(double width)
    {
        if (_widest.TryGetValue(width, out var known))
        {
            return known;
        }

        var lines = _layer.MaxLines;
        var (size, fault) = Search(width, lines);
        while (lines < MostLines && (fault is not null || size < MaxSize * SmallShare))
        {
            lines++;
            (size, fault) = Search(width, lines);
        }

        if (fault is not null && ForLongWord(width, lines) is { } smaller)
        {
            (size, fault) = (smaller, null);
        }

        return _widest[width] = (size, lines, fault);
    }

    /// <summary>The largest size from the text floor to the minimum at which a word longer than the line is not broken; <see langword="null"/> when there is none.</summary>
    private double? ForLongWord(double width, int? lines)
    {
        if (_floor >= MinSize || !Set(MinSize, width, TextOverflow.Overflow, lines).BrokenWord || !Set(_floor, width, TextOverflow.Overflow, lines).Fits)
        {
            return null;
        }

        double low = _floor, high = MinSize;
        for (var step = 0; step < SearchSteps; step++)
        {
            var middle = (low + high) / 2;
            (low, high) = Set(middle, width, TextOverflow.Overflow, lines).Fits ? (middle, high) : (low, middle);
        }

        return low;
    }

    private (double Size, string? Fault) Search(double width, int? lines)
    {
        if (Set(MaxSize, width, TextOverflow.Overflow, lines).Fits)
        {
            return (MaxSize, null);
        }

        var smallest = Set(MinSize, width, TextOverflow.Overflow, lines);
        if (!smallest.Fits && _layer.Fit == TextFitMode.Shrink)
        {
            var words = Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
            return (MinSize, smallest.BrokenWord
                ? FormattableString.Invariant($"a word is wider than {width:0} px at the {MinSize:0.#} px minimum")
                : FormattableString.Invariant($"{words} words do not fit {lines} lines of {width:0} px at the {MinSize:0.#} px minimum"));
        }

        double low = MinSize, high = MaxSize;
        for (var step = 0; step < SearchSteps; step++)
        {
            var middle = (low + high) / 2;
            if (Set(middle, width, TextOverflow.Overflow, lines).Fits)
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

    private TextLayout Set(double size, double width, TextOverflow overflow, int? maxLines)
    {
        var small = size < _smallBelow;
        var options = new TextLayoutOptions
        {
            Size = size,
            MaxWidth = Math.Max(0, width),
            LineHeight = _layer.LineHeight ?? (small ? _style.SmallLineHeight : null) ?? _style.LineHeight,
            Tracking = _joined ? 0 : _layer.Tracking ?? (small ? _style.SmallTracking : null) ?? _style.Tracking,
            WordSpacing = _joined ? 0 : _style.WordSpacing,
            MaxLines = maxLines,
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
