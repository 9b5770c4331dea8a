using System.Runtime.InteropServices;
using SkiaSharp;

namespace SocialPipeline.Text;

/// <summary>Breaks shaped text into lines, cuts it where asked, and places lines and glyphs.</summary>
internal static class TextComposer
{
    /// <param name="text">The text.</param>
    /// <param name="options">Box and style.</param>
    /// <param name="rules">Where the line height comes from when it depends on the number of lines.</param>
    internal static TextLayout Compose(ShapedText text, TextLayoutOptions options, TextStyleRules? rules = null)
    {
        var ranges = new List<LineRange>();
        var broken = LineBreaker.Break(text, options, options.Balance, ranges);
        var exceeds = ranges.Count > options.MaxLines;
        var cut = options.Overflow == TextOverflow.Truncate ? TextTruncation.Apply(text, options, ranges) : null;
        var hang = LineBreaker.Hang(text, options) * options.Size;
        var set = new TextLine[ranges.Count];
        Span<double> hungs = set.Length <= 32 ? stackalloc double[set.Length] : new double[set.Length];
        var width = double.NegativeInfinity;
        for (var i = 0; i < set.Length; i++)
        {
            var range = ranges[i];
            var isCut = i == set.Length - 1 && cut is not null;
            set[i] = LineSetter.Set(text, range, options, isCut ? cut : null);
            hungs[i] = isCut ? 0 : LineEnds.Hang(text.Text, range.Paragraph, range.Start, range.Visible, range.End, options) * options.Size;
            width = Math.Max(width, set[i].Width - hungs[i] - (i == 0 ? hang : 0));
        }

        var box = double.IsInfinity(options.MaxWidth) ? width : options.MaxWidth;
        Span<double> baselines = set.Length <= 32 ? stackalloc double[set.Length] : new double[set.Length];
        var height = Place(text, options, ranges, rules, baselines);
        for (var i = 0; i < set.Length; i++)
        {
            var hung = i == 0 ? hang : 0;
            var x = hung > 0 ? -hung : Offset(options.Align, set[i].Direction, box - (set[i].Width - hungs[i]))
                - (set[i].Direction == TextDirection.RightToLeft ? hungs[i] : 0);
            var shift = options.OpticalEdge && options.Align == TextAlign.Start ? OpticalEdge.Shift(set[i], hung, options.Size) : 0;
            set[i] = set[i] with { X = x + shift, Baseline = baselines[i] };
        }

        var opening = LineClearance.Opening(set, options.Size);
        var ink = SKRect.Empty;
        for (var i = 0; i < set.Length; i++)
        {
            set[i] = opening > 0 && i > 0 ? set[i] with { Baseline = baselines[i] + (i * opening) } : set[i];
            ink = Join(ink, Moved(set[i].InkBounds, set[i].X, set[i].Baseline));
        }

        var decorations = TextDecorations.Of(set);
        foreach (var decoration in decorations)
        {
            ink = Join(ink, decoration.Bounds);
        }

        return new TextLayout
        {
            Decorations = decorations,
            Lines = ImmutableCollectionsMarshal.AsImmutableArray(set),
            Size = options.Size,
            Width = width,
            Height = height + ((set.Length - 1) * opening),
            BoxWidth = box,
            InkBounds = ink,
            BrokenWord = broken,
            ExceedsMaxLines = exceeds,
            Truncated = cut is not null,
            MissingGlyphs = text.MissingGlyphs,
        };
    }

    /// <summary>How the text breaks and how high it is before lines that come too close are opened, without glyphs: what fitting asks at every size it tries.</summary>
    internal static LineCount Measure(ShapedText text, TextLayoutOptions options, TextStyleRules rules, List<LineRange> lines)
    {
        // Balance never changes the number of lines, so it does not count here.
        var broken = LineBreaker.Break(text, options, balance: false, lines);
        return new LineCount(lines.Count, broken, Place(text, options, lines, rules, []));
    }

    internal static SKRect Join(SKRect a, SKRect b) => b.IsEmpty ? a : a.IsEmpty ? b : SKRect.Union(a, b);

    private static SKRect Moved(SKRect ink, double x, double y)
    {
        ink.Offset((float)x, (float)y);
        return ink;
    }

    private static double Offset(TextAlign align, TextDirection direction, double left) => align switch
    {
        TextAlign.Center => left / 2,
        TextAlign.Start => direction == TextDirection.RightToLeft ? left : 0,
        _ => direction == TextDirection.RightToLeft ? 0 : left,
    };

    private static double Place(ShapedText text, TextLayoutOptions options, List<LineRange> lines, TextStyleRules? rules, Span<double> baselines) =>
        new LineMetrics(text.MainFace, options, rules?.At(options.Size, lines.Count).LineHeight ?? options.LineHeight).Place(lines, baselines);
}
