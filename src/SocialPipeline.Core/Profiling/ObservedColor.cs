using SocialPipeline.Colors;
using SocialPipeline.Validation;

namespace SocialPipeline.Profiling;

/// <summary>A colour of the material with every place where it, or one that looks the same, was seen.</summary>
/// <param name="Color">The colour as it was seen most clearly: in the logo, else in a designed area, else in photographs.</param>
/// <param name="IsNeutral">Whether it is a grey, a paper or an ink rather than a colour.</param>
/// <param name="Sightings">Where it was seen, the logo first.</param>
public sealed record ObservedColor(Color Color, bool IsNeutral, IReadOnlyList<ColorSighting> Sightings)
{
    private const int MostNamed = 3;

    /// <summary>Its largest share in anything of an origin, 0 to 1.</summary>
    /// <param name="origin">The origin.</param>
    public double ShareOf(ColorOrigin origin) => Sightings.Where(sighting => sighting.Origin == origin).Select(sighting => sighting.Share).DefaultIfEmpty().Max();

    /// <summary>The sightings as a phrase, the largest shares first: <c>62 % of logo.svg, 12 % of the areas of card.png</c>.</summary>
    public string Evidence
    {
        get
        {
            var named = Sightings.OrderBy(sighting => sighting.Origin).ThenByDescending(sighting => sighting.Share).ThenBy(sighting => sighting.Image, StringComparer.Ordinal).Take(MostNamed).Select(sighting => sighting.Origin switch
            {
                ColorOrigin.Logo => $"{Figures.Percent(sighting.Share)} of the ink of {sighting.Image}",
                ColorOrigin.Design => $"{Figures.Percent(sighting.Share)} of {sighting.Image} as a flat colour",
                _ => $"{Figures.Percent(sighting.Share)} of the photograph {sighting.Image}",
            });
            return string.Join(", ", named) + (Sightings.Count > MostNamed ? Figures.Invariant($" and {Sightings.Count - MostNamed} more") : "");
        }
    }
}
