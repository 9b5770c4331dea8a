using SocialPipeline.Imaging;

namespace SocialPipeline.Validation.Logos;

/// <summary>The picture at the sizes 1, .75, .5, .375, .25 and .1875; each is made when it is first asked for.</summary>
internal sealed class EdgePyramid(ColorPlanes planes, bool vectors)
{
    public static readonly double[] Scales = [1, .75, .5, .375, .25, .1875];

    private readonly ColorPlanes?[] _planes = [planes, null, null, null, null, null];
    private readonly EdgeLevel?[] _levels = new EdgeLevel?[Scales.Length];
    private readonly ResponseMaps?[] _responses = new ResponseMaps?[Scales.Length];

    public bool Vectors { get; } = vectors;

    public EdgeLevel Level(int index) => _levels[index] ??= new EdgeLevel(Planes(index), Scales[index], Vectors);

    public ResponseMaps Responses(int index) => _responses[index] ??= new ResponseMaps(Level(index));

    /// <summary>The smallest level at which something of that size (in pixels of the picture) still has so many pixels; the largest level when none has.</summary>
    public static int IndexFor(double size, double pixels)
    {
        for (var index = Scales.Length - 1; index > 0; index--)
        {
            if (size * Scales[index] >= pixels)
            {
                return index;
            }
        }

        return 0;
    }

    /// <summary>Gives the room of all levels back; their planes stay.</summary>
    public void Release()
    {
        foreach (var maps in _responses)
        {
            maps?.Release();
        }

        foreach (var level in _levels)
        {
            level?.Release();
        }
    }

    private ColorPlanes Planes(int index) => _planes[index] ??= index == 1 ? Planes(0).ThreeQuarters() : Planes(index - 2).Half();
}
