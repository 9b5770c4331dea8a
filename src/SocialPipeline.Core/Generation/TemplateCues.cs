using SocialPipeline.Templates;

namespace SocialPipeline.Generation;

/// <summary>Words in an instruction that speak for a template: those of its own id and name, and for the built-in ones the words that people use for the same thing.</summary>
internal static class TemplateCues
{
    private static readonly Dictionary<string, string[]> BuiltIn = new(StringComparer.Ordinal)
    {
        ["announcement"] = ["announce", "announcing", "news", "launch", "launching", "opens", "opening", "introducing"],
        ["quote"] = ["quotation", "saying", "motto", "words"],
        ["product"] = ["price", "offer", "sale", "buy", "shop", "discount", "item"],
        ["event"] = ["date", "concert", "festival", "workshop", "evening", "invite", "invitation", "party", "calendar"],
        ["before-after"] = ["transformation", "renovation", "restoration", "makeover", "comparison", "compare"],
        ["tips"] = ["tip", "steps", "advice", "ways", "ideas", "checklist", "list"],
        ["statistic"] = ["statistics", "number", "figure", "percent", "percentage", "data", "survey", "result"],
        ["hiring"] = ["hire", "job", "vacancy", "recruit", "recruiting", "career", "position", "apply"],
        ["testimonial"] = ["review", "customer", "guest", "client", "feedback", "rating", "recommendation"],
        ["photo-headline"] = ["photograph", "picture", "mood", "atmosphere"],
    };

    // They are in names for grammar's sake and in every other brief.
    private static readonly string[] Vague = ["headline", "with", "plain", "list", "card"];

    /// <summary>The words of an instruction that speak for a template, in the order of the instruction.</summary>
    public static IReadOnlyList<string> Heard(Template template, IReadOnlyList<string> words)
    {
        var cues = BriefWords.Of(template.Id, template.Name).Except(Vague).Concat(BuiltIn.GetValueOrDefault(template.Id, [])).ToList();
        return [.. words.Where(word => cues.Any(cue => BriefWords.Alike(word, cue)))];
    }
}
