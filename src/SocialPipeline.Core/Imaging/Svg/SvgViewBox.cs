using SkiaSharp;

namespace SocialPipeline.Imaging.Svg;

/// <summary>The <c>viewBox</c> attribute: four numbers.</summary>
internal static class SvgViewBox
{
    public static SKRect? Of(SvgElement element)
    {
        var text = element.Attribute("viewBox");
        if (text is null)
        {
            return null;
        }
        var values = SvgLength.List(element, "viewBox", text, 1);
        return values is [_, _, >= 0, >= 0]
            ? SKRect.Create(values[0], values[1], values[2], values[3])
            : throw element.BadValue("viewBox", text, "min-x, min-y, width and height, the last two not negative");
    }
}
