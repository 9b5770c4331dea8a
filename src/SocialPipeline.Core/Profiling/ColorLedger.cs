using SocialPipeline.Colors;

namespace SocialPipeline.Profiling;

/// <summary>Keeps what was seen: colours that look alike become one, called by the one that came first.</summary>
internal sealed class ColorLedger
{
    private const double SameColor = .05;

    private readonly List<(Color Color, List<ColorSighting> Sightings)> _entries = [];

    /// <summary>Adds a colour; the clearest origins come first.</summary>
    public void Add(Color color, ColorSighting sighting)
    {
        var near = _entries.Where(entry => ColorClusters.Distance(entry.Color, color) <= SameColor).ToList();
        if (near.Count == 0)
        {
            _entries.Add((color, [sighting]));
            return;
        }

        var sightings = near.MinBy(entry => ColorClusters.Distance(entry.Color, color)).Sightings;
        var twin = sightings.FindIndex(other => other.Image == sighting.Image && other.Origin == sighting.Origin);
        if (twin < 0)
        {
            sightings.Add(sighting);
        }
        else
        {
            sightings[twin] = sightings[twin] with { Share = Math.Min(1, sightings[twin].Share + sighting.Share) };
        }
    }

    /// <summary>Whether a colour that looks the same was seen in an origin.</summary>
    public bool Has(Color color, ColorOrigin origin) =>
        _entries.Exists(entry => ColorClusters.Distance(entry.Color, color) <= SameColor && entry.Sightings.Exists(sighting => sighting.Origin == origin));

    /// <summary>Everything that was seen, in the order in which it came.</summary>
    public IReadOnlyList<ObservedColor> Colors => [.. _entries.Select(entry => new ObservedColor(entry.Color, IsNeutral(entry.Color), [.. entry.Sightings.OrderBy(sighting => sighting.Origin)]))];

    /// <summary>Greys, and the faint tints at either end of the lightness that serve as paper and ink.</summary>
    private static bool IsNeutral(Color color)
    {
        var (lightness, chroma, _) = Oklch.From(color);
        return chroma < (lightness > .9 ? .032 : lightness < .28 ? .05 : .022);
    }
}
