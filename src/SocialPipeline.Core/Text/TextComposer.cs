using System.Runtime.InteropServices;
using SkiaSharp;

namespace SocialPipeline.Text;

/// <summary>Breaks shaped text into lines, cuts it where asked, and places lines and glyphs.</summary>
internal static class TextComposer
{
    internal static TextLayout Compose(ShapedText text, TextLayoutOptions options, Func<int, double>? lineHeight = null)
    {
        var (ranges, broken) = LineBreaker.Break(text, options);
        var exceeds = ranges.Count > options.MaxLines;
        var cut = options.Overflow == TextOverflow.Truncate ? TextTruncation.Apply(text, options, ranges) : null;
        var hang = LineBreaker.Hang(text, options) * options.Size;
        var set = ranges.Select((range, i) => LineSetter.Set(text, range, options, i == ranges.Count - 1 ? cut : null)).ToArray();
        var hungs = ranges.Select((range, i) => i == ranges.Count - 1 && cut is not null
            ? 0
            : LineEnds.Hang(text.Text, range.Paragraph, range.Start, range.Visible, range.End, options) * options.Size).ToArray();
        var width = set.Select((line, i) => line.Width - hungs[i] - (i == 0 ? hang : 0)).Max();
        var box = double.IsInfinity(options.MaxWidth) ? width : options.MaxWidth;
        var (baselines, height) = Place(text, options, ranges, lineHeight);
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
            set[i] = set[i] with { Baseline = baselines[i] + (i * opening) };
            ink = Join(ink, Moved(set[i].InkBounds, set[i].X, set[i].Baseline));
        }

        var decorations = TextDecorations.Of(set);
        ink = decorations.Aggregate(ink, (all, each) => Join(all, each.Bounds));
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
    internal static LineCount Measure(ShapedText text, TextLayoutOptions options, Func<int, double> lineHeight)
    {
        // Balance never changes the number of lines, so it does not count here.
        var (ranges, broken) = LineBreaker.Break(text, options with { Balance = false });
        return new LineCount(ranges.Count, broken, Place(text, options, ranges, lineHeight).Height);
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

    private static (double[] Baselines, double Height) Place(
        ShapedText text, TextLayoutOptions options, List<LineRange> lines, Func<int, double>? lineHeight) =>
        new LineMetrics(text.MainFace, options, lineHeight?.Invoke(lines.Count) ?? options.LineHeight).Place(lines);
}
