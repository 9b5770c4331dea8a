using SocialPipeline.Freepik.Transport;

namespace SocialPipeline.Freepik.Videos;

/// <summary>What is searched among videos. Words are the API's own.</summary>
public sealed record VideoFilter
{
    /// <summary>What it should show; required, unless <see cref="Author"/> is set.</summary>
    public string? Term { get; init; }

    /// <summary>The language of the term, such as <c>en-US</c>. Default: the API's own.</summary>
    public string? Language { get; init; }

    /// <summary><c>relevance</c>, <c>recent</c>, <c>random</c>. Default: relevance.</summary>
    public string? Order { get; init; }

    /// <summary><c>1:1</c>, <c>4:3</c>, <c>9:16</c>, <c>16:9</c>, <c>256:135</c>; none for any.</summary>
    public IReadOnlyList<string> AspectRatios { get; init; } = [];

    /// <summary><c>footage</c> or <c>motion_graphics</c>.</summary>
    public string? Category { get; init; }

    /// <summary>The least length in seconds, at least 1.</summary>
    public int? SecondsFrom { get; init; }

    /// <summary>The greatest length in seconds, at least 1.</summary>
    public int? SecondsTo { get; init; }

    /// <summary><c>horizontal</c>, <c>vertical</c>, <c>square</c>, <c>panoramic</c>; none for any.</summary>
    public IReadOnlyList<string> Orientations { get; init; } = [];

    /// <summary><c>free</c>, <c>premium</c>; none for any.</summary>
    public IReadOnlyList<string> Licences { get; init; } = [];

    /// <summary><c>720</c>, <c>1080</c>, <c>2k</c>, <c>4k</c>; none for any.</summary>
    public IReadOnlyList<string> Resolutions { get; init; } = [];

    /// <summary>Pictures a second: <c>24</c>, <c>25</c>, <c>30</c>, <c>60</c>, <c>gt60</c>; none for any.</summary>
    public IReadOnlyList<string> Fps { get; init; } = [];

    /// <summary>Such as <c>people</c>, <c>nature</c> or <c>food</c>; none for any.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>Whether videos made by a model are the only ones, or left out; <see langword="null"/> when it does not matter.</summary>
    public bool? AiGenerated { get; init; }

    /// <summary>The author's number.</summary>
    public long? Author { get; init; }

    /// <summary>These numbers only.</summary>
    public IReadOnlyList<long> Ids { get; init; } = [];

    internal WireQuery ToQuery(int page)
    {
        var query = new WireQuery { { "term", Term }, { "page", page }, { "order", Order }, { "filters[category]", Category }, { "filters[duration][from]", SecondsFrom }, { "filters[duration][to]", SecondsTo } };
        query.AddList("filters[aspect_ratio]", AspectRatios);
        query.AddList("filters[orientation]", Orientations);
        query.AddWords("filters[license]", Licences);
        query.AddWords("filters[resolution]", Resolutions);
        query.AddList("filters[fps]", Fps);
        query.AddList("filters[topic]", Topics);
        query.AddWord("filters[ai-generated][only]", AiGenerated == true);
        query.AddWord("filters[ai-generated][excluded]", AiGenerated == false);
        query.Add("filters[author]", Author);
        query.Add("filters[ids]", string.Join(',', Ids));
        return query;
    }
}
