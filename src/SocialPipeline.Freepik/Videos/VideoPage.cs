namespace SocialPipeline.Freepik.Videos;

/// <summary>A page of a search.</summary>
/// <param name="Videos">What it found, the best first.</param>
/// <param name="Page">The page's number, from 1.</param>
/// <param name="LastPage">The last page's number.</param>
/// <param name="Total">How many there are altogether.</param>
public sealed record VideoPage(IReadOnlyList<Video> Videos, int Page, int LastPage, long Total);
