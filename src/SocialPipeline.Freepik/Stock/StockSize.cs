using System.Text.RegularExpressions;

namespace SocialPipeline.Freepik.Stock;

/// <summary>How large a photograph is downloaded, by its longer side.</summary>
public readonly partial record struct StockSize
{
    private readonly string? _word;

    private StockSize(string word) => _word = word;

    /// <summary>1,000 pixels.</summary>
    public static StockSize Small { get; } = new("small");

    /// <summary>1,500 pixels.</summary>
    public static StockSize Medium { get; } = new("medium");

    /// <summary>2,000 pixels.</summary>
    public static StockSize Large { get; } = new("large");

    /// <summary>As it was uploaded.</summary>
    public static StockSize Original { get; } = new("original");

    /// <summary>So many pixels.</summary>
    /// <param name="pixels">100 to 2,000.</param>
    public static StockSize Pixels(int pixels)
    {
        var word = FormattableString.Invariant($"{pixels}px");
        return pixels <= 2000 && Allowed().IsMatch(word) ? new StockSize(word) : throw new ArgumentOutOfRangeException(nameof(pixels), pixels, "Allowed are 100 to 2,000.");
    }

    /// <summary>The API's word.</summary>
    public override string ToString() => _word ?? "large";

    // The API's own pattern goes to 3999 while its description ends at 2000.
    [GeneratedRegex(@"^(\d{3}|[12]\d{3})px$")]
    private static partial Regex Allowed();
}
