using SocialPipeline.Brands;

namespace SocialPipeline.Validation.Rules;

/// <summary>No character is drawn as an empty box.</summary>
public sealed class MissingGlyphsRule : IBrandRule
{
    /// <inheritdoc/>
    public string Id => BrandRuleIds.MissingGlyphs;

    /// <inheritdoc/>
    public int Version => 1;

    /// <inheritdoc/>
    public string Title => "Every character has a glyph";

    /// <inheritdoc/>
    public RuleSeverity Severity => RuleSeverity.Critical;

    /// <inheritdoc/>
    public double Weight => 2;

    /// <inheritdoc/>
    public RuleOutcome Check(CheckSubject subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        if (subject.Scene is not { } scene)
        {
            return RuleOutcome.Indeterminate("Characters are not read from pixels.");
        }

        var texts = scene.Texts.Where(text => text.Opacity > 0).ToList();
        if (texts.Count == 0)
        {
            return RuleOutcome.NotApplicable("There is no text in the picture.");
        }

        var missing = texts.Where(text => text.Lines.MissingGlyphs.Count > 0).ToList();
        var count = missing.Sum(text => text.Lines.MissingGlyphs.Count);
        return RuleOutcome.Of(
            Evidence.Scene,
            count == 0 ? 1 : .5 - (.5 * count / Math.Max(1, texts.Sum(text => text.Text.Length))),
            missing.Select(text => new Finding
            {
                Message = $"'{text.Id}' has characters that no font of the brand can show.",
                Measured = string.Join(", ", text.Lines.MissingGlyphs.Take(6)),
                Required = "a glyph for each",
                Fix = "Add a font file that has them, or write the text without them.",
                Box = text.Ink,
                Element = text.Id,
            }),
            Figures.Count(count, "missing glyph"),
            "none",
            "Every character has a glyph.");
    }
}
