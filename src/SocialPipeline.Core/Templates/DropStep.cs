namespace SocialPipeline.Templates;

/// <summary>One concession when space is short: a layer goes, or a repeated layer keeps fewer items.</summary>
/// <param name="Layer">The layer's id.</param>
/// <param name="Keep">How many repeated items stay; <see langword="null"/> removes the layer.</param>
public sealed record DropStep(string Layer, int? Keep = null);
