using SocialPipeline.Brands;
using SocialPipeline.Imaging;

namespace SocialPipeline.Layout;

/// <summary>What one rendering does otherwise than its template would by itself: a repair after a check, or an alternative. The default changes nothing.</summary>
public sealed record DesignAdjustments
{
    /// <summary>Changes nothing.</summary>
    public static DesignAdjustments None { get; } = new();

    /// <summary>The WCAG 2.2 ratio that scrims bring each text to, 4.5 to 21. Default 4.5.</summary>
    public double ScrimContrast { get; init; } = 4.5;

    /// <summary>The largest size of texts that may shrink, as a share of the template's, .5 to 1. Default 1. No text falls below its own minimum.</summary>
    public double TextScale { get; init; } = 1;

    /// <summary>How many of the template's layouts that suit the format are passed over, 0 to 24; the base layout is never passed over. Default 0.</summary>
    public int SkippedLayouts { get; init; }

    /// <summary>The brand's surface to stand on before the template's own; <see langword="null"/>, the default, leaves it to the template.</summary>
    public string? Surface { get; init; }

    /// <summary>The id of the logo variant to draw; <see langword="null"/>, the default, or one that is not of the lockup leaves it to the ground.</summary>
    public string? LogoVariant { get; init; }

    /// <summary>The corner of the content area that the logo goes to when there is room; <see langword="null"/>, the default, leaves it where the template puts it.</summary>
    public LogoCorner? LogoCorner { get; init; }

    /// <summary>What pictures are cropped around when the caller named no focus; <see langword="null"/>, the default, leaves it to the template and the picture.</summary>
    public FocusPoint? Focus { get; init; }

    /// <summary>The ids of text layers that are painted in the ink of the surface they stand on, instead of the template's colour; words on a highlight of their own keep theirs. Default: none.</summary>
    public IReadOnlyList<string> InkTexts { get; init; } = [];

    internal void Check()
    {
        Check(ScrimContrast is >= 4.5 and <= 21, nameof(ScrimContrast), ScrimContrast, "4.5 to 21");
        Check(TextScale is >= .5 and <= 1, nameof(TextScale), TextScale, ".5 to 1");
        Check(SkippedLayouts is >= 0 and <= 24, nameof(SkippedLayouts), SkippedLayouts, "0 to 24");
    }

    private static void Check(bool allowed, string name, double found, string range)
    {
        if (!allowed)
        {
            throw new ArgumentOutOfRangeException(name, found, $"Allowed: {range}.");
        }
    }
}
