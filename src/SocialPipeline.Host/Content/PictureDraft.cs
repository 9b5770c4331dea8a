using System.Text.Json.Nodes;
using SocialPipeline.Generation;
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

    /// <summary>The picture as a brief document has it; <see langword="null"/> when none was uploaded.</summary>
    /// <param name="keep">Keeps the file and answers with its SHA-256.</param>
    public async Task<JsonObject?> ToJsonAsync(Func<PictureUpload, Task<string>> keep)
    {
        if (Upload is null)
        {
            return null;
        }

        var picture = new JsonObject { ["src"] = $"{await keep(Upload)}/{Upload.Name}" };
        if (!string.IsNullOrWhiteSpace(AltText))
        {
            picture["alt"] = AltText.Trim();
        }

        return picture;
    }

    public void Dispose() => Upload?.Dispose();
}
