using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace SocialPipeline.Host.Shell;

/// <summary>A text field: label above, counter at its end, hint or error below.</summary>
public sealed partial class StudioField : InputBase<string?>
{
    [Parameter]
    public required string Id { get; set; }

    [Parameter]
    public required string Label { get; set; }

    [Parameter]
    public bool Optional { get; set; }

    [Parameter]
    public string? Hint { get; set; }

    [Parameter]
    public string? Placeholder { get; set; }

    [Parameter]
    public string? TestId { get; set; }

    [Parameter]
    public string? Class { get; set; }

    [Parameter]
    public bool Disabled { get; set; }

    /// <summary>Lines; more than one makes a text area. Default 1.</summary>
    [Parameter]
    public int Rows { get; set; } = 1;

    /// <summary>The most characters, counted as people do (grapheme clusters); 0 shows no counter.</summary>
    [Parameter]
    public int MaxLength { get; set; }

    private string NoteId => Id + "-note";

    private int Length => new StringInfo(CurrentValueAsString ?? "").LengthInTextElements;

    private string? Message => EditContext?.GetValidationMessages(FieldIdentifier).FirstOrDefault();

    private string? Invalid => Message is null ? null : "true";

    protected override bool TryParseValueFromString(string? value, out string? result, [NotNullWhen(false)] out string? validationErrorMessage)
    {
        (result, validationErrorMessage) = (value, null);
        return true;
    }
}
