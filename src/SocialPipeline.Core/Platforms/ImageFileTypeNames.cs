namespace SocialPipeline.Platforms;

/// <summary>The media types and file extensions of <see cref="ImageFileType"/>.</summary>
public static class ImageFileTypeNames
{
    /// <summary>The media type, such as <c>image/jpeg</c>.</summary>
    /// <param name="type">The file type.</param>
    /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum.</exception>
    public static string MediaType(this ImageFileType type) => type switch
    {
        ImageFileType.Jpeg => "image/jpeg",
        ImageFileType.Png => "image/png",
        ImageFileType.Webp => "image/webp",
        ImageFileType.Gif => "image/gif",
        ImageFileType.Pdf => "application/pdf",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "There is no such file type."),
    };

    /// <summary>The usual file extension with its dot, such as <c>.jpg</c>.</summary>
    /// <param name="type">The file type.</param>
    /// <exception cref="ArgumentOutOfRangeException">The value is none of the enum.</exception>
    public static string FileExtension(this ImageFileType type) => type switch
    {
        ImageFileType.Jpeg => ".jpg",
        ImageFileType.Png => ".png",
        ImageFileType.Webp => ".webp",
        ImageFileType.Gif => ".gif",
        ImageFileType.Pdf => ".pdf",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "There is no such file type."),
    };

    /// <summary>Finds the file type of a media type; parameters after <c>;</c> and letter case do not matter.</summary>
    /// <param name="mediaType">Such as <c>image/png</c>; <c>image/jpg</c> is understood.</param>
    /// <param name="type">The file type; JPEG when there is none.</param>
    public static bool TryFromMediaType(string? mediaType, out ImageFileType type)
    {
        var bare = mediaType?.Split(';')[0].Trim() ?? "";
        return TryFind(candidate => bare.Equals(candidate.MediaType(), StringComparison.OrdinalIgnoreCase), out type)
            || bare.Equals("image/jpg", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Finds the file type of a file name or extension; letter case does not matter.</summary>
    /// <param name="fileName">A path, a name or an extension with its dot; <c>.jpeg</c> is understood.</param>
    /// <param name="type">The file type; JPEG when there is none.</param>
    public static bool TryFromFileName(string? fileName, out ImageFileType type)
    {
        var extension = Path.GetExtension(fileName) ?? "";
        return TryFind(candidate => extension.Equals(candidate.FileExtension(), StringComparison.OrdinalIgnoreCase), out type)
            || extension.Equals(".jpeg", StringComparison.OrdinalIgnoreCase);
    }

    private static bool TryFind(Func<ImageFileType, bool> matches, out ImageFileType type)
    {
        foreach (var candidate in Enum.GetValues<ImageFileType>())
        {
            if (matches(candidate))
            {
                type = candidate;
                return true;
            }
        }

        type = ImageFileType.Jpeg;
        return false;
    }
}
