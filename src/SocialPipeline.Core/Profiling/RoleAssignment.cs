using SocialPipeline.Brands;
using SocialPipeline.Colors;
using SocialPipeline.Validation;
using SocialPipeline.Validation.Colors;

namespace SocialPipeline.Profiling;

/// <summary>Gives the seen colours their roles in a palette; what the material lacks is derived of the primary colour and said to be.</summary>
internal sealed class RoleAssignment
{
    /// <summary>CIEDE2000 from which two colours of a palette are told apart at a glance.</summary>
    private const double Distinct = 12;
    private const double LoudChroma = .09;
    private const double SoftChroma = .025;

    /// <summary>A photographed colour serves as a quiet ground when it is light.</summary>
    private const double PhotographedGround = .74;
    private const double LeastPaper = .03;
    private const double Comfortable = 7;
    private const double InkOnPaper = 10;
    private const double Readable = 4.5;
    private const double LeastLogoShare = .015;
    private const double LeadingLogoShare = .06;
    private const double LeastDesignShare = .02;
    private const double LeastPhotoShare = .06;
    private const int MostExtra = 6;

    private static readonly (double Lightness, string Reason)[] Greys =
        [(.9, "a faint tone"), (.76, "a line"), (.5, "quiet text"), (.34, "strong quiet text")];

    private readonly List<SuggestedRole> _roles = [];
    private readonly IReadOnlyList<ObservedColor> _colors;

    private RoleAssignment(IReadOnlyList<ObservedColor> colors) => _colors = colors;

    /// <summary>The roles in the palette's order, with the reason for each.</summary>
    public static IReadOnlyList<SuggestedRole> Of(IReadOnlyList<ObservedColor> colors, List<string> notes)
    {
        var assignment = new RoleAssignment(colors);
        assignment.Assign(notes);
        return assignment._roles;
    }

    /// <summary>The palette of the roles.</summary>
    public static Palette PaletteOf(IReadOnlyList<SuggestedRole> roles)
    {
        return new Palette
        {
            Primary = Of("primary"),
            Secondary = Of("secondary"),
            Accent = Of("accent"),
            Background = Of("background"),
            Text = Of("text"),
            Neutrals = [.. roles.Where(role => role.Token.StartsWith("neutral-", StringComparison.Ordinal)).Select(role => role.Color)],
            Extra = roles.Skip(5).Where(role => !role.Token.StartsWith("neutral-", StringComparison.Ordinal)).ToDictionary(role => role.Token, role => role.Color),
        };

        Color Of(string token) => roles.First(role => role.Token == token).Color;
    }

    private void Assign(List<string> notes)
    {
        var primary = Primary(notes);
        _roles.Add(primary);
        var others = _colors
            .Where(color => color.Color != primary.Color && IsStrong(color) && ColorDifference.Ciede2000(color.Color, primary.Color) >= Distinct)
            .Where(color => !color.IsNeutral)
            .OrderByDescending(Weight).ThenBy(color => color.Color.ToHex(), StringComparer.Ordinal)
            .ToList();
        var accent = others.Where(color => Oklch.From(color.Color).C >= LoudChroma).OrderByDescending(color => (IsChosen(color), Loudness(color, primary.Color))).FirstOrDefault();
        var secondary = others.FirstOrDefault(color => color != accent && (accent is null || ColorDifference.Ciede2000(color.Color, accent.Color) >= Distinct));
        var second = Secondary(primary, secondary);
        _roles.Add(second);
        _roles.Add(accent is not null
            ? new SuggestedRole("accent", accent.Color, (IsChosen(accent) ? "The loudest colour beside the primary one" : "The loudest colour of the photographs, for want of a chosen one") + $": {accent.Evidence}.", accent)
            : new SuggestedRole("accent", primary.Color, "No other loud colour was seen: the primary one is the accent, too.", null));
        var background = Background(primary);
        _roles.Add(background);
        var text = Text(primary, background);
        _roles.Add(text);
        _roles.AddRange(Neutrals(primary, background.Color, text.Color));
        Extra();
    }

    private SuggestedRole Primary(List<string> notes)
    {
        var chosen = Best(color => color.ShareOf(ColorOrigin.Logo), LeadingLogoShare);
        if (chosen is not null)
        {
            return new SuggestedRole("primary", chosen.Color, $"The colour that the logo has most of: {chosen.Evidence}.", chosen);
        }

        // Without a coloured logo, only what somebody chose stands for a brand: seen twice, or on much of a picture.
        var logoInk = _colors.Where(color => color.ShareOf(ColorOrigin.Logo) > .2).OrderByDescending(color => color.ShareOf(ColorOrigin.Logo)).FirstOrDefault();
        chosen = Best(color => color.Sightings.Count(sighting => sighting.Origin == ColorOrigin.Design) > 1 || color.ShareOf(ColorOrigin.Design) >= .1
            ? color.Sightings.Where(sighting => sighting.Origin == ColorOrigin.Design).Sum(sighting => sighting.Share) : 0, LeastDesignShare);
        if (chosen is not null)
        {
            return new SuggestedRole("primary", chosen.Color, (logoInk is null ? "The colour that most of the designed areas have" : "The logo has no colour of its own; this is the one of most designed areas") + $": {chosen.Evidence}.", chosen);
        }

        if (logoInk is not null && Contrast.Ratio(logoInk.Color, Color.White) >= Comfortable)
        {
            notes.Add("Neither the logo nor a designed area has a colour: the logo's ink is the primary one. Choose another if the brand has it.");
            return new SuggestedRole("primary", logoInk.Color, $"The logo's ink, for want of a colour: {logoInk.Evidence}.", logoInk);
        }

        chosen = Best(color => color.ShareOf(ColorOrigin.Photograph) * Math.Min(1, Oklch.From(color.Color).C / LoudChroma), LeastPhotoShare / 2);
        if (chosen is not null)
        {
            notes.Add("The primary colour comes from photographs alone, where light mixes colours: hold it against the brand's own figures.");
            return new SuggestedRole("primary", chosen.Color, $"The strongest colour of the photographs: {chosen.Evidence}.", chosen);
        }

        notes.Add("No colour was seen, only greys: the darkest of them is the primary one.");
        var dark = _colors.OrderBy(color => Contrast.RelativeLuminance(color.Color)).FirstOrDefault();
        var ink = dark is not null && Contrast.Ratio(dark.Color, Color.White) >= Comfortable ? dark : null;
        return new SuggestedRole("primary", ink?.Color ?? Color.Parse("#1A1A1A"), ink is null ? "A near black, for want of a colour." : $"The darkest ink: {ink.Evidence}.", ink);
    }

    private ObservedColor? Best(Func<ObservedColor, double> share, double least) => _colors
        .Where(color => !color.IsNeutral && share(color) >= least)
        .OrderByDescending(color => share(color) * (.4 + Math.Min(.2, Oklch.From(color.Color).C) * 3))
        .ThenBy(color => color.Color.ToHex(), StringComparer.Ordinal)
        .FirstOrDefault();

    /// <summary>Whether it was seen enough to stand in a palette.</summary>
    private static bool IsStrong(ObservedColor color) =>
        color.ShareOf(ColorOrigin.Logo) >= LeastLogoShare || color.ShareOf(ColorOrigin.Design) >= LeastDesignShare || color.ShareOf(ColorOrigin.Photograph) >= LeastPhotoShare;

    /// <summary>Whether somebody chose it: photographs alone say less.</summary>
    private static bool IsChosen(ObservedColor color) => color.Sightings.Any(sighting => sighting.Origin != ColorOrigin.Photograph);

    /// <summary>How much it says of the brand: what stands in the logo before what was designed, and that before what was photographed.</summary>
    private static double Weight(ObservedColor color) =>
        (4 * color.ShareOf(ColorOrigin.Logo)) + (2 * color.ShareOf(ColorOrigin.Design)) + (.25 * color.ShareOf(ColorOrigin.Photograph));

    /// <summary>A small share does: an accent is a small thing. It must be seen on the primary colour.</summary>
    private static double Loudness(ObservedColor color, Color primary) =>
        Math.Sqrt(Weight(color)) * Oklch.From(color.Color).C * Math.Min(1, Contrast.Ratio(color.Color, primary) / 3);

    private static SuggestedRole Secondary(SuggestedRole primary, ObservedColor? seen)
    {
        if (seen is not null && (IsChosen(seen) || Oklch.From(seen.Color) is { L: >= PhotographedGround, C: >= SoftChroma }))
        {
            return new SuggestedRole("secondary", seen.Color, $"The second colour by what was seen: {seen.Evidence}.", seen);
        }

        var (_, chroma, hue) = Oklch.From(primary.Color);
        var tint = new Oklch(.88, Math.Min(chroma * .5, .055), hue).ToColor();
        return new SuggestedRole("secondary", tint, $"No second colour was seen: a tint of the primary one, {Figures.Ratio(Contrast.Ratio(tint, primary.Color))} from it.", null);
    }

    private SuggestedRole Background(SuggestedRole primary)
    {
        var paper = _colors
            .Where(color => color.IsNeutral && Oklch.From(color.Color).L >= .93 && color.ShareOf(ColorOrigin.Design) >= LeastPaper)
            .OrderByDescending(color => color.Sightings.Where(sighting => sighting.Origin == ColorOrigin.Design).Sum(sighting => sighting.Share)).ThenBy(color => color.Color.ToHex(), StringComparer.Ordinal)
            .FirstOrDefault();
        if (paper is not null)
        {
            return new SuggestedRole("background", paper.Color, $"The lightest ground that was seen: {paper.Evidence}.", paper);
        }

        var (_, chroma, hue) = Oklch.From(primary.Color);
        var tinted = new Oklch(.975, Math.Min(chroma, .008), hue).ToColor();
        return new SuggestedRole("background", tinted, "No paper was seen: a white with a breath of the primary colour.", null);
    }

    private SuggestedRole Text(SuggestedRole primary, SuggestedRole background)
    {
        var ink = _colors
            .Where(color => color.IsNeutral && color != primary.Observed && Contrast.Ratio(color.Color, background.Color) >= InkOnPaper)
            .Where(color => color.ShareOf(ColorOrigin.Logo) >= LeastLogoShare || color.ShareOf(ColorOrigin.Design) >= LeastDesignShare / 4)
            .OrderByDescending(Weight).ThenBy(color => color.Color.ToHex(), StringComparer.Ordinal)
            .FirstOrDefault();
        if (ink is not null)
        {
            return new SuggestedRole("text", ink.Color, $"The dark ink that was seen: {ink.Evidence}; {Figures.Ratio(Contrast.Ratio(ink.Color, background.Color))} on the background.", ink);
        }

        var (_, chroma, hue) = Oklch.From(primary.Color);
        var dark = new Oklch(.21, Math.Min(chroma * .3, .03), hue).ToColor();
        return new SuggestedRole("text", dark, $"No ink was seen: a near black of the primary colour's hue; {Figures.Ratio(Contrast.Ratio(dark, background.Color))} on the background.", null);
    }

    private IEnumerable<SuggestedRole> Neutrals(SuggestedRole primary, Color background, Color text)
    {
        var (_, chroma, hue) = Oklch.From(primary.Color);
        for (var i = 0; i < Greys.Length; i++)
        {
            var (lightness, use) = Greys[i];
            var seen = _colors.FirstOrDefault(color => color.IsNeutral && color.Color != background && color.Color != text
                && Math.Abs(Oklch.From(color.Color).L - lightness) < .05 && color.ShareOf(ColorOrigin.Design) >= LeastDesignShare / 2);
            var grey = seen?.Color ?? new Oklch(lightness, Math.Min(chroma * .12, .012), hue).ToColor();

            // Quiet text is text all the same.
            for (var darker = lightness; i >= 2 && Contrast.Ratio(grey, background) < Readable && darker > .2; darker -= .02)
            {
                (grey, seen) = (new Oklch(darker, Math.Min(chroma * .12, .012), hue).ToColor(), null);
            }

            yield return new SuggestedRole(
                Figures.Invariant($"neutral-{i + 1}"),
                grey,
                (seen is null ? $"A grey of the primary colour's hue for {use}" : $"A grey that was seen ({seen.Evidence}), for {use}") + $"; {Figures.Ratio(Contrast.Ratio(grey, background))} on the background.",
                seen);
        }
    }

    /// <summary>What somebody chose and no role took: it stays the brand's.</summary>
    private void Extra()
    {
        // Where two colours of the palette meet, their mixtures are nobody's choice.
        var palette = new PaletteDistance([.. _roles.Select(role => role.Color)], neutrals: true);
        var left = _colors
            .Where(color => !color.IsNeutral && !palette.IsTint(color.Color) && (color.ShareOf(ColorOrigin.Logo) >= LeastLogoShare || color.ShareOf(ColorOrigin.Design) >= LeastDesignShare))
            .Where(color => _roles.TrueForAll(role => ColorDifference.Ciede2000(role.Color, color.Color) >= 6))
            .OrderByDescending(Weight).ThenBy(color => color.Color.ToHex(), StringComparer.Ordinal)
            .Take(MostExtra).ToList();
        foreach (var color in left)
        {
            var name = HueNames.Of(color.Color);
            var twins = _roles.Count(role => role.Token == name || role.Token.StartsWith(name + "-", StringComparison.Ordinal));
            _roles.Add(new SuggestedRole(twins == 0 ? name : Figures.Invariant($"{name}-{twins + 1}"), color.Color, $"Seen, and no role's: {color.Evidence}.", color));
        }
    }
}
