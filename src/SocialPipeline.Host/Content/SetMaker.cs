using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using SocialPipeline.Brands;
using SocialPipeline.Generation;
using SocialPipeline.Host.Assets;
using SocialPipeline.Host.Brands;
using SocialPipeline.Imaging;
using SocialPipeline.Rendering;
using SocialPipeline.Validation.Reports;

namespace SocialPipeline.Host.Content;

/// <summary>
/// Makes what is missing of a request's set: draws, keeps the file, then the row. Each step can be done twice, so that work
/// which was broken off anywhere goes on where it was.
/// </summary>
internal sealed class SetMaker(ContentGenerator generator, BrandCollection brands, AssetFiles files, AssetStore assets, RequestStore requests, RequestNews news, TimeProvider clock, IOptions<ContentOptions> options)
{
    /// <summary>What a foreign picture may cost here.</summary>
    public ImageLimits Limits { get; } = new() { MaxBytes = options.Value.MaxUploadBytes };

    /// <summary>A new id; ids sort by time.</summary>
    public string NewId() => Guid.CreateVersion7(clock.GetUtcNow()).ToString("n");

    /// <summary>Reads a brief document whose pictures are kept in a workspace.</summary>
    /// <exception cref="Documents.DocumentException">The document has faults; all are listed.</exception>
    public Brief ReadBrief(string workspace, string document) => BriefReader.Read(document, name => Open(workspace, name));

    /// <summary>A plan for each language of a brief in its own words; see <see cref="ContentGenerator.PlanAsync"/>.</summary>
    public Task<IReadOnlyList<GenerationPlan>> PlanAsync(Brief brief, CancellationToken cancellationToken) =>
        EachAsync(brief, language => generator.PlanAsync(language, cancellationToken));

    /// <summary>A plan for each language of a brief, in the words of the copy source where there is one; see <see cref="ContentGenerator.PlanForAsync"/>.</summary>
    private Task<IReadOnlyList<GenerationPlan>> PlanForAsync(Brief brief, Brand brand, CancellationToken cancellationToken) =>
        EachAsync(brief, language => generator.PlanForAsync(language, brand, cancellationToken));

    private static async Task<IReadOnlyList<GenerationPlan>> EachAsync(Brief brief, Func<Brief, Task<GenerationPlan>> plan)
    {
        var plans = new List<GenerationPlan>();
        foreach (var language in brief.InEachLanguage())
        {
            plans.Add(await plan(language));
        }

        return plans;
    }

    /// <summary>Makes the pictures that a request has not yet.</summary>
    /// <param name="request">The request, begun.</param>
    /// <param name="stopping">Says that the process is about to stop: the picture in hand is finished, no other begun.</param>
    /// <param name="cancellationToken">Stops at once.</param>
    /// <exception cref="SocialPipelineException">It cannot be made.</exception>
    public async Task<SetOutcome> MakeAsync(ContentRequest request, CancellationToken stopping, CancellationToken cancellationToken)
    {
        if (!brands.TryGet(request.Brand, out var brand))
        {
            throw new SetFaultException($"There is no brand '{request.Brand}' any more.");
        }

        var plans = await PlanForAsync(ReadBrief(request.WorkspaceId, request.Brief), brand, cancellationToken);
        await requests.AddVersionAsync(request, BrandHashOf(plans[0], brand), plans[0].Template.Id, plans[0].Template.Sha256, SetManifest.EngineVersion, cancellationToken);
        var kept = (await assets.OfSetAsync(request.WorkspaceId, request.Id, request.Version, cancellationToken)).Select(picture => (picture.Format, picture.Locale)).ToHashSet();
        var failures = new List<FailedFormat>();
        var first = 0;
        foreach (var plan in plans)
        {
            var missing = plan.Formats.Where(format => !kept.Contains((format.Id, plan.Brief.Locale ?? ""))).ToList();
            await foreach (var asset in RenderAsync(plan with { Formats = missing }, brand, cancellationToken))
            {
                using (asset)
                {
                    if (asset.Image is { } image)
                    {
                        await KeepAsync(request, asset, image, first + PositionOf(plan, asset), cancellationToken);
                    }
                    else
                    {
                        failures.Add(new FailedFormat(asset.Format.Id, asset.Locale, asset.Error?.Message ?? "There is no picture."));
                        await requests.NoteFailuresAsync(request, failures, cancellationToken);
                    }
                }

                news.Publish(request.Id);
                if (!await requests.IsWantedAsync(request.WorkspaceId, request.Id, cancellationToken))
                {
                    return SetOutcome.Unwanted;
                }

                if (stopping.IsCancellationRequested)
                {
                    return SetOutcome.Interrupted;
                }
            }

            first += plan.Formats.Count;
        }

        return SetOutcome.Done;
    }

    /// <summary>How many pictures a request has.</summary>
    public async Task<int> CountAsync(ContentRequest request, CancellationToken cancellationToken) =>
        (await assets.OfSetAsync(request.WorkspaceId, request.Id, request.Version, cancellationToken)).Count;

    private IAsyncEnumerable<GeneratedAsset> RenderAsync(GenerationPlan plan, Brand brand, CancellationToken cancellationToken) => plan.Formats.Count == 0
        ? AsyncEnumerable.Empty<GeneratedAsset>()
        : generator.RenderAsync(plan, brand, new GenerationOptions { Render = new RenderOptions { ImageLimits = Limits } }, null, cancellationToken);

    private async Task KeepAsync(ContentRequest request, GeneratedAsset asset, RenderedImage image, int position, CancellationToken cancellationToken)
    {
        // The file first: a row never names a file that is not there.
        var hash = await files.PutAsync(request.WorkspaceId, image.Bytes, cancellationToken);
        var picture = new GeneratedPicture
        {
            WorkspaceId = request.WorkspaceId,
            Id = NewId(),
            RequestId = request.Id,
            Version = request.Version,
            Position = position,
            Format = asset.Format.Id,
            Locale = asset.Locale ?? "",
            Alternative = asset.Alternative,
            Sha256 = hash,
            FileType = image.File.Type,
            Bytes = image.Bytes.Length,
            Width = image.Width,
            Height = image.Height,
            Quality = image.File.Quality,
            Reason = image.File.Reason,
            Template = asset.Template,
            AltText = asset.AltText,
            Score = asset.Report?.Score,
            Blocked = asset.Report is { Blocked: true },
            Repairs = [.. asset.Repairs.Where(repair => repair.Kept).Select(repair => repair.Change)],
            Dropped = image.Scene.Dropped,
            Warnings = asset.Warnings,
            Faults = asset.Faults,
            CreatedAt = clock.GetUtcNow(),
        };
        await assets.AddAsync(picture, asset.Report is null ? null : ReportJson.Write(asset.Report), cancellationToken);
    }

    /// <summary>The brand's hash as manifests give it.</summary>
    private static string BrandHashOf(GenerationPlan plan, Brand brand) => JsonNode.Parse(new SetManifest(plan, brand).ToJson())!["brand"]!["sha256"]!.GetValue<string>();

    private static int PositionOf(GenerationPlan plan, GeneratedAsset asset) => plan.Formats.Select(format => format.Id).ToList().IndexOf(asset.Format.Id) is var index and >= 0 ? index : 0;

    private ImageSource Open(string workspace, string name)
    {
        var cut = name.IndexOf('/', StringComparison.Ordinal);
        return cut > 0 && files.Find(workspace, name[..cut]) is { } path
            ? ImageSource.FromBytes(File.ReadAllBytes(path), name[(cut + 1)..])
            : throw new SetFaultException($"The uploaded picture '{name[(cut + 1)..]}' is not there any more.");
    }
}
