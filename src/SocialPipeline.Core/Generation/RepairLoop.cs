using SocialPipeline.Brands;
using SocialPipeline.Imaging;
using SocialPipeline.Layout;
using SocialPipeline.Platforms;
using SocialPipeline.Rendering;
using SocialPipeline.Validation;

namespace SocialPipeline.Generation;

/// <summary>Checks a picture, tries what its findings ask for, and keeps what is better. Every attempt is recorded, also one that came to nothing.</summary>
/// <param name="renderer">Draws.</param>
/// <param name="brand">Whose rules are kept.</param>
/// <param name="options">How many repairs, and how to draw.</param>
/// <param name="photos">Keeps photographs decoded from one attempt to the next.</param>
/// <param name="open">Brings the picture of a candidate.</param>
internal sealed class RepairLoop(TemplateRenderer renderer, Brand brand, GenerationOptions options, PhotoCache photos, Func<ImageryCandidate, CancellationToken, Task<InputValue.Image>> open)
{
    private readonly RepairMoves _moves = new(brand, options.Render.Adjustments);

    /// <summary>A finished picture with its report.</summary>
    public DrawnDesign Checked(Design design, FormatResult result) => result.Image is { } image
        ? new DrawnDesign(design, image, BrandValidator.Check(image, brand, result.Format, design.Facts(AltTexts.For(design.Plan.Brief, brand.Name, image.Scene, result.Format).Text)), null)
        : new DrawnDesign(design, null, null, result.Error);

    /// <summary>The best that was found, and what was tried.</summary>
    public async Task<(DrawnDesign Best, IReadOnlyList<RepairAttempt> Attempts)> RunAsync(DrawnDesign first, PlatformFormat format, CancellationToken cancellationToken)
    {
        var best = first;
        var attempts = new List<RepairAttempt>();
        var tried = new HashSet<string>(StringComparer.Ordinal);
        while (attempts.Count < options.Repairs && best.NeedsRepair && _moves.For(best).FirstOrDefault(move => tried.Add($"{move.Step} {move.Change}")) is { } move)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var drawn = await DrawAsync(move.Design, format, cancellationToken).ConfigureAwait(false);
            var isBetter = drawn.IsBetterThan(best);
            attempts.Add(new RepairAttempt
            {
                Number = attempts.Count + 1,
                RuleId = move.RuleId,
                Problem = move.Problem,
                Step = move.Step,
                Change = move.Change,
                Before = best.Report?.Score,
                After = drawn.Report?.Score,
                Error = drawn.Error?.Message,
                Kept = isBetter,
            });
            (isBetter ? best : drawn).Image?.Dispose();
            best = isBetter ? drawn : best;
        }

        return (best, attempts);
    }

    private async Task<DrawnDesign> DrawAsync(Design design, PlatformFormat format, CancellationToken cancellationToken)
    {
        try
        {
            var wanted = design.Plan.Candidates.Count > 0 ? design.Plan.Candidates[design.Picture] : null;
            if (wanted is not null && design.Plan.Imagery != wanted)
            {
                design = design.WithPicture(design.Picture, await open(wanted, cancellationToken).ConfigureAwait(false));
            }

            var drawing = design.Options(options.Render, brand);
            var image = await Task.Run(() => renderer.Render(design.Plan.Template, design.Plan.Data, brand, format, drawing with { Photos = drawing.Photos ?? photos }, cancellationToken), cancellationToken).ConfigureAwait(false);
            return Checked(design, new FormatResult(format, image, null));
        }
        catch (SocialPipelineException error)
        {
            return new DrawnDesign(design, null, null, error);
        }
    }
}
