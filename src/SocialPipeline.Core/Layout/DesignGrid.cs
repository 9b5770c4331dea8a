using SocialPipeline.Templates;

namespace SocialPipeline.Layout;

/// <summary>The margins of the content area for each class of format, as shares of the canvas. A template's own margin replaces them.</summary>
public static class DesignGrid
{
    /// <summary>The margins for a class: top and bottom as shares of the height, start and end as shares of the width.</summary>
    /// <param name="formatClass">The class.</param>
    /// <param name="width">The canvas's width in pixels.</param>
    /// <param name="height">The canvas's height in pixels.</param>
    public static (double Top, double End, double Bottom, double Start) Margins(FormatClass formatClass, double width, double height) => formatClass switch
    {
        // What platforms lay over a story: the name above, the answer field below.
        FormatClass.Story => (.14, .08, .35, .08),
        FormatClass.Portrait => (.074 * width / height, .074, .074 * width / height, .074),
        FormatClass.Square => (.074, .074, .074, .074),
        FormatClass.Landscape => (.095, .052, .095, .052),
        // An avatar covers the lower start corner of a banner.
        FormatClass.Banner => (.13, .045, .34, .045),
        FormatClass.Strip => (.14, .03, .14, .03),
        FormatClass.Keyhole => (0, 0, 0, 0),
        _ => throw new ArgumentOutOfRangeException(nameof(formatClass), formatClass, "No such class."),
    };
}
