using System.Globalization;
using SocialPipeline.Freepik.Errors;
using SocialPipeline.Freepik.Stock;
using SocialPipeline.Freepik.Transport;
using SocialPipeline.Freepik.Usage;

namespace SocialPipeline.Freepik.Icons;

/// <summary>Searches icons and downloads them. A download counts against the plan and is made once.</summary>
public sealed class FreepikIcons
{
    private readonly IFreepikApi _api;
    private readonly ApiCaller _caller;
    private readonly UsageMeter _meter;
    private readonly TimeProvider _time;

    internal FreepikIcons(IFreepikApi api, ApiCaller caller, UsageMeter meter, TimeProvider time) => (_api, _caller, _meter, _time) = (api, caller, meter, time);

    /// <summary>One page of a search.</summary>
    /// <param name="filter">What is searched.</param>
    /// <param name="page">Which page, 1 to 10,000. Default 1.</param>
    /// <param name="perPage">How many a page, 1 to 100. Default 20.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="FreepikException">The API refused, could not be reached or answered what cannot be read.</exception>
    public async Task<IconPage> SearchAsync(IconFilter filter, int page = 1, int perPage = 20, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentOutOfRangeException.ThrowIfNotEqual(page, Math.Clamp(page, 1, 10_000));
        ArgumentOutOfRangeException.ThrowIfNotEqual(perPage, Math.Clamp(perPage, 1, 100));
        var query = filter.ToQuery(page, perPage);
        var answer = await _caller.ReadAsync(
            new Call($"Searching icons for '{filter.Term ?? filter.Slug}'"),
            sent => _api.SearchIconsAsync(query.Values, filter.Language, sent, cancellationToken),
            IconJson.Default.IconPageWire,
            cancellationToken).ConfigureAwait(false);
        var meta = answer.Meta?.Pagination;
        return new IconPage([.. (answer.Data ?? []).Where(item => item?.Id is not null).Select(item => Read(item!))], meta?.CurrentPage ?? page, meta?.LastPage ?? page, meta?.Total ?? 0);
    }

    /// <summary>One icon.</summary>
    /// <param name="id">Its number.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="FreepikNotFoundException">There is no such icon.</exception>
    /// <exception cref="FreepikException">The API refused, could not be reached or answered what cannot be read.</exception>
    public async Task<Icon> GetAsync(long id, CancellationToken cancellationToken = default)
    {
        var call = new Call(FormattableString.Invariant($"Looking up icon {id}"));
        var answer = await _caller.ReadAsync(call, sent => _api.IconAsync(id, sent, cancellationToken), IconJson.Default.IconDetailWire, cancellationToken).ConfigureAwait(false);
        return answer.Data is { Id: not null } item ? Read(item) : throw new FreepikAnswerException($"{call.What}: the answer describes no icon.", "", null);
    }

    /// <summary>Buys a download and gives its address.</summary>
    /// <param name="id">Its number.</param>
    /// <param name="format"><c>svg</c>, <c>png</c>, <c>gif</c>, <c>mp4</c>, <c>aep</c>, <c>json</c>, <c>psd</c>, <c>eps</c>. Default <c>svg</c>.</param>
    /// <param name="pngSize">The side of a PNG in pixels: 16, 24, 32, 64, 128, 256, 512; only with <c>png</c>. Default: the API's own.</param>
    /// <param name="user">On whose behalf. Default: nobody.</param>
    /// <param name="cancellationToken">Gives up; the download may have been counted all the same.</param>
    /// <exception cref="FreepikQuotaException">The plan's downloads, or a limit of one's own, are used up.</exception>
    /// <exception cref="FreepikException">The API refused or could not be reached.</exception>
    public Task<FileAddress> AddressAsync(long id, string format = "svg", int? pngSize = null, string? user = null, CancellationToken cancellationToken = default)
    {
        if (pngSize is not null && format != "png")
        {
            throw new ArgumentException($"pngSize goes with the format png, not {format}.", nameof(pngSize));
        }

        var query = new WireQuery { { "format", format }, { "png_size", pngSize } };
        var call = new Call(FormattableString.Invariant($"Downloading icon {id}"), IsPaid: true);
        return _meter.PayAsync(
            new PaidCall("icon-download", FormattableString.Invariant($"/v1/icons/{id}/download"), id.ToString(CultureInfo.InvariantCulture), user, IsDownload: true),
            async _ =>
            {
                var answer = await _caller.ReadAsync(call, sent => _api.DownloadIconAsync(id, query.Values, sent, cancellationToken), StockJson.Default.FileAnswer, cancellationToken).ConfigureAwait(false);
                return StockReader.File(call, answer.Data);
            },
            file => new UsageSettlement(UsageState.Done, _time.GetUtcNow(), Result: file.FileName),
            cancellationToken);
    }

    private static Icon Read(IconItem item) => new()
    {
        Id = item.Id!.Value,
        Name = item.Name ?? "",
        Style = item.Style?.Name,
        Family = item.Family?.Name,
        Author = item.Author?.Name,
        IsFreeSvg = item.FreeSvg ?? false,
        Thumbnail = StockReader.Address(item.Thumbnails is { Count: > 0 } thumbnails ? thumbnails[0].Url : null),
        Tags = [.. (item.Tags ?? []).Select(tag => tag.Name).OfType<string>()],
    };
}
