using SocialPipeline.Generation;
using SocialPipeline.Layout;
using SocialPipeline.Templates;

namespace SocialPipeline.Host.Content;

/// <summary>A picture that the form takes for one input: the upload, and what it shows.</summary>
public sealed class PictureDraft : IDisposable
{
    public const int AltTextLength = 400;

    public PictureUpload? Upload { get; private set; }

    public string? AltText { get; set; } = "";

    /// <summary>
    /// The pictures that a template takes, by the name under which a brief gives them. The first has the name that every template understands, so that it
    /// stays when another template is chosen; a brief whose template is still open takes one.
    /// </summary>
    public static IReadOnlyList<(string Name, InputDefinition? Input)> Of(Template? template)
    {
        if (template is null)
        {
            return [(BriefInputs.PictureNames[0], null)];
        }

        var main = BriefInputs.PictureOf(template);
        return [.. template.Inputs.Where(input => input.Type == InputType.Image).Select(input => (input == main ? BriefInputs.PictureNames[0] : input.Name, (InputDefinition?)input))];
    }

    public void Take(PictureUpload upload)
    {
        Remove();
        Upload = upload;
    }

    public void Remove()
    {
        Upload?.Dispose();
        (Upload, AltText) = (null, "");
    }

    /// <summary>The picture as the engine takes it; <see langword="null"/> when none was uploaded.</summary>
    public async Task<InputValue?> ToValueAsync(CancellationToken cancellationToken) => Upload is null
        ? null
        : new InputValue.Image(await Upload.OpenAsync(cancellationToken), AltText: string.IsNullOrWhiteSpace(AltText) ? null : AltText.Trim());

    public void Dispose() => Upload?.Dispose();
}
