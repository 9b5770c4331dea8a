namespace SocialPipeline.Generation;

/// <summary>One row of a list of briefs: a brief, or why there is none.</summary>
/// <param name="Name">The name under which its pictures are kept, unique in the list.</param>
/// <param name="Brief">The brief; <see langword="null"/> when the row has faults.</param>
/// <param name="Error">What is wrong with the row; <see langword="null"/> when it is sound.</param>
public sealed record BriefRow(string Name, Brief? Brief, SocialPipelineException? Error = null);
