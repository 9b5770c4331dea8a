namespace SocialPipeline.Benchmarks.Cards;

/// <summary>A way to make the 1080×1080 card: photograph decoded anew, gradient, headline, paragraph, pill, logo, encoded.</summary>
public interface ICard
{
    /// <summary>Makes the card, or the set, and answers the length of its files.</summary>
    Task<int> MakeAsync(CardJob job);
}
