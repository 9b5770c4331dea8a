using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.Extensions.Options;
using SocialPipeline.Freepik.Caching;
using SocialPipeline.Freepik.Errors;
using SocialPipeline.Freepik.Licences;
using SocialPipeline.Freepik.Transport;
using SocialPipeline.Freepik.Usage;
using SocialPipeline.Imaging;

namespace SocialPipeline.Freepik.Stock;

/// <summary>Searches photographs, vectors and PSD files, and downloads them. A download counts against the plan: it is recorded, made once, and found again when a cache is registered.</summary>
public sealed class FreepikStock
{
    private const int MaxPage = 100;
    private const int MaxLimit = 100;
    private const string Operation = "stock-download";

    private readonly IFreepikApi _api;
    private readonly ApiCaller _caller;
    private readonly AnswerCache _cache;
    private readonly UsageMeter _meter;
    private readonly FileDownload _files;
    private readonly FreepikOptions _options;
    private readonly TimeProvider _time;

    internal FreepikStock(IFreepikApi api, ApiCaller caller, AnswerCache cache, UsageMeter meter, FileDownload files, IOptions<FreepikOptions> options, TimeProvider time)
        => (_api, _caller, _cache, _meter, _files, _options, _time) = (api, caller, cache, meter, files, options.Value, time);

    /// <summary>One page of a search.</summary>
    /// <param name="filter">What is searched.</param>
    /// <param name="page">Which page, 1 to 100. Default 1.</param>
    /// <param name="limit">How many a page, 1 to 100. Default 20.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="FreepikException">The API refused, could not be reached or answered what cannot be read.</exception>
    public async Task<StockPage> SearchAsync(StockFilter filter, int page = 1, int limit = 20, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentOutOfRangeException.ThrowIfNotEqual(page, Math.Clamp(page, 1, MaxPage));
        ArgumentOutOfRangeException.ThrowIfNotEqual(limit, Math.Clamp(limit, 1, MaxLimit));
        var query = filter.ToQuery(page, limit);
        var call = new Call($"Searching stock pictures for '{filter.Term}'");
        var body = await _cache.AnswerAsync(
            $"resources?{query} {filter.Language}",
            () => _caller.BytesAsync(call, sent => _api.SearchResourcesAsync(query.Values, filter.Language, sent, cancellationToken), cancellationToken),
            IsJson,
            cancellationToken).ConfigureAwait(false);
        return StockReader.Page(ApiCaller.Parse(call, body, StockJson.Default.StockPageWire), page);
    }

    /// <summary>Everything that a search finds, page after page, as far as the API goes.</summary>
    /// <param name="filter">What is searched.</param>
    /// <param name="pageSize">How many a call, 1 to 100. Default 50.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="FreepikException">The API refused, could not be reached or answered what cannot be read.</exception>
    public async IAsyncEnumerable<StockPicture> SearchAllAsync(StockFilter filter, int pageSize = 50, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        for (var number = 1; number <= MaxPage; number++)
        {
            var page = await SearchAsync(filter, number, pageSize, cancellationToken).ConfigureAwait(false);
            foreach (var picture in page.Pictures)
            {
                yield return picture;
            }

            if (number >= page.LastPage || page.Pictures.Count == 0)
            {
                yield break;
            }
        }
    }

    /// <summary>All that is said of one picture.</summary>
    /// <param name="id">Its number.</param>
    /// <param name="language">The language of the answer. Default: the API's own.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="FreepikNotFoundException">There is no such picture.</exception>
    /// <exception cref="FreepikException">The API refused, could not be reached or answered what cannot be read.</exception>
    public async Task<StockDetail> GetAsync(long id, string? language = null, CancellationToken cancellationToken = default)
    {
        var call = new Call(FormattableString.Invariant($"Looking up stock picture {id}"));
        var body = await _cache.AnswerAsync(
            FormattableString.Invariant($"resource/{id} {language}"),
            () => _caller.BytesAsync(call, sent => _api.ResourceAsync(id, language, sent, cancellationToken), cancellationToken),
            IsJson,
            cancellationToken).ConfigureAwait(false);
        return StockReader.Detail(call, ApiCaller.Parse(call, body, StockJson.Default.DetailWire).Data);
    }

    /// <summary>Downloads a picture with its papers, which are looked up first. One that was downloaded before in this size is not bought again, if a cache is registered.</summary>
    /// <param name="id">Its number.</param>
    /// <param name="size">How large. Default: <see cref="StockSize.Large"/>.</param>
    /// <param name="user">On whose behalf. Default: nobody.</param>
    /// <param name="cancellationToken">Gives up; the download may have been counted all the same.</param>
    /// <exception cref="FreepikQuotaException">The plan's downloads, or a limit of one's own, are used up.</exception>
    /// <exception cref="FreepikException">The API refused, the file is too large, or it did not arrive whole.</exception>
    public async Task<StockDownload> DownloadAsync(long id, StockSize size = default, string? user = null, CancellationToken cancellationToken = default)
    {
        var key = FormattableString.Invariant($"resource/{id}/{size}");
        if (await _cache.FileAsync(key, cancellationToken).ConfigureAwait(false) is { } kept
            && await _cache.FileAsync(key + "/licence", cancellationToken).ConfigureAwait(false) is { } paper
            && JsonSerializer.Deserialize(paper, StockJson.Default.LicenceRecord) is { } known)
        {
            return new StockDownload(ImageSource.FromBytes(kept, known.FileName), known, WasBought: false);
        }

        var detail = await GetAsync(id, null, cancellationToken).ConfigureAwait(false);
        var address = await AddressAsync(id, size, user, cancellationToken).ConfigureAwait(false);
        var bytes = await _files.FetchAsync(address.Address, address.FileName, cancellationToken).ConfigureAwait(false);
        var file = ImageSource.FromBytes(bytes, address.FileName);
        var licence = Licence(detail, address.FileName, file.Sha256);
        await _cache.KeepFileAsync(key, bytes.ToArray(), cancellationToken).ConfigureAwait(false);
        await _cache.KeepFileAsync(key + "/licence", JsonSerializer.SerializeToUtf8Bytes(licence, StockJson.Default.LicenceRecord), cancellationToken).ConfigureAwait(false);
        return new StockDownload(file, licence, WasBought: true);
    }

    /// <summary>Buys a download and gives its address, which is good for a while. <see cref="CopyAsync"/> fetches it.</summary>
    /// <param name="id">Its number.</param>
    /// <param name="size">How large. Default: <see cref="StockSize.Large"/>.</param>
    /// <param name="user">On whose behalf. Default: nobody.</param>
    /// <param name="cancellationToken">Gives up; the download may have been counted all the same.</param>
    /// <exception cref="FreepikException">The API refused or could not be reached.</exception>
    public Task<FileAddress> AddressAsync(long id, StockSize size = default, string? user = null, CancellationToken cancellationToken = default)
    {
        var call = new Call(FormattableString.Invariant($"Downloading stock picture {id}"), IsPaid: true);
        var query = new WireQuery { { "image_size", size.ToString() } };
        return PayAsync(id, "", user, async () =>
        {
            var answer = await _caller.ReadAsync(call, sent => _api.DownloadResourceAsync(id, query.Values, sent, cancellationToken), StockJson.Default.FileAnswer, cancellationToken).ConfigureAwait(false);
            return StockReader.File(call, answer.Data);
        }, file => file.FileName, cancellationToken);
    }

    /// <summary>Buys a download in one file type; there may be several files.</summary>
    /// <param name="id">Its number.</param>
    /// <param name="format">The file type, such as <c>svg</c> or <c>psd</c>.</param>
    /// <param name="user">On whose behalf. Default: nobody.</param>
    /// <param name="cancellationToken">Gives up; the download may have been counted all the same.</param>
    /// <exception cref="FreepikException">The API refused or could not be reached.</exception>
    public Task<IReadOnlyList<FileAddress>> AddressesAsync(long id, string format, string? user = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(format);
        var call = new Call(FormattableString.Invariant($"Downloading stock picture {id} as {format}"), IsPaid: true);
        return PayAsync(id, "/" + format, user, async () =>
        {
            var answer = await _caller.ReadAsync(call, sent => _api.DownloadResourceFormatAsync(id, format, sent, cancellationToken), StockJson.Default.FileListAnswer, cancellationToken).ConfigureAwait(false);
            return (IReadOnlyList<FileAddress>)[.. (answer.Data ?? []).Select(file => StockReader.File(call, file))];
        }, files => string.Join(", ", files.Select(file => file.FileName)), cancellationToken);
    }

    /// <summary>Copies a file to a stream while it comes, within <see cref="FreepikOptions.MaxPictureBytes"/>. It costs nothing and can be repeated while the address is good.</summary>
    /// <param name="file">The file.</param>
    /// <param name="target">Where it goes; left as far as it came when the transfer fails.</param>
    /// <param name="progress">Told how many bytes have come.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The SHA-256 of the file, 64 lower-case hexadecimal digits.</returns>
    /// <exception cref="FreepikException">The file is too large, or it did not arrive whole.</exception>
    public async Task<string> CopyAsync(FileAddress file, Stream target, IProgress<long>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(target);
        return (await _files.FetchAsync(file.Address, file.FileName, target, progress, cancellationToken).ConfigureAwait(false)).Sha256;
    }

    private Task<T> PayAsync<T>(long id, string format, string? user, Func<Task<T>> make, Func<T, string> name, CancellationToken cancellationToken) => _meter.PayAsync(
        new PaidCall(Operation, FormattableString.Invariant($"/v1/resources/{id}/download{format}"), id.ToString(CultureInfo.InvariantCulture), user, IsDownload: true),
        _ => make(),
        result => new UsageSettlement(UsageState.Done, _time.GetUtcNow(), Result: name(result)),
        cancellationToken);

    private LicenceRecord Licence(StockDetail detail, string fileName, string sha256)
    {
        var id = FormattableString.Invariant($"resource/{detail.Id}");
        return new LicenceRecord
        {
            Id = id,
            Title = detail.Title,
            Page = detail.Page,
            Author = detail.Author,
            LicenceType = detail.IsPremium ? "premium" : "freemium",
            LicenceText = detail.LicenceText,
            IsAiGenerated = detail.IsAiGenerated,
            FileName = fileName,
            Sha256 = sha256,
            DownloadedAt = _time.GetUtcNow(),
            Attribution = LicenceRecord.Line(_options.Attribution, id, detail.Title, detail.Author, detail.Page),
        };
    }

    /// <summary>What cannot be read is not kept: the next call may bring it whole.</summary>
    private static bool IsJson(byte[] body)
    {
        var reader = new Utf8JsonReader(body);
        try
        {
            return reader.Read() && reader.TrySkip();
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
