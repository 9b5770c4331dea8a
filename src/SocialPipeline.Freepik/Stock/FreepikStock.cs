using Microsoft.Extensions.Options;
using SocialPipeline.Freepik.Http;
using SocialPipeline.Imaging;

namespace SocialPipeline.Freepik.Stock;

/// <summary>Searches stock photographs and downloads them. Nothing is repeated by itself, because a download counts against the plan.</summary>
public sealed class FreepikStock
{
    private const int MaxPage = 100;
    private const int MaxLimit = 100;

    private readonly IStockApi _api;
    private readonly FileDownload _files;
    private readonly FreepikOptions _options;

    internal FreepikStock(IStockApi api, FileDownload files, IOptions<FreepikOptions> options)
        => (_api, _files, _options) = (api, files, options.Value);

    /// <summary>Searches photographs, the most relevant first; pictures made by a model are left out.</summary>
    /// <param name="term">What they should show.</param>
    /// <param name="count">How many are wanted, 1 to 100. Default 10.</param>
    /// <param name="page">Which page of that many, 1 to 100. Default 1.</param>
    /// <param name="language">The language of the term, such as <c>en-US</c>. Default: the API's own.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="FreepikException">The API refused, could not be reached or answered what cannot be read.</exception>
    public async Task<IReadOnlyList<StockPicture>> SearchAsync(string term, int count = 10, int page = 1, string? language = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(term);
        ArgumentOutOfRangeException.ThrowIfNotEqual(count, Math.Clamp(count, 1, MaxLimit));
        ArgumentOutOfRangeException.ThrowIfNotEqual(page, Math.Clamp(page, 1, MaxPage));
        var licence = _options.Licence;
        var call = _api.SearchAsync(
            term, page, count, 1, 1, licence == StockLicence.Premium ? 1 : null, licence == StockLicence.Freemium ? 1 : null, language, cancellationToken);
        var answer = await ApiCall.ReadAsync(call, $"Searching stock pictures for '{term}'", StockJson.Default.StockPage, cancellationToken).ConfigureAwait(false);
        return [.. (answer.Data ?? []).Take(count).Select(Read)];
    }

    /// <summary>Downloads a photograph, at most 2,000 pixels on its longer side. It counts against the plan.</summary>
    /// <param name="id">Its number.</param>
    /// <param name="cancellationToken">Gives up; the download may have been counted all the same.</param>
    /// <exception cref="FreepikQuotaException">The plan's downloads are used up.</exception>
    /// <exception cref="FreepikException">The API refused, the file is too large, or it did not arrive whole.</exception>
    public async Task<ImageSource> DownloadAsync(long id, CancellationToken cancellationToken = default)
    {
        var what = FormattableString.Invariant($"Downloading stock picture {id}");
        var answer = await ApiCall.ReadAsync(_api.DownloadAsync(id, "large", cancellationToken), what, StockJson.Default.StockDownload, cancellationToken).ConfigureAwait(false);
        if (answer.Data is not { Filename.Length: > 0 } file || !Uri.TryCreate(file.Url, UriKind.Absolute, out var address))
        {
            throw new FreepikException($"{what}: the answer names no file.");
        }

        return ImageSource.FromBytes(await _files.FetchAsync(address, file.Filename, _options.MaxPictureBytes, cancellationToken).ConfigureAwait(false), file.Filename);
    }

    private static StockPicture Read(StockItem item)
    {
        var licence = item.Licenses is { Count: > 0 } licences ? licences[0] : null;
        return new StockPicture
        {
            Id = item.Id,
            Title = item.Title ?? "",
            Page = Address(item.Url),
            Licence = licence?.Type ?? "unknown",
            LicenceText = Address(licence?.Url),
            Author = item.Author?.Name,
        };
    }

    private static Uri? Address(string? text) => Uri.TryCreate(text, UriKind.Absolute, out var address) ? address : null;
}
