namespace SocialPipeline.Imaging.Metadata;

/// <summary>What a file says of itself, by the fields of the IPTC Photo Metadata Standard 2023.1. Nothing of the pictures used (camera, place, time) is carried over.</summary>
public sealed record ImageMetadata
{
    /// <summary>The most characters of one text.</summary>
    public const int MaxTextLength = 5000;

    /// <summary>What the picture shows (Description and Alt Text); <see langword="null"/> writes none.</summary>
    public string? Description { get; init; }

    /// <summary>Who made it (Creator).</summary>
    public string? Creator { get; init; }

    /// <summary>Who is to be named beside it (Credit Line).</summary>
    public string? Credit { get; init; }

    /// <summary>The terms on which it may be used (Copyright Notice).</summary>
    public string? Rights { get; init; }

    /// <summary>Where the terms can be read (Web Statement of Rights).</summary>
    public Uri? RightsAddress { get; init; }

    /// <summary>How it came about; to be set where AI made it or a part of it.</summary>
    public DigitalSource? Source { get; init; }

    /// <summary>Whether it says nothing at all.</summary>
    public bool IsEmpty => this == Empty;

    private static ImageMetadata Empty { get; } = new();
}
