using SocialPipeline.Documents;
using SocialPipeline.Layout;
using SocialPipeline.Templates;

namespace SocialPipeline.Generation;

/// <summary>A brief laid into a template's inputs.</summary>
/// <param name="Data">The values.</param>
/// <param name="Missing">Required inputs that the brief leaves empty.</param>
/// <param name="Warnings">What the brief gave and the template does not take.</param>
internal sealed record BriefMapping(TemplateData Data, IReadOnlyList<string> Missing, IReadOnlyList<string> Warnings)
{
    public static BriefMapping Make(Brief brief, Template template, InputValue.Image? picture)
    {
        var data = new TemplateData();
        var warnings = new List<string>();

        // A picture for the whole brief comes last, so that it wins.
        foreach (var (name, value) in brief.Inputs.OrderBy(pair => BriefInputs.PictureNames.Contains(pair.Key)).ThenBy(pair => pair.Key, StringComparer.Ordinal))
        {
            if (template.FindInput(name) is not null)
            {
                data[name] = value;
            }
            else if (BriefInputs.PictureNames.Contains(name) && value is InputValue.Image && BriefInputs.PictureOf(template) is { } slot)
            {
                data[slot.Name] = value;
            }
            else
            {
                var names = template.Inputs.Select(input => input.Name);
                warnings.Add($"The template '{template.Id}' has no input '{name}', so its value is not drawn.{NameSuggestion.Sentence(name, names)}");
            }
        }

        Fill("title", brief.Title, BriefInputs.TitleOf(template), BriefInputs.TitleNames);
        if (!string.IsNullOrWhiteSpace(brief.Description))
        {
            Fill("description", brief.Description, BriefInputs.DescriptionOf(template), BriefInputs.DescriptionNames);
        }

        if (picture is not null && BriefInputs.PictureOf(template) is { } empty && !data.TryGet(empty.Name, out _))
        {
            data[empty.Name] = picture;
        }

        var missing = template.Inputs.Where(input => input is { Required: true, Default: null } && !data.TryGet(input.Name, out _)).Select(input => input.Name);
        return new BriefMapping(data, [.. missing], warnings);

        void Fill(string what, string text, InputDefinition? slot, IReadOnlyList<string> names)
        {
            if (slot is null)
            {
                warnings.Add($"The template '{template.Id}' has no input {string.Join(", ", names.SkipLast(1))} or {names[^1]}, so the {what} is not drawn.");
            }
            else if (!data.TryGet(slot.Name, out _))
            {
                data[slot.Name] = text;
            }
        }
    }
}
