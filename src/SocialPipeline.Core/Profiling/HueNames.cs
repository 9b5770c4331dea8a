using SocialPipeline.Colors;

namespace SocialPipeline.Profiling;

/// <summary>Plain names for colours, for the palette's further entries.</summary>
internal static class HueNames
{
    /// <summary>Upper ends of the hues in OKLCH, in degrees.</summary>
    private static readonly (double To, string Name)[] Hues =
        [(15, "pink"), (42, "red"), (78, "orange"), (108, "yellow"), (128, "lime"), (160, "green"), (200, "teal"), (235, "cyan"), (275, "blue"), (305, "violet"), (335, "purple"), (360, "pink")];

    /// <summary>The name: a hue, or brown for dark oranges.</summary>
    public static string Of(Color color)
    {
        var (lightness, chroma, hue) = Oklch.From(color);
        if (chroma < .02)
        {
            return "grey";
        }

        return hue is > 42 and <= 90 && lightness < .55 ? "brown" : Hues.First(entry => hue <= entry.To).Name;
    }
}
