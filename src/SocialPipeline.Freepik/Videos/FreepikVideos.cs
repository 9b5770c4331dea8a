using System.Globalization;
using System.Text.Json;
using SocialPipeline.Freepik.Errors;
using SocialPipeline.Freepik.Stock;
using SocialPipeline.Freepik.Transport;

namespace SocialPipeline.Freepik.Videos;

/// <summary>Searches stock videos and looks them up.</summary>
public sealed class FreepikVideos
{
    private readonly IFreepikApi _api;
    private readonly ApiCaller _caller;

    internal FreepikVideos(IFreepikApi api, ApiCaller caller) => (_api, _caller) = (api, caller);

    /// <summary>One page of a search.</summary>
    /// <param name="filter">What is searched.</param>
    /// <param name="page">Which page, from 1. Default 1.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="FreepikException">The API refused, could not be reached or answered what cannot be read.</exception>
    public async Task<VideoPage> SearchAsync(VideoFilter filter, int page = 1, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentOutOfRangeException.ThrowIfLessThan(page, 1);
        if (string.IsNullOrEmpty(filter.Term) && filter.Author is null)
        {
            throw new ArgumentException("A term is required, unless an author is set.", nameof(filter));
        }

        var query = filter.ToQuery(page);
        var answer = await _caller.ReadAsync(
            new Call($"Searching videos for '{filter.Term}'"),
            sent => _api.SearchVideosAsync(query.Values, filter.Language, sent, cancellationToken),
            VideoJson.Default.VideoPageWire,
            cancellationToken).ConfigureAwait(false);
        var meta = answer.Meta?.Pagination;
        return new VideoPage([.. (answer.Data ?? []).Where(item => item?.Id is not null).Select(item => Read(item!))], meta?.CurrentPage ?? page, meta?.LastPage ?? page, meta?.Total ?? 0);
    }

    /// <summary>One video.</summary>
    /// <param name="id">Its number.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="FreepikNotFoundException">There is no such video.</exception>
    /// <exception cref="FreepikException">The API refused, could not be reached or answered what cannot be read.</exception>
    public async Task<Video> GetAsync(long id, CancellationToken cancellationToken = default)
    {
        var call = new Call(FormattableString.Invariant($"Looking up video {id}"));
        var answer = await _caller.ReadAsync(call, sent => _api.VideoAsync(id, sent, cancellationToken), VideoJson.Default.VideoDetailWire, cancellationToken).ConfigureAwait(false);
        return answer.Data is { Id: not null } item ? Read(item) : throw new FreepikAnswerException($"{call.What}: the answer describes no video.", "", null);
    }

    private static Video Read(VideoItem item) => new()
    {
        Id = item.Id!.Value,
        Name = item.Name ?? "",
        Page = StockReader.Address(item.Url),
        Duration = TimeSpan.TryParse(item.Duration, CultureInfo.InvariantCulture, out var duration) ? duration : null,
        AspectRatio = item.AspectRatio,
        Quality = item.Quality,
        Author = item.Author?.Name,
        IsAiGenerated = item.IsAiGenerated,
        IsPremium = item.Premium.ValueKind == JsonValueKind.True || (item.Premium.ValueKind == JsonValueKind.Number && item.Premium.GetDouble() != 0),
        Thumbnail = StockReader.Address(item.Thumbnails is { Count: > 0 } thumbnails ? thumbnails[0].Url : null),
    };
}
