namespace SocialPipeline.Templates;

/// <summary>Where a smaller run stands in its line.</summary>
public enum RunAlign
{
    /// <summary>On the baseline.</summary>
    Baseline,

    /// <summary>Its cap height flush with the cap height of the full size.</summary>
    CapTop,
}
