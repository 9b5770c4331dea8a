using SocialPipeline.Documents;

namespace SocialPipeline.Templates;

/// <summary>Reads conditions: the name of an input that must be given, or an object whose parts must all hold.</summary>
internal static class ConditionReader
{
    public static Condition AsCondition(this DocumentValue value, TemplateReading reading, int depth = 1)
    {
        if (value.Kind == DocumentKind.String)
        {
            return new Condition { Input = AsInputPath(value, reading) };
        }

        if (depth > TemplateLimits.MaxConditionDepth)
        {
            value.Fault("The conditions nest too deep.", $"at most {TemplateLimits.MaxConditionDepth} deep");
            return new Condition();
        }

        return value.AsObject(reader => Read(reader, reading, depth)) ?? new Condition();
    }

    private static Condition Read(DocumentReader reader, TemplateReading reading, int depth)
    {
        var aspect = reader.Optional("aspect")?.AsObject<(double?, double?)?>(range => (range.OptionalNumber("min", 0, 100), range.OptionalNumber("max", 0, 100)));
        var condition = new Condition
        {
            Classes = OneOrMore(reader, "class", item => item.AsName(FormatClasses.ByName)),
            MinAspect = aspect?.Item1,
            MaxAspect = aspect?.Item2,
            Platforms = OneOrMore(reader, "platform", item => item.AsId()),
            Formats = OneOrMore(reader, "format", item => item.AsId()),
            Input = reader.Optional("input") is { } input ? AsInputPath(input, reading) : null,
            EqualTo = reader.Optional("equals") is { } equal ? AsPlainText(equal) : null,
            Liquid = reader.Optional("liquid") is { } liquid ? AsExpression(liquid, reading) : null,
            All = reader.OptionalArray("all", item => item.AsCondition(reading, depth + 1), 1, 20),
            Any = reader.OptionalArray("any", item => item.AsCondition(reading, depth + 1), 1, 20),
            Not = reader.Optional("not")?.AsCondition(reading, depth + 1),
        };
        if (condition is { EqualTo: not null, Input: null })
        {
            reader.Fault("equals", "A condition with 'equals' needs the 'input' that is compared.", null, null);
        }

        if (condition.MinAspect >= condition.MaxAspect)
        {
            reader.Fault("aspect", "No format has such an aspect ratio.", null, "a min below the max");
        }

        if (reader.Node.Members.Count == 0)
        {
            reader.Fault("The condition asks nothing.", null, "class, aspect, platform, format, input, equals, liquid, all, any or not");
        }

        return condition;
    }

    private static string AsInputPath(DocumentValue value, TemplateReading reading)
    {
        var path = value.AsString(130);
        if (path.Length > 0)
        {
            reading.CheckPath(value, path);
        }

        return path;
    }

    private static string AsExpression(DocumentValue value, TemplateReading reading)
    {
        var expression = value.AsString(TemplateLimits.MaxLiquidSource - 50);
        if (LiquidText.HasLiquid(expression) || expression.Contains("%}", StringComparison.Ordinal))
        {
            value.Fault("The expression stands without braces.", "an expression such as index < value");
        }
        else if (expression.Length > 0)
        {
            reading.CheckLiquid(value, LiquidText.Question(expression));
        }

        return expression;
    }

    private static string AsPlainText(DocumentValue value) => value.Kind switch
    {
        DocumentKind.Boolean or DocumentKind.Number => value.Node.Text,
        _ => value.AsString(500, allowEmpty: true),
    };

    private static IReadOnlyList<T> OneOrMore<T>(DocumentReader reader, string name, Func<DocumentValue, T> read)
        => reader.Optional(name) is not { } value ? [] : value.Kind == DocumentKind.Array ? value.AsArray(read, 1, 40) : [read(value)];
}
