using System.Globalization;

namespace SocialPipeline.Text;

/// <summary>Finds the largest type size at which a text fits its box.</summary>
public static class TextFitter
{
    /// <summary>The most sizes that one fit tries; only the chosen one is laid out with its glyphs.</summary>
    private const int MaxTries = 12;

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
        if (Fits(options.MaxSize))
        {
            return new TextFit(options.MaxSize, At(options.MaxSize), true,
                string.Create(CultureInfo.InvariantCulture, $"It fits at the largest size allowed, {options.MaxSize:0.##} px."));
        }

        // Style changes at one size: search above it first, since just below it the same text may need more room.
        var edge = options.Rules.SmallBelow;
        if (edge > options.MinSize && edge < options.MaxSize && Fits(edge))
        {
            return Search(edge, options.MaxSize, MaxTries - 2);
        }

        var inside = edge > options.MinSize && edge < options.MaxSize;
        return Fits(options.MinSize)
            ? Search(options.MinSize, inside ? edge : options.MaxSize, MaxTries - (inside ? 3 : 2))
            : TextFitReport.TooLarge(text, options, At(options.MinSize), Truncated);

        TextFit Search(double low, double high, int tries)
        {
            var step = FinestStep;
            while ((high - low) / step > 1 << tries)
            {
                step *= 2;
            }

            int good = 0, bad = (int)Math.Ceiling((high - low) / step);
            while (bad - good > 1)
            {
                var middle = (good + bad) / 2;
                (good, bad) = Fits(low + (middle * step)) ? (middle, bad) : (good, middle);
            }

            var size = low + (good * step);
            return new TextFit(size, At(size), true, string.Create(CultureInfo.InvariantCulture,
                $"{size:0.##} px is the largest size at which it fits."));
        }

        // Balance never changes the number of lines, so it does not count here.
        bool Fits(double size)
        {
            var (fits, height) = TextComposer.Measure(text, OptionsAt(options, size) with { Balance = false }, LineHeightAt(size));
            return fits && height <= options.MaxHeight + (LineBreaker.Slack * size);
        }

        TextLayout At(double size) => TextComposer.Compose(text, OptionsAt(options, size), LineHeightAt(size));

        TextLayout Truncated(int lines) => TextComposer.Compose(
            text, OptionsAt(options, options.MinSize) with { Overflow = TextOverflow.Truncate, MaxLines = lines }, LineHeightAt(options.MinSize));

        Func<int, double> LineHeightAt(double size) => lines => options.Rules.At(size, lines).LineHeight;
    }

    private static TextLayoutOptions OptionsAt(TextFitOptions options, double size)
    {
        var metrics = options.Rules.At(size, 1);
        var layoutOptions = new TextLayoutOptions
        {
            Size = size,
            MaxWidth = options.MaxWidth,
            LineHeight = metrics.LineHeight,
            Tracking = metrics.Tracking,
            WordSpacing = metrics.WordSpacing,
            MaxLines = options.MaxLines,
            Align = options.Align,
            Balance = options.Balance,
            Trim = options.Trim,
            HangOpeningQuote = options.HangOpeningQuote,
        };
        layoutOptions.Check();
        return layoutOptions;
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
