namespace SocialPipeline.Freepik.Licences;

/// <summary>Where a downloaded file comes from and on what terms: kept with the file, because the address is gone within the hour.</summary>
public sealed record LicenceRecord
{
    /// <summary>Who provided it: <c>freepik</c>.</summary>
    public string Provider { get; init; } = "freepik";

    /// <summary>Its kind and number, such as <c>resource/15667327</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Its title; empty when none is known.</summary>
    public string Title { get; init; } = "";

    /// <summary>Its page.</summary>
    public Uri? Page { get; init; }

    /// <summary>Who made it.</summary>
    public string? Author { get; init; }

    /// <summary><c>premium</c>, <c>freemium</c>, or <c>unknown</c>.</summary>
    public string LicenceType { get; init; } = "unknown";

    /// <summary>The text of the licence.</summary>
    public Uri? LicenceText { get; init; }

    /// <summary>Whether a model made it; <see langword="null"/> when that was not looked up.</summary>
    public bool? IsAiGenerated { get; init; }

    /// <summary>The file's name.</summary>
    public required string FileName { get; init; }

    /// <summary>The SHA-256 of the file, 64 lower-case hexadecimal digits.</summary>
    public required string Sha256 { get; init; }

    /// <summary>When it was downloaded.</summary>
    public required DateTimeOffset DownloadedAt { get; init; }

    /// <summary>The line that names its source, by <see cref="FreepikOptions.Attribution"/>.</summary>
    public required string Attribution { get; init; }

    internal static string Line(string template, string id, string title, string? author, Uri? page) => template
        .Replace("{title}", title, StringComparison.Ordinal)
        .Replace("{author}", author ?? "unknown author", StringComparison.Ordinal)
        .Replace("{id}", id, StringComparison.Ordinal)
        .Replace("{page}", page?.ToString() ?? "", StringComparison.Ordinal);
}
