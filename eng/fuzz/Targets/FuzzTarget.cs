namespace SocialPipeline.Fuzz.Targets;

/// <summary>A part of the engine that reads what strangers wrote.</summary>
internal abstract class FuzzTarget
{
    public static IReadOnlyList<string> Names { get; } = ["decoder", "template", "brand", "svg", "shaper", "brief"];

    /// <summary>The name of a single file; its ending is taken from the file that is replayed.</summary>
    public abstract string SingleName { get; }

    /// <summary>Files that cases are made of.</summary>
    public abstract int CorpusFiles { get; }

    /// <summary>The cases that the engine is warmed up with: undamaged.</summary>
    public abstract IEnumerable<FuzzCase> Intact();

    /// <summary>Makes a case; the same random numbers give the same one.</summary>
    public abstract FuzzCase Make(FuzzRandom random);

    /// <summary>Tries a case; returns for a sound result and lets every error out.</summary>
    public abstract void Try(FuzzCase given);

    public static FuzzTarget Create(string name) => name switch
    {
        "decoder" => new DecoderTarget(),
        "template" => new TemplateTarget(),
        "brand" => new BrandTarget(),
        "svg" => new SvgTarget(),
        "shaper" => new ShaperTarget(),
        "brief" => new BriefTarget(),
        _ => throw new ArgumentException($"There is no target '{name}'. Targets: {string.Join(", ", Names)}."),
    };
}
