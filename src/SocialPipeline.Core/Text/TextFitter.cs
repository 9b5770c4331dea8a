using System.Globalization;

namespace SocialPipeline.Text;

/// <summary>Finds the largest type size at which a text fits its box.</summary>
public static class TextFitter
{
    /// <summary>
    /// The largest size that fits width, height and number of lines with every word whole, by binary search over a
    /// grid of quarter pixels (coarser where the range is wide), in at most twelve measurements. At the smallest size the text is
    /// laid out whether it fits or not, and the answer says so.
    /// </summary>
    /// <param name="text">The shaped text.</param>
    /// <param name="options">The box, the sizes and the style.</param>
    /// <exception cref="TextException">A size or a length is outside its range.</exception>
    public static TextFit Fit(ShapedText text, TextFitOptions options)
    {
        Check(options);
        var found = new SizeSearch(text, options).Largest();
        var layout = Compose(text, options, found.Size);
        if (!found.Fits)
        {
            return TextFitReport.TooLarge(text, options, layout);
        }

        return new TextFit(found.Size, layout, true, found.Size >= options.MaxSize
            ? string.Create(CultureInfo.InvariantCulture, $"It fits at the largest size allowed, {options.MaxSize:0.##} px.")
            : string.Create(CultureInfo.InvariantCulture, $"{found.Size:0.##} px is the largest size at which it fits."));
    }

    /// <summary>The text at one size by the rules of the options.</summary>
    internal static TextLayout Compose(ShapedText text, TextFitOptions options, double size) =>
        TextComposer.Compose(text, options.At(size), options.Rules);

    /// <summary>The text at its smallest size, cut to the most lines that the height holds; one line is kept whatever its height.</summary>
    internal static TextLayout Cut(ShapedText text, TextFitOptions options)
    {
        var whole = TextComposer.Measure(text, options.At(options.MinSize), options.Rules, []);
        int good = 1, bad = Math.Min(options.MaxLines ?? int.MaxValue, whole.Lines) + 1;
        var cut = At(1);
        while (bad - good > 1)
        {
            var middle = (good + bad) / 2;
            if (At(middle) is var more && more.Height <= options.MaxHeight)
            {
                (good, cut) = (middle, more);
            }
            else
            {
                bad = middle;
            }
        }

        return cut;

        TextLayout At(int lines) => TextComposer.Compose(
            text, options.At(options.MinSize) with { Overflow = TextOverflow.Truncate, MaxLines = lines }, options.Rules);
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
