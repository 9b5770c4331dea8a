using SocialPipeline.Platforms;
using SocialPipeline.Templates;

namespace SocialPipeline.Layout;

/// <summary>A format as a layout sees it: its class, its units and the area that content may use. Everything is in left-to-right coordinates; mirroring comes last.</summary>
internal sealed record Canvas(PlatformFormat Format, FormatClass Class, LayoutDirection Direction, double Scale, Box Bounds, Box Safe, Box Content, LengthScale Units)
{
    public static Canvas Of(PlatformFormat format, LayoutDirection direction, Edges? margin, double scale)
    {
        double width = Math.Max(1, Math.Round(format.Width * scale));
        double height = Math.Max(1, Math.Round(format.Height * scale));
        var formatClass = FormatClasses.Of(format);
        var insets = format.SafeArea;
        var rtl = direction == LayoutDirection.RightToLeft;
        double left = (rtl ? insets.Right : insets.Left) * scale, right = (rtl ? insets.Left : insets.Right) * scale;
        var safe = new Box(left, insets.Top * scale, width - left - right, height - ((insets.Top + insets.Bottom) * scale));

        var units = UnitsOf(formatClass, scale, width, height, safe);
        var (top, end, bottom, start) = DesignGrid.Margins(formatClass, width, height);
        var edges = margin is null
            ? (Top: top * height, End: end * width, Bottom: bottom * height, Start: start * width)
            : (Top: margin.Top.Resolve(units, height), End: margin.End.Resolve(units, width), Bottom: margin.Bottom.Resolve(units, height), Start: margin.Start.Resolve(units, width));
        var content = safe.Intersect(new Box(edges.Start, edges.Top, Math.Max(0, width - edges.Start - edges.End), Math.Max(0, height - edges.Top - edges.Bottom)));
        return new Canvas(format, formatClass, direction, scale, new Box(0, 0, width, height), safe, content,
            units with { ContentWidth = content.Width, ContentHeight = content.Height });
    }

    private static LengthScale UnitsOf(FormatClass formatClass, double scale, double width, double height, Box safe)
    {
        var (w, h) = formatClass == FormatClass.Keyhole ? (safe.Width, safe.Height) : (width, height);
        var u = Math.Sqrt(Math.Min(w, h) * Math.Sqrt(w * h)) / 100;
        return new LengthScale(scale, u, width, height, safe.Width, safe.Height, .024 * w);
    }
}
