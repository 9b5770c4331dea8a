namespace SocialPipeline.Freepik.Stock;

/// <summary>A page of a search.</summary>
/// <param name="Pictures">What it found, the best first.</param>
/// <param name="Page">The page's number, from 1.</param>
/// <param name="LastPage">The last page's number; the API gives at most 100.</param>
/// <param name="Total">How many there are altogether.</param>
public sealed record StockPage(IReadOnlyList<StockPicture> Pictures, int Page, int LastPage, long Total);
