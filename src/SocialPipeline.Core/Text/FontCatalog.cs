using System.Collections.Frozen;
using System.Collections.Immutable;

namespace SocialPipeline.Text;

/// <summary>An immutable set of faces, sorted so that the order of adding leaves no trace.</summary>
internal sealed class FontCatalog
{
    internal static readonly FontCatalog Empty = new([]);

    private FontCatalog(ImmutableArray<FontFace> faces)
    {
        Faces = faces;
        ByFamily = faces.GroupBy(face => face.Family, StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(group => group.Key, group => group.ToImmutableArray(), StringComparer.OrdinalIgnoreCase);
        Families = [.. ByFamily.Values.Select(group => group.Select(face => face.Family).Min(StringComparer.Ordinal)!)
            .Order(StringComparer.OrdinalIgnoreCase)];
    }

    internal ImmutableArray<FontFace> Faces { get; }

    internal FrozenDictionary<string, ImmutableArray<FontFace>> ByFamily { get; }

    internal ImmutableArray<string> Families { get; }

    internal FontCatalog With(FontFace face) => new([.. Faces.Add(face)
        .OrderBy(each => each.Family, StringComparer.OrdinalIgnoreCase)
        .ThenBy(each => each.Italic)
        .ThenBy(each => each.Weight)
        .ThenBy(each => each.Sha256, StringComparer.Ordinal)]);

    internal FontFace? Find(string family, int weight, bool italic) =>
        ByFamily.TryGetValue(family, out var faces)
            ? faces.MinBy(face => (face.Italic == italic ? 0 : 1, Distance(face.Weight, weight)))
            : null;

    /// <summary>CSS Fonts 4 §5.2: 400 to 500 look upward to 500 first, lighter weights look down first, heavier ones up first.</summary>
    private static int Distance(int face, int wanted)
    {
        const int SecondChoice = 2000, ThirdChoice = 4000;
        if (wanted is >= 400 and <= 500)
        {
            return face >= wanted && face <= 500 ? face - wanted
                : face < wanted ? SecondChoice + wanted - face
                : ThirdChoice + face - wanted;
        }

        return wanted < 400
            ? (face <= wanted ? wanted - face : SecondChoice + face - wanted)
            : (face >= wanted ? face - wanted : SecondChoice + wanted - face);
    }
}
