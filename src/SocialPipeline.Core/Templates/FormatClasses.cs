using SocialPipeline.Platforms;

namespace SocialPipeline.Templates;

/// <summary>Tells the <see cref="FormatClass"/> of a format.</summary>
public static class FormatClasses
{
    /// <summary>The class of a canvas that nothing covers.</summary>
    /// <param name="width">The canvas's width in pixels, above 0.</param>
    /// <param name="height">The canvas's height in pixels, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The canvas has no area.</exception>
    public static FormatClass Of(int width, int height) => Of(width, height, 0, 0, 0, 0);

    /// <summary>The class of a canvas and its safe area. A keyhole wins over the aspect ratio.</summary>
    /// <param name="width">The canvas's width in pixels, above 0.</param>
    /// <param name="height">The canvas's height in pixels, above 0.</param>
    /// <param name="top">What the platform covers above, in pixels.</param>
    /// <param name="right">What the platform covers on the right, in pixels.</param>
    /// <param name="bottom">What the platform covers below, in pixels.</param>
    /// <param name="left">What the platform covers on the left, in pixels.</param>
    /// <exception cref="ArgumentOutOfRangeException">The canvas has no area.</exception>
    public static FormatClass Of(int width, int height, double top, double right, double bottom, double left)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(width);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(height);
        var safeWidth = width - left - right;
        var safeHeight = height - top - bottom;
        if (safeHeight > 0 && safeHeight * 2 < height && safeWidth > safeHeight * 2)
        {
            return FormatClass.Keyhole;
        }

        return ((double)width / height) switch
        {
            < 0.62 => FormatClass.Story,
            < 0.9 => FormatClass.Portrait,
            < 1.25 => FormatClass.Square,
            < 2.2 => FormatClass.Landscape,
            < 4.6 => FormatClass.Banner,
            _ => FormatClass.Strip,
        };
    }

    /// <summary>The class of a platform's format.</summary>
    /// <param name="format">The format.</param>
    public static FormatClass Of(PlatformFormat format)
    {
        ArgumentNullException.ThrowIfNull(format);
        return Of(format.Width, format.Height, format.SafeArea.Top, format.SafeArea.Right, format.SafeArea.Bottom, format.SafeArea.Left);
    }

    /// <summary>The class as documents write it: <c>story</c>, <c>portrait</c>, <c>square</c>, <c>landscape</c>, <c>banner</c>, <c>strip</c> or <c>keyhole</c>.</summary>
    /// <param name="formatClass">The class.</param>
    public static string NameOf(FormatClass formatClass) => ByName.First(pair => pair.Value == formatClass).Key;

    internal static IReadOnlyDictionary<string, FormatClass> ByName { get; } = new OrderedDictionary<string, FormatClass>
    {
        ["story"] = FormatClass.Story,
        ["portrait"] = FormatClass.Portrait,
        ["square"] = FormatClass.Square,
        ["landscape"] = FormatClass.Landscape,
        ["banner"] = FormatClass.Banner,
        ["strip"] = FormatClass.Strip,
        ["keyhole"] = FormatClass.Keyhole,
    };
}
