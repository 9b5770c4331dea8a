using System.Runtime.CompilerServices;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;
using SocialPipeline.Brands;
using SocialPipeline.Generation;
using SocialPipeline.Host.Assets;
using SocialPipeline.Imaging;
using SocialPipeline.Rendering;

namespace SocialPipeline.Host.Content;

/// <summary>Makes sets for the page and the API alike: waits for a turn, draws, puts each picture on the shelf as it is finished.</summary>
internal sealed class SetMaker(ContentGenerator generator, AssetShelf shelf, TimeProvider clock, IOptions<ContentOptions> options) : IDisposable
{
    private readonly ConcurrencyLimiter _turns = new(new ConcurrencyLimiterOptions
    {
        PermitLimit = options.Value.MaxSetsAtOnce,
        QueueLimit = options.Value.MaxSetsWaiting,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });

    /// <summary>What a foreign picture may cost here.</summary>
    public ImageLimits Limits { get; } = new() { MaxBytes = options.Value.MaxUploadBytes };

    /// <summary>Settles what will be made of a brief; see <see cref="ContentGenerator.PlanForAsync"/>.</summary>
    public Task<GenerationPlan> PlanAsync(Brief brief, Brand brand, CancellationToken cancellationToken) => generator.PlanForAsync(brief, brand, cancellationToken);

    /// <summary>A new id for a request; ids sort by time.</summary>
    public string NewRequest() => Guid.CreateVersion7(clock.GetUtcNow()).ToString("n");

    /// <exception cref="StudioBusyException">Too many sets are waiting already.</exception>
    public async IAsyncEnumerable<PictureResult> MakeAsync(string request, GenerationPlan plan, Brand brand, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var turn = await _turns.AcquireAsync(1, cancellationToken).ConfigureAwait(false);
        if (!turn.IsAcquired)
        {
            throw new StudioBusyException(options.Value);
        }

        await foreach (var asset in generator.RenderAsync(plan, brand, new GenerationOptions { Render = new RenderOptions { ImageLimits = Limits } }, null, cancellationToken).ConfigureAwait(false))
        {
            using (asset)
            {
                if (asset.Image is null)
                {
                    yield return new PictureResult(asset.Format, asset.Locale, null, asset.Error?.Message);
                    continue;
                }

                var picture = Describe(request, asset, asset.Image);
                shelf.Put(picture);
                yield return new PictureResult(asset.Format, asset.Locale, picture, null);
            }
        }
    }

    public void Dispose() => _turns.Dispose();

    private static GeneratedPicture Describe(string request, GeneratedAsset asset, RenderedImage image) => new()
    {
        Request = request,
        Format = asset.Format,
        Locale = asset.Locale,
        Template = asset.Template,
        Width = image.Width,
        Height = image.Height,
        Bytes = image.Bytes,
        Type = image.File.Type,
        Quality = image.File.Quality,
        Reason = image.File.Reason,
        Sha256 = image.File.Sha256,
        AltText = asset.AltText,
        Dropped = image.Scene.Dropped,
        Warnings = asset.Warnings,
        Faults = asset.Faults,
        Score = asset.Report?.Score,
        Blocked = asset.Report is { Blocked: true },
        Repairs = [.. asset.Repairs.Where(repair => repair.Kept).Select(repair => repair.Change)],
    };
}
