using SocialPipeline.Brands;
using SocialPipeline.Rendering;

namespace SocialPipeline.Profiling;

/// <summary>A suggested brand with the evidence for everything in it.</summary>
public sealed record BrandSuggestion
{
    /// <summary>The document's name in a folder.</summary>
    public const string BrandFile = "brand.json";

    /// <summary>The evidence's name in a folder.</summary>
    public const string EvidenceFile = "profile.json";

    internal BrandSuggestion()
    {
    }

    /// <summary>The brand, as its reader read it from <see cref="Document"/>.</summary>
    public required Brand Brand { get; init; }

    /// <summary>The brand document: JSON in UTF-8.</summary>
    public required ReadOnlyMemory<byte> Document { get; init; }

    /// <summary>The logo files that the document names.</summary>
    public required IReadOnlyList<BrandAsset> Files { get; init; }

    /// <summary>Every colour that was seen, with where it was seen.</summary>
    public required IReadOnlyList<ObservedColor> Colors { get; init; }

    /// <summary>The palette's colours in its order, with the reason for each.</summary>
    public required IReadOnlyList<SuggestedRole> Roles { get; init; }

    /// <summary>Every pair of colours on the five surfaces with its contrast.</summary>
    public required IReadOnlyList<SuggestedPair> Pairs { get; init; }

    /// <summary>The logo's variants and their use; <see langword="null"/> without a logo.</summary>
    public SuggestedLogo? Logo { get; init; }

    /// <summary>What a person has to know before taking the suggestion, a sentence each.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    /// <summary>The evidence as JSON in UTF-8: colours, roles, pairs, logo, notes.</summary>
    public ReadOnlyMemory<byte> Evidence => SuggestionDocuments.Evidence(this);

    /// <summary>Writes <see cref="BrandFile"/>, the logo files and <see cref="EvidenceFile"/>; files of these names are replaced.</summary>
    /// <param name="folder">The folder; it is made when it is not there.</param>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public void Save(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        Directory.CreateDirectory(folder);
        foreach (var file in Files)
        {
            var path = Path.Combine(folder, file.Name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            SafeFile.Write(path, file.Bytes.Span);
        }

        SafeFile.Write(Path.Combine(folder, EvidenceFile), Evidence.Span);
        SafeFile.Write(Path.Combine(folder, BrandFile), Document.Span);
    }
}
