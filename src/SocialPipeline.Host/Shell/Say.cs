using SocialPipeline.Platforms;

namespace SocialPipeline.Host.Shell;

/// <summary>How the studio words counts, sizes and names.</summary>
internal static class Say
{
    public static string Images(int count) => Count(count, "image");

    public static string Count(int count, string thing) => FormattableString.Invariant($"{count:N0} {thing}{(count == 1 ? "" : "s")}");

    public static string Megabytes(long bytes) => FormattableString.Invariant($"{bytes / 1_048_576d:0.#} MB");

    public static string FileSize(long bytes) => bytes < 1_000_000 ? FormattableString.Invariant($"{Math.Max(1, bytes / 1024)} KB") : Megabytes(bytes);

    /// <summary>An id such as <c>reel-cover</c> as words.</summary>
    public static string Sentence(string id) => id.Length == 0 ? "" : char.ToUpperInvariant(id[0]) + id[1..].Replace('-', ' ');

    public static string Type(ImageFileType type) => type switch
    {
        ImageFileType.Jpeg => "JPEG",
        ImageFileType.Png => "PNG",
        ImageFileType.Webp => "WebP",
        ImageFileType.Gif => "GIF",
        _ => "PDF",
    };
}
