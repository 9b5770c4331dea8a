using SocialPipeline.Platforms;

namespace SocialPipeline.Host.Assets;

/// <summary>A finished picture as it is kept and shown: a row of <c>assets</c>; its bytes are a file. Immutable.</summary>
public sealed record GeneratedPicture
{
    public required string WorkspaceId { get; init; }

    public required string Id { get; init; }

    public required string RequestId { get; init; }

    public required int Version { get; init; }

    /// <summary>Its place in the set, from 0: languages in the brief's order, in each the formats in theirs.</summary>
    public required int Position { get; init; }

    /// <summary>The id of the format.</summary>
    public required string Format { get; init; }

    /// <summary>The language as a BCP 47 tag; empty when the brief names none.</summary>
    public required string Locale { get; init; }

    public required int Alternative { get; init; }

    public required string Sha256 { get; init; }

    public required ImageFileType FileType { get; init; }

    public required long Bytes { get; init; }

    public required int Width { get; init; }

    public required int Height { get; init; }

    public required int? Quality { get; init; }

    /// <summary>What type and quality were chosen and why, as a sentence.</summary>
    public required string Reason { get; init; }

    public required string Template { get; init; }

    public required string AltText { get; init; }

    /// <summary>The brand's score, 0 to 1; <see langword="null"/> when no rule could measure.</summary>
    public required double? Score { get; init; }

    /// <summary>Whether a critical rule is broken.</summary>
    public required bool Blocked { get; init; }

    /// <summary>The repairs that were kept, a sentence each.</summary>
    public required IReadOnlyList<string> Repairs { get; init; }

    /// <summary>Layers that were left out for want of space.</summary>
    public required IReadOnlyList<string> Dropped { get; init; }

    public required IReadOnlyList<string> Warnings { get; init; }

    public required IReadOnlyList<string> Faults { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public string Url => $"/generated/{Id}/{Sha256}";

    public string FileName => KeyOf(Format, Locale) + FileType.FileExtension();

    /// <summary>The name of a picture within its set: its format, and its language when it has one.</summary>
    internal static string KeyOf(string format, string? locale) => string.IsNullOrEmpty(locale) ? format : $"{format}.{locale}";
}
