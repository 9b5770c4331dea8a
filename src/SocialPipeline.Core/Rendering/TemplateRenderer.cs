using System.Runtime.CompilerServices;
using SocialPipeline.Brands;
using SocialPipeline.Imaging;
using SocialPipeline.Layout;
using SocialPipeline.Platforms;
using SocialPipeline.Rendering.Animation;
using SocialPipeline.Templates;
using SocialPipeline.Text;

namespace SocialPipeline.Rendering;

/// <summary>
/// Renders a template with data, a brand and a format: solve the layout, settle it against the backdrop, draw, encode.
/// Safe for many threads; the same input gives the same bytes on any number of them.
/// </summary>
public sealed class TemplateRenderer
{
    private readonly ConditionalWeakTable<Brand, FontLibrary> _fonts = [];

    /// <summary>Renders one picture.</summary>
    /// <param name="template">The design.</param>
    /// <param name="data">The values for its inputs.</param>
    /// <param name="brand">The brand.</param>
    /// <param name="format">The format.</param>
    /// <param name="options">How to render and encode.</param>
    /// <param name="cancellationToken">Cancels between the stages and elements.</param>
    /// <exception cref="InputException">The values do not suit the inputs.</exception>
    /// <exception cref="LayoutException">The content does not fit the format.</exception>
    /// <exception cref="ImageException">A picture cannot be decoded.</exception>
    /// <exception cref="EncodeException">No accepted file type keeps within the byte limit.</exception>
    public RenderedImage Render(Template template, TemplateData data, Brand brand, PlatformFormat format, RenderOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new RenderOptions();
        var scene = Solve(template, data, brand, format, options);
        using var resources = new SceneResources([scene], options.ImageLimits, options.Photos);
        return Finish(scene, brand, format, options, resources, cancellationToken);
    }

    /// <summary>Solves a layout and settles it against the backdrop without drawing it at full size: what a validator or a preview reads.</summary>
    /// <inheritdoc cref="Render" path="/exception"/>
    public Scene RenderScene(Template template, TemplateData data, Brand brand, PlatformFormat format, RenderOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new RenderOptions();
        var scene = Solve(template, data, brand, format, options);
        using var resources = new SceneResources([scene], options.ImageLimits, options.Photos);
        return Backdrop.Settle(scene, brand, resources, options.Adjustments, cancellationToken);
    }

    /// <summary>Renders an animated WebP: layers come in one after the other, photos draw back slowly, and the last frame is the still picture.</summary>
    /// <param name="template">The design.</param>
    /// <param name="data">The values for its inputs.</param>
    /// <param name="brand">The brand.</param>
    /// <param name="format">The format.</param>
    /// <param name="animation">The motion. Default: the written defaults.</param>
    /// <param name="options">How to render; its file type, quality and metadata are not used.</param>
    /// <param name="cancellationToken">Cancels between frames.</param>
    /// <inheritdoc cref="Render" path="/exception"/>
    public AnimatedImage RenderAnimation(
        Template template, TemplateData data, Brand brand, PlatformFormat format, AnimationOptions? animation = null, RenderOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new RenderOptions();
        animation ??= new AnimationOptions();
        animation.Check();
        var scene = Solve(template, data, brand, format, options);
        using var resources = new SceneResources([scene], options.ImageLimits, options.Photos);
        return new AnimationRun(Backdrop.Settle(scene, brand, resources, options.Adjustments, cancellationToken), resources, animation).Encode(format, cancellationToken);
    }

    /// <summary>Renders a set: each photo is decoded once for all formats; results come in the order of the formats as they are finished.</summary>
    /// <param name="template">The design.</param>
    /// <param name="data">The values for its inputs.</param>
    /// <param name="brand">The brand.</param>
    /// <param name="formats">The formats.</param>
    /// <param name="options">How to render and encode.</param>
    /// <param name="progress">Told after each format.</param>
    /// <param name="cancellationToken">Cancels the set; pictures that were not handed out are disposed.</param>
    /// <returns>One result a format: a picture, or the error that only this format met. The caller disposes the pictures.</returns>
    /// <exception cref="InputException">The values do not suit the inputs: no format could be made.</exception>
    public async IAsyncEnumerable<FormatResult> RenderSetAsync(
        Template template,
        TemplateData data,
        Brand brand,
        IReadOnlyList<PlatformFormat> formats,
        RenderOptions? options = null,
        IProgress<RenderProgress>? progress = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        options ??= new RenderOptions();
        var parallelism = options.Parallelism ?? Environment.ProcessorCount;
        ArgumentOutOfRangeException.ThrowIfLessThan(parallelism, 1);
        var solved = await Task.Run(() => SolveAll(template, data, brand, formats, options, cancellationToken), cancellationToken).ConfigureAwait(false);
        using var resources = new SceneResources(solved.Select(item => item.Scene).OfType<Scene>(), options.ImageLimits, options.Photos);
        using var places = new SemaphoreSlim(parallelism);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var done = 0;
        var tasks = solved.Select(item => RenderOneAsync(item)).ToList();
        var handed = 0;
        try
        {
            foreach (var task in tasks)
            {
                // On a quick machine all parts are drawn before the second is asked for; a cancelled set hands out none of them.
                cancellationToken.ThrowIfCancellationRequested();
                var result = await task.ConfigureAwait(false);
                handed++;
                yield return result;
            }
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            foreach (var task in tasks.Skip(handed))
            {
                try
                {
                    (await task.ConfigureAwait(false)).Image?.Dispose();
                }
                catch
                {
                    // It was stopped before it had a picture, or failed on its own: the first fault is told, and every other part is waited for.
                }
            }
        }

        async Task<FormatResult> RenderOneAsync((PlatformFormat Format, Scene? Scene, SocialPipelineException? Error) item)
        {
            await places.WaitAsync(stop.Token).ConfigureAwait(false);
            try
            {
                return item.Scene is null
                    ? new FormatResult(item.Format, null, item.Error)
                    : await Task.Run(() => FinishOrExplain(item.Scene, item.Format), stop.Token).ConfigureAwait(false);
            }
            finally
            {
                places.Release();
                progress?.Report(new RenderProgress(Interlocked.Increment(ref done), formats.Count, item.Format.Id));
            }
        }

        FormatResult FinishOrExplain(Scene scene, PlatformFormat format)
        {
            try
            {
                return new FormatResult(format, Finish(scene, brand, format, options, resources, stop.Token), null);
            }
            catch (SocialPipelineException error)
            {
                return new FormatResult(format, null, error);
            }
        }
    }

    /// <summary>The fonts that a brand is drawn with: its own and the built-in family.</summary>
    public FontLibrary FontsOf(Brand brand) => _fonts.GetValue(brand, BrandFonts.Load);

    private List<(PlatformFormat Format, Scene? Scene, SocialPipelineException? Error)> SolveAll(
        Template template, TemplateData data, Brand brand, IReadOnlyList<PlatformFormat> formats, RenderOptions options, CancellationToken cancellationToken)
    {
        var solved = new List<(PlatformFormat, Scene?, SocialPipelineException?)>(formats.Count);
        foreach (var format in formats)
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                solved.Add((format, Solve(template, data, brand, format, options), null));
            }
            catch (LayoutException error)
            {
                solved.Add((format, null, error));
            }
        }

        return solved;
    }

    private Scene Solve(Template template, TemplateData data, Brand brand, PlatformFormat format, RenderOptions options)
    {
        NativeLibraries.EnsureShaper();
        return LayoutSolver.Solve(new LayoutRequest(template, data, brand, format, FontsOf(brand))
        {
            Locale = options.Locale,
            Direction = options.Direction,
            Scale = options.Scale,
            Adjustments = options.Adjustments,
            ImageLimits = options.ImageLimits,
        });
    }

    private static RenderedImage Finish(Scene scene, Brand brand, PlatformFormat format, RenderOptions options, SceneResources resources, CancellationToken cancellationToken)
    {
        var final = Backdrop.Settle(scene, brand, resources, options.Adjustments, cancellationToken);
        var pixels = SceneRaster.Draw(final, resources, cancellationToken);
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            var file = SceneFile.Encode(final, pixels, format, options, resources, cancellationToken);
            return new RenderedImage(format, final, pixels, file);
        }
        catch
        {
            pixels.Dispose();
            throw;
        }
    }
}
