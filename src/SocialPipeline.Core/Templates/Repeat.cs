namespace SocialPipeline.Templates;

/// <summary>Repetition of a layer: over a list input, or a number of times. Inside, Liquid knows <c>item</c>, <c>index</c> (from 0) and <c>number</c> (from 1).</summary>
/// <param name="Over">The list input; <see langword="null"/> when it counts.</param>
/// <param name="Times">How often, 1 to 400; <see langword="null"/> when it goes over a list.</param>
/// <param name="Most">The most items shown. Default: all.</param>
public sealed record Repeat(string? Over, int? Times, int? Most = null);
