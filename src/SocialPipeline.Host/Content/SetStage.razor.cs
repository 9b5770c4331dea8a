using System.Globalization;
using Microsoft.AspNetCore.Components;
using SocialPipeline.Host.Shell;
using SocialPipeline.Platforms;

namespace SocialPipeline.Host.Content;

/// <summary>Shows a set in true proportions: outlines before, progress meanwhile, pictures or reasons after.</summary>
public sealed partial class SetStage : ComponentBase
{
    private ElementReference _title;

    [Parameter]
    public IReadOnlyList<FormatBox> Boxes { get; set; } = [];

    [Parameter]
    public bool IsMaking { get; set; }

    [Parameter]
    public bool IsDone { get; set; }

    [Parameter]
    public bool WasStopped { get; set; }

    /// <summary>What is worth knowing about the set as a whole, a sentence each.</summary>
    [Parameter]
    public IReadOnlyList<string> Notes { get; set; } = [];

    private int Ready => Boxes.Count(box => box.Picture is not null);

    private int Failed => Boxes.Count(box => box.Error is not null);

    private int Faults => Boxes.Sum(box => box.Picture?.Faults.Count ?? 0);

    private int Finished => Ready + Failed;

    private FormatBox? First => Boxes.FirstOrDefault(box => box.Picture is not null);

    private string Headline => IsMaking ? $"Generating {Say.Images(Boxes.Count)}" : IsDone ? $"{Say.Images(Ready)} ready" : "What will come";

    private string State => (IsMaking, IsDone) switch
    {
        (true, _) => FormattableString.Invariant($"{Ready} done, {Boxes.Count - Finished} to go") + (Failed > 0 ? FormattableString.Invariant($", {Failed} failed") : ""),
        (_, true) => (Failed, WasStopped) switch
        {
            (0, false) => Faults == 0 ? "Every file is within its platform’s limits." : $"{Say.Count(Faults, "finding")}; the words stand under the picture.",
            (0, true) => "Stopped. Finished images are kept.",
            _ => FormattableString.Invariant($"{Failed} failed; the reason stands in its place."),
        },
        _ => "Each format in its own proportions.",
    };

    /// <summary>From these the style sheet works out a width at which few formats stand in one row and many wrap.</summary>
    private string Measures => FormattableString.Invariant($"--sum: {Boxes.Sum(box => box.Share):0.###}; --gaps: {32 * (Boxes.Count - 1)}px; --most: {(Boxes.Count == 1 ? 460 : 320)}px");

    /// <summary>Moves the focus to the set's title, so that a screen reader goes on there.</summary>
    public ValueTask FocusAsync() => _title.FocusAsync();

    private static string Number(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);

    private static string SafeInset(PlatformFormat format)
    {
        var safe = format.SafeArea;
        return FormattableString.Invariant($"inset: {100d * safe.Top / format.Height:0.##}% {100d * safe.Right / format.Width:0.##}% {100d * safe.Bottom / format.Height:0.##}% {100d * safe.Left / format.Width:0.##}%");
    }
}
