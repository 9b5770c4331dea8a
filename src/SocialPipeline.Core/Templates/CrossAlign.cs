namespace SocialPipeline.Templates;

/// <summary>Alignment across a stack.</summary>
public enum CrossAlign
{
    /// <summary>At the start.</summary>
    Start,

    /// <summary>In the middle.</summary>
    Center,

    /// <summary>At the end.</summary>
    End,

    /// <summary>From start to end.</summary>
    Stretch,

    /// <summary>By the last baseline (horizontal stacks of text).</summary>
    Baseline,
}
