namespace SocialPipeline.Brands;

/// <summary>The words that brand documents use for choices.</summary>
internal static class BrandNames
{
    public static IReadOnlyDictionary<string, LogoCorner> Corners { get; } = new OrderedDictionary<string, LogoCorner>
    {
        ["top-start"] = LogoCorner.TopStart,
        ["top-end"] = LogoCorner.TopEnd,
        ["bottom-start"] = LogoCorner.BottomStart,
        ["bottom-end"] = LogoCorner.BottomEnd,
    };

    public static IReadOnlyDictionary<string, LogoInk> Inks { get; } = new OrderedDictionary<string, LogoInk>
    {
        ["full-color"] = LogoInk.FullColor,
        ["one-color"] = LogoInk.OneColor,
    };

    public static IReadOnlyDictionary<string, LogoGround> Grounds { get; } = new OrderedDictionary<string, LogoGround>
    {
        ["light"] = LogoGround.Light,
        ["dark"] = LogoGround.Dark,
    };

    public static IReadOnlyDictionary<string, NumberDigits> Digits { get; } = new OrderedDictionary<string, NumberDigits>
    {
        ["latn"] = NumberDigits.Latn,
        ["arab"] = NumberDigits.Arab,
        ["arabext"] = NumberDigits.Arabext,
        ["deva"] = NumberDigits.Deva,
    };
}
