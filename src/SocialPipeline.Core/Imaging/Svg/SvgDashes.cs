using SkiaSharp;

namespace SocialPipeline.Imaging.Svg;

/// <summary>Fits a dash pattern to its path: <c>pathLength</c>, and how many dashes there will be.</summary>
internal static class SvgDashes
{
    public static SvgStroke Fit(SvgElement element, SKPath path, SvgStroke stroke, SvgContext context)
    {
        if (stroke.Dashes.Length == 0)
        {
            return stroke;
        }
        var length = LengthOf(path);
        if (element.Attribute("pathLength") is { } text && SvgLength.Number(element, "pathLength", text) is > 0 and var stated)
        {
            var scale = (float)(length / stated);
            stroke = stroke with { Dashes = Array.ConvertAll(stroke.Dashes, dash => dash * scale), DashOffset = stroke.DashOffset * scale };
        }
        var period = stroke.Dashes.Sum(dash => (double)dash);
        if (period <= 0 || !double.IsFinite(period))
        {
            return stroke with { Dashes = [] };
        }
        // A hair-fine pattern on a long path would make millions of dashes.
        context.CountCommands(element, Math.Ceiling(length / period) * stroke.Dashes.Length);
        return stroke;
    }

    private static double LengthOf(SKPath path)
    {
        using var measure = new SKPathMeasure(path);
        var length = 0.0;
        do
        {
            length += measure.Length;
        }
        while (measure.NextContour());
        return length;
    }
}
