namespace SocialPipeline.Imaging;

/// <summary>Why a picture was refused.</summary>
public enum ImageFault
{
    /// <summary>There are no bytes, or the picture has no pixels.</summary>
    Empty,

    /// <summary>The file cannot be read from where it should be.</summary>
    Unreadable,

    /// <summary>The file has more bytes than <see cref="ImageLimits.MaxBytes"/>.</summary>
    TooManyBytes,

    /// <summary>The picture has more pixels than <see cref="ImageLimits.MaxPixels"/>, a side longer than <see cref="ImageLimits.MaxSide"/>, or needs more memory than <see cref="ImageLimits.MaxDecodeBytes"/>.</summary>
    TooManyPixels,

    /// <summary>The bytes are no PNG, JPEG, WebP, GIF, BMP or ICO.</summary>
    UnknownType,

    /// <summary>The name says one type, the bytes are another.</summary>
    Mislabelled,

    /// <summary>The file ends before the picture does.</summary>
    Truncated,

    /// <summary>The bytes contradict their own format.</summary>
    Corrupt,
}
