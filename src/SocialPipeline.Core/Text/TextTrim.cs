namespace SocialPipeline.Text;

/// <summary>What counts as the top and the bottom of set text.</summary>
public enum TextTrim
{
    /// <summary>From the cap height of the first line to the baseline of the last: Latin display type sits optically on its box.</summary>
    CapToBaseline,

    /// <summary>Full line boxes, with half of the leading above and below, as CSS does: Arabic, and body text.</summary>
    LineBox,

    /// <summary>From the top of the first line's ink to the bottom of the last's: figures of scripts without capitals.</summary>
    Ink,
}
