using SocialPipeline.Templates;

namespace SocialPipeline.Generation;

/// <summary>
/// The convention by which a brief fills a template that it does not know: the title, the description and a picture go
/// into the template's input of the first of these names that it has.
/// </summary>
public static class BriefInputs
{
    /// <summary>Text inputs that take the brief's title.</summary>
    public static IReadOnlyList<string> TitleNames { get; } = ["headline", "quote", "name", "claim"];

    /// <summary>Text inputs that take the brief's description.</summary>
    public static IReadOnlyList<string> DescriptionNames { get; } = ["sub", "body", "note"];

    /// <summary>Picture inputs that take a picture given for the whole brief; a template without any of these takes it in its first picture input.</summary>
    public static IReadOnlyList<string> PictureNames { get; } = ["photo", "picture", "image"];

    /// <summary>The input that takes the title; <see langword="null"/> when the template has none.</summary>
    /// <param name="template">The template.</param>
    public static InputDefinition? TitleOf(Template template) => First(template, TitleNames, InputType.Text);

    /// <summary>The input that takes the description; <see langword="null"/> when the template has none.</summary>
    /// <param name="template">The template.</param>
    public static InputDefinition? DescriptionOf(Template template) => First(template, DescriptionNames, InputType.Text);

    /// <summary>The input that takes a picture; <see langword="null"/> when the template has none.</summary>
    /// <param name="template">The template.</param>
    public static InputDefinition? PictureOf(Template template)
    {
        ArgumentNullException.ThrowIfNull(template);
        return First(template, PictureNames, InputType.Image) ?? template.Inputs.FirstOrDefault(input => input.Type == InputType.Image);
    }

    private static InputDefinition? First(Template template, IReadOnlyList<string> names, InputType type)
    {
        ArgumentNullException.ThrowIfNull(template);
        return names.Select(template.FindInput).FirstOrDefault(input => input?.Type == type);
    }
}
