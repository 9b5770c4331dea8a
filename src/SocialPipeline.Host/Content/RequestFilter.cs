using System.Globalization;

namespace SocialPipeline.Host.Content;

/// <summary>Which requests a list shows, and in what order. Immutable.</summary>
internal sealed record RequestFilter
{
    public const int MostPerPage = 100;

    private static readonly Dictionary<string, string> Orders = new(StringComparer.Ordinal)
    {
        ["created_at"] = "created_at, id",
        ["-created_at"] = "created_at desc, id desc",
        ["title"] = "title, id",
        ["-title"] = "title desc, id desc",
        ["status"] = "status, id",
        ["-status"] = "status desc, id desc",
    };

    public string? Status { get; private init; }

    public string? Brand { get; private init; }

    public string? ContentType { get; private init; }

    /// <summary>A part of the title.</summary>
    public string? Search { get; private init; }

    /// <summary>The order as SQL, from a fixed list.</summary>
    public string OrderBy { get; private init; } = Orders["-created_at"];

    /// <summary>From 1.</summary>
    public int Page { get; private init; } = 1;

    /// <summary>1 to 100. Default 20.</summary>
    public int PageSize { get; private init; } = 20;

    /// <summary>Reads <c>status</c>, <c>brand</c>, <c>content_type</c>, <c>q</c>, <c>sort</c>, <c>page</c> and <c>page_size</c>; faults go to <paramref name="faults"/>.</summary>
    public static RequestFilter Read(IQueryCollection query, RequestFaults faults)
    {
        foreach (var name in query.Keys.Where(name => name is not ("status" or "brand" or "content_type" or "q" or "sort" or "page" or "page_size")))
        {
            faults.Add(name, "There is no such filter. Allowed: status, brand, content_type, q, sort, page, page_size.");
        }

        var status = Text("status");
        if (status is not null && !RequestStatus.All.Contains(status))
        {
            faults.Add("status", $"Allowed: {string.Join(", ", RequestStatus.All)}.");
        }

        var sort = Text("sort") ?? "-created_at";
        if (!Orders.TryGetValue(sort, out var order))
        {
            faults.Add("sort", $"Allowed: {string.Join(", ", Orders.Keys)}.");
        }

        return new RequestFilter
        {
            Status = status,
            Brand = Text("brand"),
            ContentType = Text("content_type"),
            Search = Text("q"),
            OrderBy = order ?? "",
            Page = Number("page", 1, 1_000_000),
            PageSize = Number("page_size", 20, MostPerPage),
        };

        string? Text(string name) => query[name].ToString() is { Length: > 0 } text ? text : null;

        int Number(string name, int otherwise, int most)
        {
            if (Text(name) is not { } text)
            {
                return otherwise;
            }

            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most)
            {
                return number;
            }

            faults.Add(name, FormattableString.Invariant($"Allowed: 1 to {most}."));
            return otherwise;
        }
    }
}
