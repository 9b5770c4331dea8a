using SocialPipeline.Freepik.Transport;

namespace SocialPipeline.Freepik.Stock;

/// <summary>What is searched among photographs, vectors and PSD files. Words are the API's own; one that it does not know it refuses, and says which it knows.</summary>
public sealed record StockFilter
{
    /// <summary>What it should show; <see langword="null"/> for anything.</summary>
    public string? Term { get; init; }

    /// <summary>The language of the term, such as <c>en-US</c>. Default: the API's own.</summary>
    public string? Language { get; init; }

    /// <summary><c>relevance</c> or <c>recent</c>. Default: relevance.</summary>
    public string? Order { get; init; }

    /// <summary><c>landscape</c>, <c>portrait</c>, <c>square</c>, <c>panoramic</c>; none for any.</summary>
    public IReadOnlyList<string> Orientations { get; init; } = [];

    /// <summary><c>photo</c>, <c>psd</c>, <c>vector</c>; none for any.</summary>
    public IReadOnlyList<string> ContentTypes { get; init; } = [];

    /// <summary>Under which licence. Default: any.</summary>
    public StockLicence Licence { get; init; } = StockLicence.Any;

    /// <summary>Whether people are to be seen; <see langword="null"/> when it does not matter.</summary>
    public bool? People { get; init; }

    /// <summary>How many people: <c>1</c>, <c>2</c>, <c>3</c>, <c>more_than_three</c>.</summary>
    public string? PeopleNumber { get; init; }

    /// <summary>Their age: <c>infant</c>, <c>child</c>, <c>teen</c>, <c>young-adult</c>, <c>adult</c>, <c>senior</c>, <c>elder</c>.</summary>
    public string? PeopleAge { get; init; }

    /// <summary>Their sex: <c>male</c>, <c>female</c>.</summary>
    public string? PeopleGender { get; init; }

    /// <summary>Where their forebears come from, in the API's words, such as <c>south-asian</c> or <c>hispanic</c>.</summary>
    public string? PeopleEthnicity { get; init; }

    /// <summary>How old at most: <c>last-month</c>, <c>last-quarter</c>, <c>last-semester</c>, <c>last-year</c>.</summary>
    public string? Period { get; init; }

    /// <summary>The leading colour: <c>black</c>, <c>blue</c>, <c>gray</c>, <c>green</c>, <c>orange</c>, <c>red</c>, <c>white</c>, <c>yellow</c>, <c>purple</c>, <c>cyan</c>, <c>pink</c>.</summary>
    public string? Color { get; init; }

    /// <summary>The author's number.</summary>
    public long? Author { get; init; }

    /// <summary>Whether pictures made by a model are the only ones, or left out; <see langword="null"/> when it does not matter.</summary>
    public bool? AiGenerated { get; init; }

    /// <summary>The file type of vectors: <c>jpg</c>, <c>ai</c>, <c>eps</c>, <c>svg</c>.</summary>
    public string? VectorType { get; init; }

    /// <summary>The style of vectors, such as <c>flat</c> or <c>watercolor</c>.</summary>
    public string? VectorStyle { get; init; }

    /// <summary>The file type of PSD resources: <c>jpg</c>, <c>psd</c>.</summary>
    public string? PsdType { get; init; }

    /// <summary>These numbers only; every other filter is then passed over by the API.</summary>
    public IReadOnlyList<long> Ids { get; init; } = [];

    internal WireQuery ToQuery(int page, int limit)
    {
        var query = new WireQuery { { "term", Term }, { "page", page }, { "limit", limit }, { "order", Order } };
        query.AddNumbers("filters[orientation]", Orientations);
        query.AddNumbers("filters[content_type]", ContentTypes);
        query.AddNumber("filters[license][premium]", Licence == StockLicence.Premium);
        query.AddNumber("filters[license][freemium]", Licence == StockLicence.Freemium);
        query.AddNumber("filters[people][include]", People == true);
        query.AddNumber("filters[people][exclude]", People == false);
        query.Add("filters[people][number]", PeopleNumber);
        query.Add("filters[people][age]", PeopleAge);
        query.Add("filters[people][gender]", PeopleGender);
        query.Add("filters[people][ethnicity]", PeopleEthnicity);
        query.Add("filters[period]", Period);
        query.Add("filters[color]", Color);
        query.Add("filters[author]", Author);
        query.AddNumber("filters[ai-generated][only]", AiGenerated == true);
        query.AddNumber("filters[ai-generated][excluded]", AiGenerated == false);
        query.Add("filters[vector][type]", VectorType);
        query.Add("filters[vector][style]", VectorStyle);
        query.Add("filters[psd][type]", PsdType);
        query.Add("filters[ids]", string.Join(',', Ids));
        return query;
    }
}
