namespace SocialPipeline.Brands;

/// <summary>One number, or one yes or no, by which a brand tunes a rule.</summary>
/// <param name="Name">The property's name in the brand document.</param>
/// <param name="Default">The value of a brand that says nothing; 1 and 0 for yes and no.</param>
/// <param name="Min">The least allowed value.</param>
/// <param name="Max">The largest allowed value.</param>
/// <param name="Meaning">What it is, with its unit.</param>
/// <param name="IsSwitch">Whether it is a yes or no.</param>
public sealed record RuleParameter(string Name, double Default, double Min, double Max, string Meaning, bool IsSwitch = false);
