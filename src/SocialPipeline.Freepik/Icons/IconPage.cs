namespace SocialPipeline.Freepik.Icons;

/// <summary>A page of a search.</summary>
/// <param name="Icons">What it found, the best first.</param>
/// <param name="Page">The page's number, from 1.</param>
/// <param name="LastPage">The last page's number.</param>
/// <param name="Total">How many there are altogether.</param>
public sealed record IconPage(IReadOnlyList<Icon> Icons, int Page, int LastPage, long Total);
