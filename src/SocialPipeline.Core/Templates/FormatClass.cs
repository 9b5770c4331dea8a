namespace SocialPipeline.Templates;

/// <summary>The shape of a format, by the aspect ratio of its canvas (width ÷ height).</summary>
public enum FormatClass
{
    /// <summary>Below 0.62: 1080×1920 and the like.</summary>
    Story,

    /// <summary>0.62 to below 0.9: 1080×1350, 1080×1440, 1000×1500.</summary>
    Portrait,

    /// <summary>0.9 to below 1.25.</summary>
    Square,

    /// <summary>1.25 to below 2.2: 1200×630, 1280×720, 1200×900.</summary>
    Landscape,

    /// <summary>2.2 to below 4.6: 1500×500, 1640×624, 1584×396.</summary>
    Banner,

    /// <summary>4.6 and above: 1128×191.</summary>
    Strip,

    /// <summary>Any canvas whose safe area is less than half as high as the canvas and wider than twice its height: a television banner.</summary>
    Keyhole,
}
