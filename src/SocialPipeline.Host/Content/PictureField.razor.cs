using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using SocialPipeline.Host.Shell;
using SocialPipeline.Imaging;

namespace SocialPipeline.Host.Content;

/// <summary>Takes one picture of a brief, and asks what it shows.</summary>
public sealed partial class PictureField : ComponentBase, IDisposable
{
    private readonly CancellationTokenSource _gone = new();
    private string? _refusal;
    private bool _isUploading;

    [Parameter]
    public required string Id { get; set; }

    /// <summary>The name under which the brief gives the picture.</summary>
    [Parameter]
    public required string Name { get; set; }

    [Parameter]
    public required string Label { get; set; }

    [Parameter]
    public bool Optional { get; set; }

    [Parameter]
    public required ImageLimits Limits { get; set; }

    [CascadingParameter]
    private EditContext? Form { get; set; }

    [Parameter]
    public required PictureDraft Draft { get; set; }

    private string? Message => _refusal ?? Form?.GetValidationMessages(new FieldIdentifier(Draft, nameof(PictureDraft.Upload))).FirstOrDefault();

    public void Dispose()
    {
        _gone.Cancel();
        _gone.Dispose();
    }

    private async Task UploadAsync(InputFileChangeEventArgs change)
    {
        _refusal = null;
        if (change.File.Size > Limits.MaxBytes)
        {
            _refusal = $"{change.File.Name} has {Say.Megabytes(change.File.Size)}; up to {Say.Megabytes(Limits.MaxBytes)} are allowed.";
            return;
        }

        _isUploading = true;
        try
        {
            await using var content = change.File.OpenReadStream(Limits.MaxBytes, _gone.Token);
            Draft.Take(await PictureUpload.SaveAsync(change.File.Name, content, Limits, _gone.Token));
            Form?.NotifyFieldChanged(new FieldIdentifier(Draft, nameof(PictureDraft.Upload)));
        }
        catch (ImageException error)
        {
            _refusal = error.Message;
        }
        catch (IOException)
        {
            _refusal = $"{change.File.Name} did not arrive whole. Choose it again.";
        }
        finally
        {
            _isUploading = false;
        }
    }
}
