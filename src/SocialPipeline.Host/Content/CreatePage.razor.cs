using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.AspNetCore.Components.Web;
using SocialPipeline.Brands;
using SocialPipeline.Host.Brands;
using SocialPipeline.Host.Shell;
using SocialPipeline.Imaging;
using SocialPipeline.Platforms;
using SocialPipeline.Templates;

namespace SocialPipeline.Host.Content;

/// <summary>The form of a brief, and beside it the stage on which its set appears.</summary>
public sealed partial class CreatePage : ComponentBase, IDisposable
{
    private readonly ContentDraft _draft = new();
    private EditContext _form = null!;
    private ValidationMessageStore _messages = null!;
    private SetStage? _stage;
    private PictureUpload? _upload;
    private string? _uploadError;
    private bool _isUploading;
    private List<FormatBox> _made = [];
    private List<string> _notes = [];
    private CancellationTokenSource? _making;
    private readonly CancellationTokenSource _gone = new();
    private bool _isDone;
    private bool _wasStopped;
    private bool _showsStage;
    private string? _fault;

    [Inject]
    private PlatformCatalog Catalog { get; set; } = null!;

    [Inject]
    private TemplateLibrary Templates { get; set; } = null!;

    [Inject]
    private BrandCollection Brands { get; set; } = null!;

    [Inject]
    private SetMaker Maker { get; set; } = null!;

    private bool IsMaking => _making is not null;

    private IReadOnlyList<PlatformFormat> Offered => _draft.Offered(Catalog);

    private List<Platform> Others => [.. Catalog.Platforms.Where(platform => platform.Id != _draft.Platform && Catalog.ContentTypesOf(platform.Id).Contains(_draft.ContentType))];

    private Template? ChosenTemplate => Templates.TryGet(_draft.Template, out var template) ? template : null;

    /// <summary>What was made, or, while nothing was, the outlines of what will come.</summary>
    private IReadOnlyList<FormatBox> StageBoxes => _made.Count > 0 ? _made : [.. _draft.Formats.Select(id => new FormatBox(Catalog.Get(id)))];

    public void Dispose()
    {
        _gone.Cancel();
        _gone.Dispose();
        _upload?.Dispose();
    }

    protected override void OnInitialized()
    {
        _draft.Platform = Catalog.Platforms[0].Id;
        _draft.Brand = Brands.Brands[0].Id;
        _draft.TakePrimaryFormats(Catalog);
        _form = new EditContext(_draft);
        _messages = new ValidationMessageStore(_form);
        _form.OnFieldChanged += (_, changed) =>
        {
            // What was complained about is looked at again while it is mended; nothing is complained about before it was sent.
            if (_form.GetValidationMessages(changed.FieldIdentifier).Any())
            {
                Validate();
            }
        };
    }

    private bool Validate()
    {
        _messages.Clear();
        foreach (var (field, message) in ContentDraftRules.Check(_draft, ChosenTemplate))
        {
            _messages.Add(field, message);
        }

        _form.NotifyValidationStateChanged();
        return !_form.GetValidationMessages().Any();
    }

    private async Task GenerateAsync()
    {
        _fault = null;
        if (IsMaking || !Validate())
        {
            _showsStage = false;
            return;
        }

        using var making = CancellationTokenSource.CreateLinkedTokenSource(_gone.Token);
        _making = making;
        (_isDone, _wasStopped, _notes) = (false, false, []);
        _made = [.. _draft.Formats.Select(id => new FormatBox(Catalog.Get(id)) { IsMaking = true })];
        _showsStage = true;
        try
        {
            await MakeAsync(making.Token);
            _isDone = true;
        }
        catch (OperationCanceledException)
        {
            _wasStopped = true;
            _isDone = _made.Exists(box => box.Picture is not null);
        }
        catch (SocialPipelineException error)
        {
            _fault = error.Message;
            _showsStage = false;
        }
        finally
        {
            _making = null;
            _made = _isDone ? [.. _made.Where(box => !box.IsMaking)] : [];
        }

        if (_isDone && !_gone.IsCancellationRequested && _stage is not null)
        {
            await _stage.FocusAsync();
        }
    }

    private async Task MakeAsync(CancellationToken cancellationToken)
    {
        if (!Brands.TryGet(_draft.Brand, out var brand))
        {
            return;
        }

        var picture = _upload is null ? null : await _upload.OpenAsync(cancellationToken);
        var plan = await Maker.PlanAsync(_draft.ToBrief(ChosenTemplate, picture), cancellationToken);
        _notes = [plan.TemplateReason, .. plan.Warnings];
        StateHasChanged();
        await foreach (var result in Maker.MakeAsync(Maker.NewRequest(), plan, brand, cancellationToken))
        {
            var index = _made.FindIndex(box => box.Format.Id == result.Format.Id);
            _made[index] = new FormatBox(result.Format) { Picture = result.Picture, Error = result.Error };
            StateHasChanged();
        }
    }

    private Task StopAsync() => _making?.CancelAsync() ?? Task.CompletedTask;

    private Task KeyAsync(KeyboardEventArgs key) => key is { Key: "Enter", CtrlKey: true } or { Key: "Enter", MetaKey: true } ? GenerateAsync() : Task.CompletedTask;

    private async Task UploadAsync(InputFileChangeEventArgs change)
    {
        _uploadError = null;
        if (change.File.Size > Maker.Limits.MaxBytes)
        {
            _uploadError = $"{change.File.Name} has {Say.Megabytes(change.File.Size)}; up to {Say.Megabytes(Maker.Limits.MaxBytes)} are allowed.";
            return;
        }

        _isUploading = true;
        try
        {
            await using var content = change.File.OpenReadStream(Maker.Limits.MaxBytes, _gone.Token);
            _upload = await PictureUpload.SaveAsync(change.File.Name, content, Maker.Limits, _gone.Token);
        }
        catch (ImageException error)
        {
            _uploadError = error.Message;
        }
        catch (IOException)
        {
            _uploadError = $"{change.File.Name} did not arrive whole. Choose it again.";
        }
        finally
        {
            _isUploading = false;
        }
    }

    private void RemoveUpload()
    {
        _upload?.Dispose();
        (_upload, _draft.PictureText) = (null, "");
    }

    private void TakePlatform(ChangeEventArgs change)
    {
        if (change.Value is string id && Catalog.Platforms.Any(platform => platform.Id == id))
        {
            _draft.Platform = id;
            TakePrimaryFormats();
        }
    }

    private void TakeContentType(ChangeEventArgs change)
    {
        _draft.ContentType = change.Value as string ?? ContentTypes.Post;
        TakePrimaryFormats();
    }

    private void TakeTemplate(ChangeEventArgs change)
    {
        _draft.Template = change.Value as string ?? "";
        _messages.Clear();
    }

    private void SwitchPlatform(string id)
    {
        if (!_draft.AlsoFor.Remove(id))
        {
            _draft.AlsoFor.Add(id);
        }

        TakePrimaryFormats();
    }

    private void SwitchFormat(PlatformFormat format)
    {
        _draft.Switch(format, Catalog);
        _made = [];
        _isDone = false;
        _form.NotifyFieldChanged(new FieldIdentifier(_draft, nameof(ContentDraft.Formats)));
    }

    private void TakePrimaryFormats()
    {
        _draft.TakePrimaryFormats(Catalog);
        _made = [];
        _isDone = false;
    }

    private InputDraft ValueOf(InputDefinition input)
    {
        if (!_draft.Inputs.TryGetValue(input.Name, out var value))
        {
            _draft.Inputs[input.Name] = value = new InputDraft();
        }

        return value;
    }

    /// <summary>The platform's name goes without saying while there is one platform.</summary>
    private string ShortName(PlatformFormat format)
    {
        var platform = Catalog.Platforms.First(known => known.Id == format.Platform).Name;
        return _draft.AlsoFor.Count == 0 && format.Name.StartsWith(platform + " ", StringComparison.Ordinal) ? Say.Sentence(format.Name[(platform.Length + 1)..]) : format.Name;
    }

    private static IEnumerable<string> Swatches(Brand brand) =>
        new[] { brand.Palette.Primary, brand.Palette.Secondary, brand.Palette.Accent, brand.Palette.Background }.Select(color => color.ToHex());

    private static string Number(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
