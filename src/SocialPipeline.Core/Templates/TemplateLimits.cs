namespace SocialPipeline.Templates;

/// <summary>What a template may cost; checked while it is read and while it is rendered.</summary>
public static class TemplateLimits
{
    /// <summary>The document's size in bytes of UTF-8.</summary>
    public const int MaxDocumentBytes = 1024 * 1024;

    /// <summary>How deep frames may nest, a layer of the canvas counting as 1.</summary>
    public const int MaxLayerDepth = 12;

    /// <summary>Layers in one layout, children included.</summary>
    public const int MaxLayers = 500;

    /// <summary>Layers in all layouts together: every variant is a layout of its own.</summary>
    public const int MaxLayersInAll = 5_000;

    /// <summary>Inputs of one template.</summary>
    public const int MaxInputs = 60;

    /// <summary>Variants of one template.</summary>
    public const int MaxVariants = 24;

    /// <summary>Runs of one text layer.</summary>
    public const int MaxRuns = 40;

    /// <summary>How often a layer may repeat.</summary>
    public const int MaxRepeats = 400;

    /// <summary>Characters of one written length.</summary>
    public const int MaxLengthText = 200;

    /// <summary>How deep conditions may nest.</summary>
    public const int MaxConditionDepth = 8;

    /// <summary>Characters of one text that holds Liquid.</summary>
    public const int MaxLiquidSource = 2_000;

    /// <summary>Tags (<c>{% … %}</c>) and outputs (<c>{{ … }}</c>) in one text that holds Liquid.</summary>
    public const int MaxLiquidTags = 60;

    /// <summary>Steps (tags and loop passes) of one Liquid rendering.</summary>
    public const int MaxLiquidSteps = 2_000;

    /// <summary>Characters that one Liquid rendering may write, hold in a variable or take from a filter.</summary>
    public const int MaxLiquidOutput = 20_000;

    /// <summary>Characters that the filters of one Liquid rendering may read and write together.</summary>
    public const int MaxLiquidWork = 2_000_000;
}
