namespace SocialPipeline.Text;

/// <summary>
/// How far a line's box reaches above and below its baseline. The line height is a multiple of the size, half of the
/// leading above and half below (CSS Inline 3 §4); runs larger than the layer's size make their line taller.
/// </summary>
internal readonly struct LineMetrics(FontFace main, TextLayoutOptions options)
{
    internal double Above(TextLine line) => Box(line) - Below(line);

    /// <summary>The leading is shared out by the layer's first face, so that baselines stand evenly whatever fonts a line holds.</summary>
    internal double Below(TextLine line)
    {
        var scale = Largest(line);
        var content = (main.Ascent + main.Descent) * scale;
        return (main.Descent * scale) + ((Box(line) - content) / 2);
    }

    /// <summary>The height of the tallest capitals above the baseline.</summary>
    internal double CapTop(TextLine line)
    {
        var top = 0.0;
        foreach (var run in line.Runs)
        {
            top = Math.Max(top, run.Face.CapHeight * run.Size + run.Rise);
        }

        return line.Runs.IsEmpty ? main.CapHeight * options.Size : top;
    }

    private double Box(TextLine line) => options.LineHeight * Largest(line);

    private double Largest(TextLine line)
    {
        var largest = options.Size;
        foreach (var run in line.Runs)
        {
            largest = Math.Max(largest, run.Size);
        }

        return largest;
    }
}
