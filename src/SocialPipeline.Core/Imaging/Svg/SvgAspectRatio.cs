using SkiaSharp;

namespace SocialPipeline.Imaging.Svg;

/// <summary>How a view box is laid into a viewport of another shape (SVG 2 §8.6).</summary>
/// <param name="X">Share of the spare width on the left: 0, 0.5 or 1.</param>
/// <param name="Y">Share of the spare height on top: 0, 0.5 or 1.</param>
/// <param name="Slice">Cover the viewport instead of staying inside it.</param>
/// <param name="Stretch">Give up the shape.</param>
internal readonly record struct SvgAspectRatio(float X, float Y, bool Slice, bool Stretch)
{
    private static readonly SvgAspectRatio Default = new(0.5f, 0.5f, false, false);

    public static SvgAspectRatio Of(SvgElement element)
    {
        var text = element.Attribute("preserveAspectRatio");
        if (string.IsNullOrWhiteSpace(text))
        {
            return Default;
        }
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var align = words[0];
        var fit = words.Length > 1 ? words[1] : "meet";
        if (align == "none")
        {
            return Default with { Stretch = true };
        }
        if (words.Length > 2 || align.Length != 8 || align[0] != 'x' || align[4] != 'Y' || fit is not ("meet" or "slice")
            || Share(align.AsSpan(1, 3)) is not { } x || Share(align.AsSpan(5, 3)) is not { } y)
        {
            throw element.BadValue("preserveAspectRatio", text, "none, or xMidYMid and its like, with meet or slice behind it");
        }
        return new SvgAspectRatio(x, y, fit == "slice", false);
    }

    public SKMatrix Lay(SKRect box, SKRect viewport)
    {
        var sx = viewport.Width / box.Width;
        var sy = viewport.Height / box.Height;
        if (!Stretch)
        {
            sx = sy = Slice ? MathF.Max(sx, sy) : MathF.Min(sx, sy);
        }
        var left = viewport.Left + ((viewport.Width - (box.Width * sx)) * X);
        var top = viewport.Top + ((viewport.Height - (box.Height * sy)) * Y);
        return SKMatrix.CreateScaleTranslation(sx, sy, left - (box.Left * sx), top - (box.Top * sy));
    }

    private static float? Share(ReadOnlySpan<char> word) => word switch
    {
        "Min" => 0,
        "Mid" => 0.5f,
        "Max" => 1,
        _ => null,
    };
}
