using SocialPipeline.Brands;
using SocialPipeline.Colors;

namespace SocialPipeline.Templates;

/// <summary>A template's texts, colours and conditions for one rendering; whatever goes wrong names the template and the layer.</summary>
/// <param name="template">The template.</param>
/// <param name="format">The format it is solved for.</param>
/// <param name="brand">The brand it is solved for.</param>
internal sealed class TemplateSolving(Template template, FormatFacts format, Brand brand)
{
    private readonly ConditionEvaluator _conditions = new(format, template.Liquid);

    /// <summary>The values of one rendering: the inputs as plain values, the brand and the format.</summary>
    public LiquidScope ScopeOf(IReadOnlyDictionary<string, object?> inputs) => LiquidScope.For(inputs, brand, format);

    /// <summary>The first layout whose condition holds after so many that are passed over; the base layout fits everything and is never passed over.</summary>
    /// <exception cref="TemplateException">A condition could not be answered.</exception>
    public TemplateLayout Layout(LiquidScope scope, int skipped) =>
        template.Layouts.SkipLast(1).Where(layout => Holds(layout.When, scope, null)).Skip(skipped).FirstOrDefault() ?? template.Layouts[^1];

    /// <summary>Whether a condition of a layer holds.</summary>
    /// <exception cref="TemplateException">The condition could not be answered.</exception>
    public bool Holds(Condition? condition, LiquidScope scope, string? layer) => Guard(layer, () => _conditions.Holds(condition, scope));

    /// <summary>A text of a layer with its values.</summary>
    /// <exception cref="TemplateException">Liquid failed or reached a limit.</exception>
    public string Text(string source, LiquidScope scope, string? layer) => Guard(layer, () => template.Liquid.Render(source, scope));

    /// <summary>The colour of a token of a layer; what Liquid makes of data may be a colour itself.</summary>
    /// <exception cref="TemplateException">There is no such colour.</exception>
    public Color Color(string token, Surface surface, LiquidScope scope, string? layer)
    {
        var hasLiquid = LiquidText.HasLiquid(token);
        var text = hasLiquid ? Text(token, scope, layer).Trim() : token;
        return ColorToken.TryParse(text, hasLiquid, out var color, out var problem)
            ? color.Resolve(brand, surface, template.Id, layer)
            : throw new TemplateException(template.Id, layer, $"'{text}' is not a colour. {problem} Allowed: {ColorToken.AllowedSyntax}.");
    }

    private T Guard<T>(string? layer, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (LiquidException cause)
        {
            throw new TemplateException(template.Id, layer, cause.Message, cause);
        }
    }
}
