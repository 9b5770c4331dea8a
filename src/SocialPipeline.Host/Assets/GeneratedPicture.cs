using SocialPipeline.Platforms;

namespace SocialPipeline.Host.Assets;

/// <summary>A finished picture as it is kept and shown. Immutable.</summary>
public sealed record GeneratedPicture
{
    public required string Request { get; init; }

    public required PlatformFormat Format { get; init; }

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

    public string Id => $"{Request}/{Format.Id}";

    public string Url => $"/generated/{Id}";

    public string FileName => Format.Id + Type.FileExtension();
}
