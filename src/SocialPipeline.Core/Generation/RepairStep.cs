namespace SocialPipeline.Generation;

/// <summary>What a repair changes.</summary>
public enum RepairStep
{
    /// <summary>Scrims reach a higher contrast.</summary>
    StrongerScrim,

    /// <summary>Another part of the photograph is shown.</summary>
    OtherCrop,

    /// <summary>Another variant of the logo is drawn.</summary>
    OtherLogoVariant,

    /// <summary>The logo stands in another corner.</summary>
    OtherLogoCorner,

    /// <summary>Texts are set smaller.</summary>
    SmallerText,

    /// <summary>The next shorter wording of the brief is drawn.</summary>
    ShorterCopy,

    /// <summary>The template's next layout is used.</summary>
    OtherLayout,

    /// <summary>The next picture of the imagery source is shown.</summary>
    OtherPicture,

    /// <summary>A text is painted in the ink of its surface.</summary>
    StrongerInk,
}
