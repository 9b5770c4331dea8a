using System.Globalization;
using Microsoft.AspNetCore.Components.Forms;
using SocialPipeline.Templates;

namespace SocialPipeline.Host.Content;

/// <summary>What a draft must keep before it is sent off, a sentence each.</summary>
internal static class ContentDraftRules
{
    /// <summary>Every fault of a draft with the field it belongs to.</summary>
    public static IEnumerable<(FieldIdentifier Field, string Message)> Check(ContentDraft draft, Template? template)
    {
        if (string.IsNullOrWhiteSpace(draft.Title))
        {
            yield return (new FieldIdentifier(draft, nameof(draft.Title)), "Write a title. It becomes the headline.");
        }

        (string Name, string? Text, int Most)[] texts =
        [
            (nameof(draft.Title), draft.Title, ContentDraft.TitleLength),
            (nameof(draft.Description), draft.Description, ContentDraft.DescriptionLength),
            (nameof(draft.ContentBrief), draft.ContentBrief, ContentDraft.ContentBriefLength),
        ];
        foreach (var (name, text, most) in texts)
        {
            if (TooLong(text, most) is { } message)
            {
                yield return (new FieldIdentifier(draft, name), message);
            }
        }

        if (draft.Formats.Count == 0)
        {
            yield return (new FieldIdentifier(draft, nameof(draft.Formats)), "Choose at least one format.");
        }

        foreach (var input in template is null ? [] : InputDraft.Further(template))
        {
            if (draft.Inputs.TryGetValue(input.Name, out var value) && CheckInput(input, value) is { } message)
            {
                yield return (new FieldIdentifier(value, nameof(value.Text)), message);
            }
        }

        foreach (var (name, input) in PictureDraft.Of(template))
        {
            var picture = draft.PictureOf(name);
            if (TooLong(picture.AltText, PictureDraft.AltTextLength) is { } message)
            {
                yield return (new FieldIdentifier(picture, nameof(picture.AltText)), message);
            }

            if (picture.Upload is null && input is { Required: true })
            {
                yield return (new FieldIdentifier(picture, nameof(picture.Upload)), "The template needs this picture.");
            }
        }
    }

    private static string? CheckInput(InputDefinition input, InputDraft value)
    {
        if (string.IsNullOrWhiteSpace(value.Text))
        {
            return input.Required && input.Default is null ? $"The template {(input.Type == InputType.List ? "needs at least one line" : "needs this")}." : null;
        }

        return input.Type switch
        {
            InputType.Number when value.ToJson(input) is null => "Write a number, such as 12 or 4.5.",
            InputType.Text => TooLong(value.Text, input.MaxLength),
            _ => null,
        };
    }

    private static string? TooLong(string? text, int most)
    {
        var count = new StringInfo(text ?? "").LengthInTextElements;
        return count > most ? FormattableString.Invariant($"{count:N0} characters; at most {most:N0} fit. Take out {count - most:N0}.") : null;
    }
}
