using SocialPipeline.Platforms;

namespace SocialPipeline.Benchmarks.Cards;

/// <summary>A way to make the 1080×1080 card: photograph decoded anew, gradient, headline, paragraph, pill, logo, encoded.</summary>
public interface ICard
{
    /// <summary>Makes the card and answers the length of the file.</summary>
    int Make(ImageFileType type);
}
