namespace SocialPipeline.Text;

/// <summary>
/// How high lines stand. The line height is a multiple of the size, half of the leading above and half below (CSS
/// Inline 3 §4), shared out by the layer's first face, so that baselines stand evenly whatever fonts a line holds. Runs
/// larger than the layer's size make their line taller.
/// </summary>
internal readonly struct LineMetrics(FontFace main, TextLayoutOptions options, double lineHeight)
{
    /// <summary>The height of the trimmed text; writes the baselines from its top where memory is given for them.</summary>
    internal double Place(List<LineRange> lines, Span<double> baselines)
    {
        var y = options.Trim switch
        {
            TextTrim.CapToBaseline => CapTop(lines[0]),
            TextTrim.Ink => -Ink(lines[0]).Top,
            _ => Above(lines[0]),
        };
        for (var i = 0; i < lines.Count; i++)
        {
            y += i == 0 ? 0 : Below(lines[i - 1]) + Above(lines[i]);
            if (!baselines.IsEmpty)
            {
                baselines[i] = y;
            }
        }

        return options.Trim switch
        {
            TextTrim.CapToBaseline => y,
            TextTrim.Ink => y + Ink(lines[^1]).Bottom,
            _ => y + Below(lines[^1]),
        };
    }

    private double Above(LineRange line) => (lineHeight * Largest(line)) - Below(line);

    private double Below(LineRange line)
    {
        var size = Largest(line);
        return (main.Descent * size) + ((lineHeight - main.Ascent - main.Descent) * size / 2);
    }

    /// <summary>How far the ink of a line reaches above (negative) and below its baseline.</summary>
    private (double Top, double Bottom) Ink(LineRange line)
    {
        double top = 0, bottom = 0;
        foreach (var run in line.Runs)
        {
            foreach (var glyph in run.Glyphs)
            {
                var baseline = glyph.Y - run.Span.BaselineShift;
                top = Math.Min(top, baseline + (glyph.Ink.Top * run.Span.Scale));
                bottom = Math.Max(bottom, baseline + (glyph.Ink.Bottom * run.Span.Scale));
            }
        }

        return (top * options.Size, bottom * options.Size);
    }

    /// <summary>The height of the tallest capitals above the baseline.</summary>
    private double CapTop(LineRange line)
    {
        var top = line.Runs.IsEmpty ? main.CapHeight : 0;
        foreach (var run in line.Runs)
        {
            top = Math.Max(top, (run.Face.CapHeight * run.Span.Scale) + run.Span.BaselineShift);
        }

        return top * options.Size;
    }

    private double Largest(LineRange line)
    {
        var largest = 1.0;
        foreach (var run in line.Runs)
        {
            largest = Math.Max(largest, run.Span.Scale);
        }

        return largest * options.Size;
    }
}
