using SocialPipeline.Rendering;

namespace SocialPipeline.Generation;

/// <summary>How a set is made.</summary>
public sealed record GenerationOptions
{
    /// <summary>The most repairs that are tried on one picture.</summary>
    public const int MostRepairs = 4;

    /// <summary>The most alternatives of one format.</summary>
    public const int MostAlternatives = 12;

    /// <summary>How pictures are rendered and encoded; the brief's locale fills an empty one.</summary>
    public RenderOptions Render { get; init; } = new();

    /// <summary>How many repairs are tried on a picture that breaks a rule, 0 to 4. Default 4.</summary>
    public int Repairs { get; init; } = MostRepairs;

    /// <summary>How many alternatives each format gets, 1 to 12: the plan's own design and others. Default 1.</summary>
    public int Alternatives { get; init; } = 1;

    /// <summary>Chooses the other alternatives: the same seed gives the same ones. Default 0.</summary>
    public int Seed { get; init; }

    internal void Check()
    {
        Check(Repairs is >= 0 and <= MostRepairs, nameof(Repairs), Repairs, "0 to 4");
        Check(Alternatives is >= 1 and <= MostAlternatives, nameof(Alternatives), Alternatives, "1 to 12");
    }

    private static void Check(bool allowed, string name, int found, string range)
    {
        if (!allowed)
        {
            throw new ArgumentOutOfRangeException(name, found, $"Allowed: {range}.");
        }
    }
}
