using SocialPipeline.Documents;

namespace SocialPipeline.Brands;

/// <summary>Reads what a brand says of the rules: an object by rule id.</summary>
internal static class RuleSettingsReader
{
    private static readonly OrderedDictionary<string, RuleSeverity> Severities = new()
    {
        ["critical"] = RuleSeverity.Critical,
        ["major"] = RuleSeverity.Major,
        ["minor"] = RuleSeverity.Minor,
        ["advisory"] = RuleSeverity.Advisory,
    };

    public static IReadOnlyDictionary<string, RuleSettings> Read(DocumentReader reader)
    {
        var settings = new Dictionary<string, RuleSettings>(StringComparer.Ordinal);
        foreach (var (id, rule) in reader.OptionalMap("rules", ReadRule, 0, 100))
        {
            if (rule is not null)
            {
                settings[id] = rule;
            }
        }

        return settings;
    }

    private static RuleSettings? ReadRule(string id, DocumentValue value)
    {
        if (!BrandRuleIds.All.Contains(id))
        {
            value.Fault($"There is no rule '{id}'." + NameSuggestion.Sentence(id, BrandRuleIds.All), string.Join(", ", BrandRuleIds.All));
            return null;
        }

        return value.AsObject(rule =>
        {
            var parameters = new Dictionary<string, double>(StringComparer.Ordinal);
            foreach (var parameter in RuleParameters.Of(id))
            {
                double? given = parameter.IsSwitch
                    ? rule.OptionalBoolean(parameter.Name) is { } yes ? yes ? 1 : 0 : null
                    : rule.OptionalNumber(parameter.Name, parameter.Min, parameter.Max);
                if (given is { } number)
                {
                    parameters[parameter.Name] = number;
                }
            }

            return new RuleSettings
            {
                Severity = rule.OptionalName("severity", Severities),
                Weight = rule.OptionalNumber("weight", 0, 100),
                Parameters = parameters,
            };
        });
    }
}
