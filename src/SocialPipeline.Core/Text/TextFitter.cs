using System.Globalization;

namespace SocialPipeline.Text;

/// <summary>Finds the largest type size at which a text fits its box.</summary>
public static class TextFitter
{
    /// <summary>The most layouts that one fit makes.</summary>
    public const int MaxLayouts = 12;

    private const double FinestStep = 0.25;

    /// <summary>
    /// The largest size that fits width, height and number of lines with every word whole, by binary search over a
    /// grid of quarter pixels (coarser where the range is wider than 256 pixels). At the smallest size the text is
    /// laid out whether it fits or not, and the answer says so.
    /// </summary>
    /// <param name="text">The shaped text.</param>
    /// <param name="options">The box, the sizes and the style.</param>
    /// <exception cref="TextException">A size or a length is outside its range.</exception>
    public static TextFit Fit(ShapedText text, TextFitOptions options)
    {
        Check(options);
        if (Try(options.MaxSize) is { } whole)
        {
            return new TextFit(options.MaxSize, whole, true,
                string.Create(CultureInfo.InvariantCulture, $"It fits at the largest size allowed, {options.MaxSize:0.##} px."));
        }

        // Style changes at one size: search above it first, since just below it the same text may need more room.
        var edge = options.Rules.SmallBelow;
        if (edge > options.MinSize && edge < options.MaxSize && Try(edge) is { } atEdge)
        {
            return Search(edge, options.MaxSize, atEdge, MaxLayouts - 2);
        }

        var smallest = At(options.MinSize);
        var inside = edge > options.MinSize && edge < options.MaxSize;
        return Fits(smallest)
            ? Search(options.MinSize, inside ? edge : options.MaxSize, smallest, MaxLayouts - (inside ? 3 : 2))
            : TextFitReport.TooLarge(text, options, smallest, Truncated);

        TextFit Search(double low, double high, TextLayout fitting, int layouts)
        {
            var step = FinestStep;
            while ((high - low) / step > 1 << layouts)
            {
                step *= 2;
            }

            int good = 0, bad = (int)Math.Ceiling((high - low) / step);
            while (bad - good > 1)
            {
                var middle = (good + bad) / 2;
                if (Try(low + (middle * step)) is { } layout)
                {
                    (good, fitting) = (middle, layout);
                }
                else
                {
                    bad = middle;
                }
            }

            return new TextFit(fitting.Size, fitting, true, string.Create(CultureInfo.InvariantCulture,
                $"{fitting.Size:0.##} px is the largest size at which it fits."));
        }

        TextLayout? Try(double size) => At(size) is var layout && Fits(layout) ? layout : null;

        bool Fits(TextLayout layout) => layout.Fits && layout.Height <= options.MaxHeight + (LineBreaker.Slack * layout.Size);

        TextLayout At(double size) => LayoutAt(text, options, size, TextOverflow.Fail, options.MaxLines);

        TextLayout Truncated(int lines) => LayoutAt(text, options, options.MinSize, TextOverflow.Truncate, lines);
    }

    private static TextLayout LayoutAt(ShapedText text, TextFitOptions options, double size, TextOverflow overflow, int? maxLines)
    {
        var metrics = options.Rules.At(size, 1);
        var layoutOptions = new TextLayoutOptions
        {
            Size = size,
            MaxWidth = options.MaxWidth,
            LineHeight = metrics.LineHeight,
            Tracking = metrics.Tracking,
            WordSpacing = metrics.WordSpacing,
            MaxLines = maxLines,
            Align = options.Align,
            Balance = options.Balance,
            Trim = options.Trim,
            HangOpeningQuote = options.HangOpeningQuote,
            Overflow = overflow,
        };
        layoutOptions.Check();
        return TextComposer.Compose(text, layoutOptions, lines => options.Rules.At(size, lines).LineHeight);
    }

    private static void Check(TextFitOptions options)
    {
        if (!(options.MinSize > 0 && options.MinSize <= options.MaxSize && options.MaxSize <= 10_000))
        {
            throw new TextException(FormattableString.Invariant(
                $"Text is to be fitted between {options.MinSize} and {options.MaxSize} px; allowed is above 0 up to 10000, the smallest first."));
        }

        if (double.IsNaN(options.MaxHeight) || options.MaxHeight < 0)
        {
            throw new TextException(FormattableString.Invariant($"The box for a text is {options.MaxHeight} px high; allowed is 0 or more."));
        }
    }
}
