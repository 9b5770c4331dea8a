using SocialPipeline.Colors;

namespace SocialPipeline.Layout;

/// <summary>The two colours of a duotone.</summary>
/// <param name="Dark">What shadows become.</param>
/// <param name="Light">What lights become.</param>
public sealed record SceneDuotone(Color Dark, Color Light);
