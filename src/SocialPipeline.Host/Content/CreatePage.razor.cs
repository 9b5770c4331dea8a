using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.AspNetCore.Components.Web;
using SocialPipeline.Brands;
using SocialPipeline.Host.Accounts;
using SocialPipeline.Host.Assets;
using SocialPipeline.Host.Brands;
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
    private List<FormatBox> _made = [];
    private List<string> _notes = [];
    private ContentRequest? _request;
    private bool _isMaking;
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

    [Inject]
    private RequestDesk Desk { get; set; } = null!;

    [Inject]
    private SetWatch Watch { get; set; } = null!;

    [Inject]
    private AssetFiles Files { get; set; } = null!;

    [CascadingParameter]
    private Task<AuthenticationState> Session { get; set; } = null!;

    private bool IsMaking => _isMaking;

    private IReadOnlyList<PlatformFormat> Offered => _draft.Offered(Catalog);

    private List<Platform> Others => [.. Catalog.Platforms.Where(platform => platform.Id != _draft.Platform && Catalog.ContentTypesOf(platform.Id).Contains(_draft.ContentType))];

    private Template? ChosenTemplate => Templates.TryGet(_draft.Template, out var template) ? template : null;

    /// <summary>What was made, or, while nothing was, the outlines of what will come.</summary>
    private IReadOnlyList<FormatBox> StageBoxes => _made.Count > 0 ? _made : [.. _draft.Formats.Select(id => new FormatBox(Catalog.Get(id)))];

    public void Dispose()
    {
        _gone.Cancel();
        _gone.Dispose();
        _draft.Dispose();
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

        (_isMaking, _request, _isDone, _wasStopped, _notes) = (true, null, false, false, []);
        _made = [.. _draft.Formats.Select(id => new FormatBox(Catalog.Get(id)) { IsMaking = true })];
        _showsStage = true;
        try
        {
            await MakeAsync((await Session).User, _gone.Token);
        }
        catch (OperationCanceledException)
        {
            // The page is gone; the request goes on, and its set is kept.
            return;
        }
        catch (SocialPipelineException error)
        {
            _fault = error.Message;
        }
        finally
        {
            _isMaking = false;
            _isDone = _fault is null && _made.Exists(box => !box.IsMaking);
            _made = _isDone ? [.. _made.Where(box => !box.IsMaking)] : [];
            _showsStage = _showsStage && _fault is null;
        }

        if (_isDone && _stage is not null)
        {
            await _stage.FocusAsync();
        }
    }

    private async Task MakeAsync(ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        if (!Brands.TryGet(_draft.Brand, out var brand) || !Roles.May(user, Roles.Editor))
        {
            _fault = brand is null ? "The brand is not there any more. Choose another." : "Your role only looks at sets. Ask an administrator of the workspace for the role of an editor.";
            return;
        }

        var caller = Caller.Of(user);
        var document = await _draft.ToDocumentAsync(ChosenTemplate, async upload => await Files.PutAsync(caller.Workspace, await File.ReadAllBytesAsync(upload.Path, cancellationToken), cancellationToken));
        (_request, _) = await Desk.AcceptAsync(caller, new BriefOrder(document, brand), cancellationToken);
        _notes = [_request.TemplateReason, .. _request.Warnings.Items];
        StateHasChanged();
        await foreach (var state in Watch.FollowAsync(caller.Workspace, _request.Id, cancellationToken))
        {
            Show(state);
            StateHasChanged();
        }
    }

    private void Show(SetState state)
    {
        var (request, pictures) = state;
        _made = [.. _made.Select(box => box.With(pictures.FirstOrDefault(picture => picture.Format == box.Format.Id), request.Failures.FirstOrDefault(failure => failure.Format == box.Format.Id)?.Message))];
        _wasStopped = request.Status == RequestStatus.Cancelled;
        _fault = request.Status == RequestStatus.Failed && request.Failures.Count == 0 ? request.Failure : null;
    }

    private async Task StopAsync()
    {
        if (_request is not null)
        {
            await Desk.CancelAsync(Caller.Of((await Session).User), _request.Id, _gone.Token);
        }
    }

    private Task KeyAsync(KeyboardEventArgs key) => key is { Key: "Enter", CtrlKey: true } or { Key: "Enter", MetaKey: true } ? GenerateAsync() : Task.CompletedTask;

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

    private static IEnumerable<string> Swatches(Brand brand) =>
        new[] { brand.Palette.Primary, brand.Palette.Secondary, brand.Palette.Accent, brand.Palette.Background }.Select(color => color.ToHex());

    private static string Number(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
