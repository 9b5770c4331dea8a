namespace SocialPipeline.Freepik.Stock;

/// <summary>A stock photograph as a search finds it.</summary>
public sealed record StockPicture
{
    /// <summary>The number by which it is downloaded.</summary>
    public required long Id { get; init; }

    /// <summary>What it shows, as its author says.</summary>
    public required string Title { get; init; }

    /// <summary>Its page; <see langword="null"/> when the address cannot be read.</summary>
    public Uri? Page { get; init; }

    /// <summary><c>premium</c>, <c>freemium</c>, or a word that the API has added since.</summary>
    public required string Licence { get; init; }

    /// <summary>The text of the licence; <see langword="null"/> when none is named.</summary>
    public Uri? LicenceText { get; init; }

    /// <summary>Who made it; <see langword="null"/> when none is named.</summary>
    public string? Author { get; init; }
}
