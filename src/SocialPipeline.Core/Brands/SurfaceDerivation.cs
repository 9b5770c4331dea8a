using SocialPipeline.Colors;

namespace SocialPipeline.Brands;

/// <summary>Completes surfaces from a palette: text by WCAG contrast (at least 4.5:1, 7:1 where the palette has it), flat tones by steps of L*.</summary>
internal static class SurfaceDerivation
{
    private const double Readable = 4.5;
    private const double Comfortable = 7;

    // Below this a shape is lost on its ground: Marsa's pearl on paper (1.8) shows, lime on paper (1.0) does not.
    private const double Visible = 1.5;

    // The middle of the 5 to 12 L* in which a flat tone gives depth without looking like another colour.
    private const double ToneStep = 8;
    private const double LineShare = 0.2;

    /// <summary>The ground of a standard surface; <see langword="null"/> for any other name.</summary>
    public static Color? StandardGround(Palette palette, string name) => name switch
    {
        SurfaceNames.Brand => palette.Primary,
        SurfaceNames.Paper => palette.Background,
        SurfaceNames.Soft => palette.Secondary,
        SurfaceNames.Vivid => palette.Accent,
        SurfaceNames.Deep => Colors(palette).MinBy(Contrast.RelativeLuminance),
        _ => null,
    };

    /// <summary>A surface on a ground of which nothing else is said.</summary>
    public static Surface On(Palette palette, Color ground) => Complete(palette, ground, new SurfaceDraft());

    /// <summary>Completes what is said of a surface.</summary>
    public static Surface Complete(Palette palette, Color ground, SurfaceDraft draft)
    {
        var ink = draft.Ink ?? Ink(palette, ground);
        var body = draft.Body ?? Body(palette, ground, ink);
        var spot = draft.Spot ?? Spot(palette, ground);
        return new Surface
        {
            Ground = ground,
            Ink = ink,
            Body = body,
            Muted = draft.Muted ?? Muted(palette, ground, body),
            Highlight = draft.Highlight ?? (Contrast.Ratio(palette.Accent, ground) >= Readable ? palette.Accent : ink),
            Spot = spot,
            SpotInk = draft.SpotInk ?? Ink(palette, spot),
            Tone = draft.Tone ?? Tone(ground),
            Second = draft.Second ?? Second(palette, ground),
            Line = draft.Line ?? ground.Mix(ink, LineShare),
        };
    }

    // Names are preferences, contrast decides: the first comfortable one, then the first readable one, then black or white.
    private static Color Ink(Palette palette, Color ground)
    {
        Color[] candidates = IsDark(ground)
            ? [palette.Background, Color.White, palette.Secondary, palette.Accent]
            : ground == palette.Background ? [palette.Primary, palette.Text, Color.Black] : [palette.Text, palette.Primary, Color.Black];
        return First(candidates, ground, Comfortable)
            ?? First(candidates, ground, Readable)
            ?? (Contrast.Ratio(Color.Black, ground) >= Contrast.Ratio(Color.White, ground) ? Color.Black : Color.White);
    }

    private static Color Body(Palette palette, Color ground, Color ink)
        => !IsDark(ground) && Contrast.Ratio(palette.Text, ground) >= Comfortable ? palette.Text : ink;

    private static Color Muted(Palette palette, Color ground, Color body)
    {
        var limit = Contrast.Ratio(body, ground);
        var quiet = palette.Neutrals.Where(neutral => Contrast.Ratio(neutral, ground) is var ratio && ratio >= Readable && ratio < limit).ToList();
        if (quiet.Count > 0)
        {
            return quiet.MinBy(neutral => Contrast.Ratio(neutral, ground));
        }

        for (var share = 0.35; share > 0.01; share -= 0.05)
        {
            var mixed = body.Mix(ground, share);
            if (Contrast.Ratio(mixed, ground) >= Readable)
            {
                return mixed;
            }
        }

        return body;
    }

    private static Color Spot(Palette palette, Color ground)
        => First([palette.Accent, palette.Secondary, palette.Primary, palette.Text, palette.Background], ground, Visible) ?? Ink(palette, ground);

    private static Color Second(Palette palette, Color ground)
    {
        foreach (var candidate in (Color[])[palette.Secondary, palette.Primary, palette.Accent, palette.Text])
        {
            if (ColorDifference.Ciede2000(candidate, ground) >= 12)
            {
                return candidate;
            }
        }

        return Tone(ground, 2 * ToneStep);
    }

    private static Color Tone(Color ground, double step = ToneStep)
    {
        var start = CieLab.From(ground).L;
        var target = Math.Clamp(start + (IsDark(ground) ? step : -step), 0, 100);

        // Only OKLab's lightness moves: its hue stays the same to the eye where Lab's drifts to purple.
        var color = Oklch.From(ground);
        var (low, high) = (0.0, 1.0);
        for (var i = 0; i < 24; i++)
        {
            var middle = (low + high) / 2;
            (low, high) = CieLab.From((color with { L = middle }).ToGamut().ToOklab().ToLinearRgb()).L < target ? (middle, high) : (low, middle);
        }

        return (color with { L = (low + high) / 2 }).ToColor();
    }

    private static bool IsDark(Color ground) => CieLab.From(ground).L < 50;

    private static Color? First(IEnumerable<Color> candidates, Color ground, double ratio)
    {
        foreach (var candidate in candidates)
        {
            if (Contrast.Ratio(candidate, ground) >= ratio)
            {
                return candidate;
            }
        }

        return null;
    }

    private static IEnumerable<Color> Colors(Palette palette)
        => [palette.Primary, palette.Secondary, palette.Accent, palette.Background, palette.Text, .. palette.Neutrals, .. palette.Extra.Values];
}
