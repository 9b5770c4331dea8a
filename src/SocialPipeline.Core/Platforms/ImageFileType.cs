namespace SocialPipeline.Platforms;

/// <summary>The kinds of file a finished design is handed out as.</summary>
public enum ImageFileType
{
    /// <summary>JPEG, <c>image/jpeg</c>.</summary>
    Jpeg,

    /// <summary>PNG, <c>image/png</c>.</summary>
    Png,

    /// <summary>WebP, <c>image/webp</c>.</summary>
    Webp,

    /// <summary>GIF, <c>image/gif</c>.</summary>
    Gif,

    /// <summary>PDF, <c>application/pdf</c>.</summary>
    Pdf,
}
