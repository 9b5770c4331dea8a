using System.Globalization;
using Microsoft.Extensions.Options;
using SocialPipeline.Freepik.Stock;
using SocialPipeline.Generation;
using SocialPipeline.Imaging;

namespace SocialPipeline.Freepik.Imagery;

/// <summary>Stock photographs for briefs that bring no picture. Searching is free of downloads; opening takes one from the plan. Pictures made by a model are left out.</summary>
public sealed class FreepikStockSource : IImagerySource
{
    // More words narrow a stock search to nothing.
    private const int MaxWords = 5;

    private readonly FreepikStock _stock;
    private readonly FreepikOptions _options;

    /// <summary>Takes the client.</summary>
    /// <param name="stock">The client.</param>
    /// <param name="options">The licence to search under.</param>
    public FreepikStockSource(FreepikStock stock, IOptions<FreepikOptions> options)
    {
        ArgumentNullException.ThrowIfNull(stock);
        ArgumentNullException.ThrowIfNull(options);
        (_stock, _options) = (stock, options.Value);
    }

    /// <inheritdoc/>
    public string Id => "freepik-stock";

    /// <inheritdoc/>
    /// <exception cref="Errors.FreepikException">The API refused, could not be reached or answered what cannot be read.</exception>
    public async Task<IReadOnlyList<ImageryCandidate>> FindAsync(ImageryQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (query.Words.Count == 0)
        {
            return [];
        }

        var filter = new StockFilter
        {
            Term = string.Join(' ', query.Words.Take(MaxWords)),
            Language = query.Locale,
            ContentTypes = ["photo"],
            Licence = _options.Licence,
            AiGenerated = false,
        };
        var count = Math.Clamp(query.Count, 1, 100);
        var found = await _stock.SearchAsync(filter, 1, count, cancellationToken).ConfigureAwait(false);
        return [.. found.Pictures.Take(count).Select(picture => new ImageryCandidate
        {
            Source = Id,
            Id = picture.Id.ToString(CultureInfo.InvariantCulture),
            Licence = picture.LicenceText is null ? $"Freepik {picture.Licence}" : $"Freepik {picture.Licence}, {picture.LicenceText}",
            Author = picture.Author,
            Address = picture.Page,
            AltText = picture.Title.Length == 0 ? null : picture.Title,
            Reason = $"Freepik's search for '{filter.Term}' found it.",
        })];
    }

    /// <inheritdoc/>
    /// <exception cref="Errors.FreepikException">The API refused, the file is too large, or it did not arrive whole.</exception>
    public async Task<ImageSource> OpenAsync(ImageryCandidate candidate, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        return candidate.Source == Id && long.TryParse(candidate.Id, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? (await _stock.DownloadAsync(id, cancellationToken: cancellationToken).ConfigureAwait(false)).File
            : throw new ArgumentException($"'{candidate.Id}' of '{candidate.Source}' is no Freepik picture.", nameof(candidate));
    }
}
