using System.Text.RegularExpressions;
using SocialPipeline.Brands;
using SocialPipeline.Documents;

namespace SocialPipeline.Templates;

/// <summary>Reads text layers and their runs.</summary>
/// <param name="reading">What the layers need to know of the whole.</param>
internal sealed partial class TextLayerReader(TemplateReading reading)
{
    /// <summary>Reads a text layer.</summary>
    public TextLayer Read(DocumentReader reader, string id)
    {
        var role = Role(reader) ?? "body";
        var size = reader.Optional("size")?.AsTextSize();
        if (size is null && role is "display" or "number")
        {
            reader.Fault($"A text in the role {role} needs a size.", null, "size");
        }

        var standard = TemplateNames.Sizes[role == "label" ? "label" : "body"];
        return new TextLayer
        {
            Id = id,
            Runs = reader.Required("text") is { } text ? Runs(text) : [],
            Role = role,
            MaxSize = size?.Max ?? standard,
            MinSize = size?.Min ?? standard,
            MaxLines = reader.OptionalInteger("maxLines", 1, 100),
            MoreLines = reader.OptionalInteger("moreLines", 1, 100),
            Fit = reader.OptionalName("fit", TemplateNames.TextFits) ?? TextFitMode.Shrink,
            Color = reader.Optional("color")?.AsColorToken(reading) ?? "ink",
            Align = reader.OptionalName("align", TemplateNames.LineAligns) ?? LineAlign.Start,
            VerticalAlign = reader.OptionalName("verticalAlign", TemplateNames.VerticalAligns) ?? MainAlign.Start,
            Balance = reader.OptionalBoolean("balance"),
            HangQuote = reader.OptionalBoolean("hangQuote") ?? false,
            Bind = reader.OptionalBoolean("bind") ?? true,
            LineHeight = reader.OptionalNumber("lineHeight", 0.5, 4),
            Tracking = reader.OptionalNumber("tracking", -0.5, 2),
            Features = Features(reader),
            Outline = reader.Optional("outline")?.AsStroke(reading),
            Shadow = reader.Optional("shadow")?.AsShadow(reading),
            HangPunctuation = reader.OptionalBoolean("hangPunctuation") ?? false,
            Hyphenate = reader.OptionalBoolean("hyphenate") ?? false,
        };
    }

    private IReadOnlyList<TextRun> Runs(DocumentValue value)
        => value.Kind == DocumentKind.Array ? value.AsArray(Run, 1, TemplateLimits.MaxRuns) : [Run(value)];

    private TextRun Run(DocumentValue value)
    {
        if (value.Kind != DocumentKind.Object)
        {
            return new TextRun { Text = LiquidOf(value) };
        }

        return value.AsObject(reader => new TextRun
        {
            Text = reader.Required("text") is { } text ? LiquidOf(text) : "",
            Role = Role(reader),
            Weight = reader.OptionalInteger("weight", 1, 1000),
            Italic = reader.OptionalBoolean("italic"),
            Color = reader.Optional("color")?.AsColorToken(reading),
            Scale = reader.OptionalNumber("scale", 0.1, 4) ?? 1,
            Align = reader.OptionalName("align", TemplateNames.RunAligns) ?? RunAlign.Baseline,
            Features = Features(reader),
            BrandDigits = reader.OptionalBoolean("brandDigits") ?? false,
            Underline = reader.OptionalBoolean("underline") ?? false,
            Highlight = reader.Optional("highlight") is { } highlight ? Highlight(highlight) : null,
            When = reader.Optional("when")?.AsCondition(reading),
        })!;
    }

    private RunHighlight? Highlight(DocumentValue value) => value.Kind != DocumentKind.Object
        ? new RunHighlight(value.AsColorToken(reading))
        : value.AsObject(reader =>
        {
            var padding = reader.OptionalArray("padding", item => item.AsNumber(0, 2), 2, 2);
            return new RunHighlight(
                reader.Required("color")?.AsColorToken(reading) ?? "spot",
                reader.OptionalName("shape", TemplateNames.HighlightShapes) ?? HighlightShape.Box,
                padding.Count == 2 ? padding[1] : 0.12,
                padding.Count == 2 ? padding[0] : 0.06,
                reader.OptionalNumber("corners", 0, 2) ?? 0);
        });

    private static IReadOnlyList<string> Features(DocumentReader reader) => reader.OptionalArray("features", Feature, 1, 40);

    private static string Feature(DocumentValue value)
    {
        var feature = value.AsString(12);
        if (feature.Length > 0 && !FeatureName().IsMatch(feature))
        {
            value.Fault("This is not an OpenType feature.", "four letters or digits such as tnum, with a minus to switch it off (-liga) or a number to choose (ss01=2)");
            return "kern";
        }

        return feature;
    }

    [GeneratedRegex("^-?[A-Za-z0-9]{4}(=[0-9]{1,4})?$", RegexOptions.CultureInvariant)]
    private static partial Regex FeatureName();

    /// <summary>A text that may hold Liquid.</summary>
    public string LiquidOf(DocumentValue value)
    {
        // A run may be a mere space between two others.
        var text = value.AsString(TemplateLimits.MaxLiquidSource, allowEmpty: true);
        reading.CheckLiquid(value, text);
        return text;
    }

    private static string? Role(DocumentReader reader)
    {
        if (reader.OptionalString("role") is not { Length: > 0 } role)
        {
            return null;
        }

        if (!Typography.Roles.Contains(role))
        {
            reader.Fault("role", "There is no such role." + NameSuggestion.Sentence(role, Typography.Roles), null, string.Join(", ", Typography.Roles));
        }

        return role;
    }
}
