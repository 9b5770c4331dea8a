namespace SocialPipeline.Layout;

/// <summary>How a format takes the copy, from best to worst.</summary>
public enum CopyFitVerdict
{
    /// <summary>Every text stands at its largest size.</summary>
    Fits,

    /// <summary>A text is smaller than its largest size, and still comfortable.</summary>
    Shrinks,

    /// <summary>A text is smaller than is comfortable, or cut.</summary>
    BelowComfortable,

    /// <summary>A layer had to go so that the rest fits.</summary>
    Drops,

    /// <summary>It does not fit although everything that may go has gone: the text would fall below its minimum.</summary>
    DoesNotFit,
}
