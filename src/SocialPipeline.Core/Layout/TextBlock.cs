using SocialPipeline.Brands;
using SocialPipeline.Templates;
using SocialPipeline.Text;

namespace SocialPipeline.Layout;

/// <summary>The text of one layer, shaped once; sets it at any size by the brand's rules and finds the largest size that suits a width.</summary>
internal sealed class TextBlock
{
    private readonly ShapedText _shaped;
    private readonly TextLayer _layer;
    private readonly TextFitOptions _options;
    private readonly Dictionary<double, FoundSize> _widest = [];
    private readonly Dictionary<(double Width, double Size), FittedText> _set = [];

    public TextBlock(TextLayer layer, string text, ShapedText shaped, TypeStyle style, TextStyleRules rules, TextTrim trim, in LengthScale units, double textScale = 1)
    {
        _layer = layer;
        _shaped = shaped;
        Text = text;
        MaxSize = layer.MaxSize.Resolve(units, units.CanvasHeight) * style.Scale;
        MinSize = layer.Fit == TextFitMode.Overflow ? MaxSize : Math.Min(MaxSize, layer.MinSize.Resolve(units, units.CanvasHeight));
        MaxSize = Math.Max(MinSize, MaxSize * (layer.Fit == TextFitMode.Overflow ? 1 : textScale));
        _options = new TextFitOptions
        {
            MaxWidth = 0,
            MinSize = MinSize,
            MaxSize = MaxSize,
            MaxLines = layer.MaxLines,
            MoreLines = layer.MoreLines,
            WordFloor = units.Floor,
            Rules = rules,
            Align = (TextAlign)layer.Align,
            Balance = layer.Balance ?? layer.Role == "display",
            Trim = trim,
            HangOpeningQuote = layer.HangQuote,
            HangPunctuation = layer.HangPunctuation,
            OpticalEdge = layer.Role is "display" or "number",
        };
    }

    public string Text { get; }

    public double MaxSize { get; }

    public double MinSize { get; }

    /// <summary>Whether shrinking the whole stack makes this text smaller.</summary>
    public bool Shrinks => MaxSize - MinSize > .01;

    /// <summary>The text at a place between its largest size for the width (0) and its smallest (1).</summary>
    public FittedText At(double width, double shrink)
    {
        if (!_widest.TryGetValue(width, out var widest))
        {
            _widest[width] = widest = new SizeSearch(_shaped, For(width)).Largest();
        }

        var least = Math.Min(MinSize, widest.Size);
        var size = widest.Size - (shrink * (widest.Size - least));
        // Quarter pixels: the same size everywhere, and neighbouring texts of one role agree.
        size = Math.Max(least, Math.Floor(size * 4) / 4);
        if (!_set.TryGetValue((width, size), out var fitted))
        {
            var set = TextFitter.Compose(_shaped, For(width) with { MaxLines = widest.Lines }, size);
            _set[(width, size)] = fitted = new FittedText(size, set, widest.Fits || _layer.Fit != TextFitMode.Shrink ? null : Fault(set, width, widest.Lines));
        }

        return fitted;
    }

    /// <summary>The text at its smallest size, cut to the lines that fit a height.</summary>
    public FittedText Truncated(double width, double height) => new(
        MinSize, TextFitter.Cut(_shaped, For(width) with { MaxHeight = height + .5, MaxLines = _layer.MoreLines ?? _layer.MaxLines }), null);

    private TextFitOptions For(double width) => _options with { MaxWidth = Math.Max(0, width) };

    private string Fault(TextLayout smallest, double width, int? lines) => smallest.BrokenWord
        ? FormattableString.Invariant($"a word is wider than {width:0} px at the {MinSize:0.#} px minimum")
        : FormattableString.Invariant($"{Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length} words do not fit {lines} lines of {width:0} px at the {MinSize:0.#} px minimum");
}
