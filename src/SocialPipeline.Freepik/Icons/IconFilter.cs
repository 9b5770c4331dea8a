using SocialPipeline.Freepik.Transport;

namespace SocialPipeline.Freepik.Icons;

/// <summary>What is searched among icons. Words are the API's own.</summary>
public sealed record IconFilter
{
    /// <summary>What it should show; <see langword="null"/> for anything.</summary>
    public string? Term { get; init; }

    /// <summary>The slug of an icon; goes before the term.</summary>
    public string? Slug { get; init; }

    /// <summary>The number of a family, in which alone is searched.</summary>
    public long? Family { get; init; }

    /// <summary>The language of the term, such as <c>en-US</c>. Default: the API's own.</summary>
    public string? Language { get; init; }

    /// <summary><c>relevance</c> or <c>recent</c>. Default: relevance.</summary>
    public string? Order { get; init; }

    /// <summary>The side of the thumbnails in pixels. Default: the API's own, 128.</summary>
    public int? ThumbnailSize { get; init; }

    /// <summary>The colour, such as <c>black</c>, <c>multicolor</c> or <c>spring-green</c>.</summary>
    public string? Color { get; init; }

    /// <summary><c>outline</c>, <c>fill</c>, <c>lineal-color</c>, <c>hand-drawn</c>.</summary>
    public string? Shape { get; init; }

    /// <summary>How old at most: <c>three-months</c>, <c>six-months</c>, <c>one-year</c>, <c>all</c>.</summary>
    public string? Period { get; init; }

    /// <summary>Under which licence as SVG: <c>all</c>, <c>free</c>, <c>premium</c>.</summary>
    public string? FreeSvg { get; init; }

    /// <summary><c>standard</c>, <c>animated</c>, <c>sticker</c>, <c>uicon</c>; none for any.</summary>
    public IReadOnlyList<string> Types { get; init; } = [];

    internal WireQuery ToQuery(int page, int perPage)
    {
        var query = new WireQuery
        {
            { "term", Term }, { "slug", Slug }, { "page", page }, { "per_page", perPage }, { "family-id", Family }, { "order", Order }, { "thumbnail_size", ThumbnailSize },
            { "filters[color]", Color }, { "filters[shape]", Shape }, { "filters[period]", Period }, { "filters[free_svg]", FreeSvg },
        };
        query.AddList("filters[icon_type]", Types);
        return query;
    }
}
