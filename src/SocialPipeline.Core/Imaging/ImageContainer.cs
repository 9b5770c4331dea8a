namespace SocialPipeline.Imaging;

/// <summary>The file formats that are read.</summary>
public enum ImageContainer
{
    /// <summary>PNG.</summary>
    Png,

    /// <summary>JPEG, baseline or progressive.</summary>
    Jpeg,

    /// <summary>WebP, lossy or lossless; of an animation the first frame.</summary>
    Webp,

    /// <summary>GIF; of an animation the first frame.</summary>
    Gif,

    /// <summary>Windows bitmap.</summary>
    Bmp,

    /// <summary>Windows icon; the picture that Skia chooses, the largest.</summary>
    Ico,
}
