using SocialPipeline.Imaging;

namespace SocialPipeline.Freepik.Ai;

/// <summary>A task that is over, with its files already fetched: their addresses go bad within hours, in some cases minutes.</summary>
/// <param name="Task">The task.</param>
/// <param name="Pictures">Its pictures, in the order of its outputs.</param>
public sealed record AiResult(FreepikTask Task, IReadOnlyList<ImageSource> Pictures);
