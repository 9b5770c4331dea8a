using SocialPipeline.Platforms;

namespace SocialPipeline.Host.Assets;

/// <summary>A finished picture as it is kept and shown. Immutable.</summary>
public sealed record GeneratedPicture
{
    public required string Request { get; init; }

    public required PlatformFormat Format { get; init; }

    /// <summary>The language as a BCP 47 tag; <see langword="null"/> when the brief names none.</summary>
    public required string? Locale { get; init; }

    public required string Template { get; init; }

    public required int Width { get; init; }

    public required int Height { get; init; }

    public required ReadOnlyMemory<byte> Bytes { get; init; }

    public required ImageFileType Type { get; init; }

    public required int? Quality { get; init; }

    /// <summary>What type and quality were chosen and why, as a sentence.</summary>
    public required string Reason { get; init; }

    public required string Sha256 { get; init; }

    public required string AltText { get; init; }

    /// <summary>Layers that were left out for want of space.</summary>
    public required IReadOnlyList<string> Dropped { get; init; }

    public required IReadOnlyList<string> Warnings { get; init; }

    public required IReadOnlyList<string> Faults { get; init; }

    /// <summary>The brand's score, 0 to 1; <see langword="null"/> when no rule could measure.</summary>
    public required double? Score { get; init; }

    /// <summary>Whether a critical rule is broken.</summary>
    public required bool Blocked { get; init; }

    /// <summary>The repairs that were kept, a sentence each.</summary>
    public required IReadOnlyList<string> Repairs { get; init; }

    public string Id => $"{Request}/{KeyOf(Format, Locale)}";

    public string Url => $"/generated/{Id}";

    public string FileName => KeyOf(Format, Locale) + Type.FileExtension();

    /// <summary>The name of a picture within its request: its format, and its language when it has one.</summary>
    internal static string KeyOf(PlatformFormat format, string? locale) => locale is null ? format.Id : $"{format.Id}.{locale}";
}
