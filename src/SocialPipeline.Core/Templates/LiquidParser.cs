using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Fluid;

namespace SocialPipeline.Templates;

/// <summary>Fluid as it is let in here: its tags, filters and limits. Made when the first text needs it, for its parser takes megabytes.</summary>
internal static class LiquidParser
{
    private static readonly string[] Tags = ["if", "unless", "case", "for", "break", "continue", "assign", "comment", "#", "raw", "echo"];
    private static readonly FluidParser Parser = CreateParser();

    public static TemplateOptions Options { get; } = CreateOptions();

    public static bool TryParse(string source, [NotNullWhen(true)] out IFluidTemplate? template, out string? error) => Parser.TryParse(source, out template, out error) && template is not null;

    public static IFluidTemplate Parse(string source) => Parser.Parse(source);

    private static FluidParser CreateParser()
    {
        var parser = new FluidParser();
        foreach (var tag in parser.RegisteredTags.Keys.Except(Tags).ToList())
        {
            parser.RegisteredTags.Remove(tag);
        }

        return parser;
    }

    private static TemplateOptions CreateOptions()
    {
        var options = new TemplateOptions
        {
            CultureInfo = CultureInfo.InvariantCulture,
            TimeZone = TimeZoneInfo.Utc,

            // The date filter reads the clock even for a full date; a fixed day fills in what a partial one leaves out.
            Now = static () => new DateTimeOffset(2000, 1, 1, 0, 0, 0, TimeSpan.Zero),
            MaxSteps = TemplateLimits.MaxLiquidSteps,
            MaxRecursion = 20,
            ModelNamesComparer = StringComparer.Ordinal,
            Assigned = (_, value, context) =>
            {
                ((LiquidContext)context).Spend(LiquidFilters.SizeOf(value, context));
                return new ValueTask<Fluid.Values.FluidValue>(value);
            },
        };
        LiquidFilters.Install(options.Filters);
        return options;
    }
}
