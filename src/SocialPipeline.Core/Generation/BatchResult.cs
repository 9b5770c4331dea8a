namespace SocialPipeline.Generation;

/// <summary>What became of a row of a list, or of one picture of it.</summary>
/// <param name="Row">The row.</param>
/// <param name="Plan">What was planned for one of its languages; <see langword="null"/> when it was passed over or nothing could be planned.</param>
/// <param name="Asset">A picture, which the caller disposes; <see langword="null"/> when the row ended, was passed over or failed.</param>
/// <param name="Error">Why there is no picture of the row, or no further one; <see langword="null"/> otherwise.</param>
/// <param name="IsDone">Whether the row was passed over because it was done before.</param>
public sealed record BatchResult(BriefRow Row, GenerationPlan? Plan = null, GeneratedAsset? Asset = null, SocialPipelineException? Error = null, bool IsDone = false);
