using Fluid;

namespace SocialPipeline.Templates;

/// <summary>One rendering with its budget: Fluid counts steps, but a filter chain may double a text at every step.</summary>
internal sealed class LiquidContext(TemplateOptions options) : TemplateContext(options)
{
    private long _work;

    /// <summary>Takes characters from the budget.</summary>
    /// <exception cref="LiquidException">One text is too long, or all together are.</exception>
    public void Spend(long characters)
    {
        if (characters > TemplateLimits.MaxLiquidOutput)
        {
            throw new LiquidException($"Liquid made more than {TemplateLimits.MaxLiquidOutput} characters.");
        }

        _work += characters;
        if (_work > TemplateLimits.MaxLiquidWork)
        {
            throw new LiquidException($"The Liquid filters worked on more than {TemplateLimits.MaxLiquidWork} characters.");
        }
    }
}
