using System.Globalization;
using SocialPipeline.Generation;
using SocialPipeline.Imaging;

namespace SocialPipeline.Freepik.Stock;

/// <summary>Stock photographs for briefs that bring no picture. Searching is free of downloads; opening takes one from the plan.</summary>
public sealed class FreepikImagerySource : IImagerySource
{
    // More words narrow a stock search to nothing.
    private const int MaxWords = 5;

    private readonly FreepikStock _stock;

    /// <summary>Takes the client.</summary>
    /// <param name="stock">The client.</param>
    public FreepikImagerySource(FreepikStock stock)
    {
        ArgumentNullException.ThrowIfNull(stock);
        _stock = stock;
    }

    /// <inheritdoc/>
    public string Id => "freepik-stock";

    /// <inheritdoc/>
    /// <exception cref="FreepikException">The API refused, could not be reached or answered what cannot be read.</exception>
    public async Task<IReadOnlyList<ImageryCandidate>> FindAsync(ImageryQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (query.Words.Count == 0)
        {
            return [];
        }

        var term = string.Join(' ', query.Words.Take(MaxWords));
        var found = await _stock.SearchAsync(term, Math.Clamp(query.Count, 1, 100), 1, query.Locale, cancellationToken).ConfigureAwait(false);
        return [.. found.Select(picture => new ImageryCandidate
        {
            Source = Id,
            Id = picture.Id.ToString(CultureInfo.InvariantCulture),
            Licence = picture.LicenceText is null ? $"Freepik {picture.Licence}" : $"Freepik {picture.Licence}, {picture.LicenceText}",
            Author = picture.Author,
            Address = picture.Page,
            AltText = picture.Title.Length == 0 ? null : picture.Title,
            Reason = $"Freepik's search for '{term}' found it.",
        })];
    }

    /// <inheritdoc/>
    /// <exception cref="FreepikException">The API refused, the file is too large, or it did not arrive whole.</exception>
    public Task<ImageSource> OpenAsync(ImageryCandidate candidate, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        return candidate.Source == Id && long.TryParse(candidate.Id, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? _stock.DownloadAsync(id, cancellationToken)
            : throw new ArgumentException($"'{candidate.Id}' of '{candidate.Source}' is no Freepik picture.", nameof(candidate));
    }
}
