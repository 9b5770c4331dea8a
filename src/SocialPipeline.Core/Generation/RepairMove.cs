namespace SocialPipeline.Generation;

/// <summary>A repair that may be tried.</summary>
/// <param name="RuleId">The rule that asks for it.</param>
/// <param name="Problem">The finding's message.</param>
/// <param name="Step">What is changed.</param>
/// <param name="Change">The change as a sentence.</param>
/// <param name="Design">The design with it.</param>
internal sealed record RepairMove(string RuleId, string Problem, RepairStep Step, string Change, Design Design);
