using SocialPipeline.Brands;
using SocialPipeline.Colors;
using SocialPipeline.Rendering;
using SocialPipeline.Validation;

namespace SocialPipeline.Profiling;

/// <summary>Makes the variants of a logo and settles where each stands.</summary>
internal static class LogoSuggester
{
    private const double MinContrast = 3;

    /// <summary>The share of the ink that must reach the contrast: as the renderer asks.</summary>
    private const double InkShare = .8;
    private static readonly string[] Roles = ["primary", "secondary", "accent", "background", "text"];

    public static SuggestedLogo Of(LogoMaterial logo, string id, Palette palette, List<string> notes)
    {
        var lockup = logo.AspectRatio >= LogoShape.Wide ? "horizontal" : "mark";
        var full = LogoFiles.FullColor(logo, id + "-full");
        var (onLight, onDark) = (Reached(full, palette.Background), Reached(full, palette.Text));
        var variants = new List<LogoVariant>();
        var isLight = onLight >= onDark;
        variants.Add(new LogoVariant($"{lockup}-on-{(isLight ? "light" : "dark")}", lockup, LogoInk.FullColor, isLight ? LogoGround.Light : LogoGround.Dark, full));
        if (Math.Min(onLight, onDark) >= MinContrast)
        {
            variants.Add(new LogoVariant($"{lockup}-on-{(isLight ? "dark" : "light")}", lockup, LogoInk.FullColor, isLight ? LogoGround.Dark : LogoGround.Light, full));
        }

        if (logo.IsOpaque)
        {
            notes.Add($"The logo {logo.Source.Name} has no transparency, so nothing tells it from {(logo.Ground is { } ground ? $"the {ground.ToHex()} that it lies on" : "what it lies on")}: it stands as a box, and no white or one-colour variant was made. Give an SVG or a PNG with transparency.");
        }
        else
        {
            variants.Add(new LogoVariant(lockup + "-ink", lockup, LogoInk.OneColor, LogoGround.Light, LogoFiles.OneColor(logo, id + "-ink", palette.Text)));
            variants.Add(new LogoVariant(lockup + "-white", lockup, LogoInk.OneColor, LogoGround.Dark, LogoFiles.OneColor(logo, id + "-white", Color.White)));
        }

        if (logo.Drawing is null && Math.Max(logo.Pixels.Width, logo.Pixels.Height) < 256)
        {
            notes.Add($"The logo {logo.Source.Name} has {Figures.Size(logo.Pixels.Width, logo.Pixels.Height)} of ink and will be enlarged: an SVG stays sharp.");
        }

        var (space, spaceReason) = LogoShape.ClearSpace(logo);
        var (height, heightReason) = LogoShape.MinHeight(logo);
        var stands = Roles.Where(role => palette.TryGet(role, out _)).Select(role => Stand(role, palette, variants)).ToList();
        var fullIds = variants.Where(variant => variant.Ink == LogoInk.FullColor).Select(variant => variant.Id).ToHashSet();
        List<string> oneColorOn = logo.IsOpaque ? [] : [.. stands.Where(stand => !fullIds.Contains(stand.Variant)).Select(stand => stand.GroundToken), "photo"];
        notes.AddRange(stands.Where(stand => stand.Ratio < MinContrast)
            .Select(stand => $"No variant of the logo reaches {Figures.Ratio(MinContrast)} on {stand.GroundToken} ({stand.Ground.ToHex()}): {stand.Variant} reaches {Figures.Ratio(stand.Ratio)}."));
        return new SuggestedLogo(
            variants,
            new LogoPolicy { ClearSpace = space, MinHeight = height, MinContrast = MinContrast, OneColorOn = oneColorOn },
            logo.AspectRatio,
            spaceReason,
            heightReason,
            stands);
    }

    /// <summary>The first variant that reaches the contrast, the full-colour ones before; else the best.</summary>
    private static LogoStand Stand(string role, Palette palette, List<LogoVariant> variants)
    {
        palette.TryGet(role, out var ground);
        var rated = variants.Select(variant => (variant.Id, IsFull: variant.Ink == LogoInk.FullColor, Ratio: Reached(variant.Asset, ground))).ToList();
        var best = rated.Where(entry => entry.IsFull && entry.Ratio >= MinContrast).Concat(rated.OrderByDescending(entry => entry.Ratio)).First();
        return new LogoStand(role, ground, best.Id, best.Ratio);
    }

    private static double Reached(BrandAsset asset, Color ground)
    {
        var points = LogoInkPoints.Of(asset);
        if (points.Length == 0)
        {
            return 1;
        }

        var ratios = new double[points.Length];
        for (var i = 0; i < points.Length; i++)
        {
            ratios[i] = Contrast.Ratio(points[i].Ink, ground);
        }

        Array.Sort(ratios);
        return ratios[(int)((1 - InkShare) * (ratios.Length - 1))];
    }
}
