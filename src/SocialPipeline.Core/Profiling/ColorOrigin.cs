namespace SocialPipeline.Profiling;

/// <summary>What a colour was seen in; the earlier, the more it says about a brand.</summary>
public enum ColorOrigin
{
    /// <summary>The logo.</summary>
    Logo,

    /// <summary>An area, a letter or an icon of one colour: somebody chose it.</summary>
    Design,

    /// <summary>A photograph, where light mixes the colours.</summary>
    Photograph,
}
