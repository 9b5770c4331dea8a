using System.Runtime.CompilerServices;
using SocialPipeline.Brands;
using SocialPipeline.Imaging;
using SocialPipeline.Layout;
using SocialPipeline.Platforms;
using SocialPipeline.Rendering;
using SocialPipeline.Templates;

namespace SocialPipeline.Generation;

/// <summary>
/// Makes a set of pictures of a brief: select the formats, look for a picture, choose the template, fill its inputs,
/// render each format, say what it shows (in the file, too), check what is handed out. Safe for many threads.
/// </summary>
public sealed class ContentGenerator
{
    private readonly TemplateRenderer _renderer;
    private readonly TemplateLibrary _templates;
    private readonly PlatformCatalog _catalog;
    private readonly IImagerySource? _imagery;

    /// <summary>Creates a generator.</summary>
    /// <param name="renderer">Default: a new one.</param>
    /// <param name="templates">The templates to choose from. Default: the built-in ones.</param>
    /// <param name="catalog">The formats there are. Default: those of the package.</param>
    /// <param name="imagery">Asked for a picture when the brief brings none. Default: nobody.</param>
    public ContentGenerator(TemplateRenderer? renderer = null, TemplateLibrary? templates = null, PlatformCatalog? catalog = null, IImagerySource? imagery = null)
    {
        _renderer = renderer ?? new TemplateRenderer();
        _templates = templates ?? TemplateLibrary.BuiltIn;
        _catalog = catalog ?? PlatformCatalog.Default;
        _imagery = imagery;
    }

    /// <summary>Settles what will be made of a brief.</summary>
    /// <param name="brief">The brief.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="UnknownFormatException">A listed format does not exist.</exception>
    /// <exception cref="UnknownPlatformException">A platform does not exist.</exception>
    /// <exception cref="UnknownContentTypeException">A platform does not have the content type.</exception>
    /// <exception cref="UnknownTemplateException">The named template does not exist.</exception>
    /// <exception cref="NoTemplateException">No template is named, and the brief can fill none.</exception>
    /// <exception cref="InputException">The values do not suit the template's inputs.</exception>
    /// <exception cref="ImageException">The picture of the imagery source cannot be read.</exception>
    public async Task<GenerationPlan> PlanAsync(Brief brief, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(brief);
        var formats = FormatSelection.Select(brief, _catalog);
        var candidate = await FindPictureAsync(brief, cancellationToken).ConfigureAwait(false);
        var choice = TemplateChoice.Make(brief, _templates, formats, candidate is not null);
        var picture = await OpenPictureAsync(candidate, choice.Template, brief, cancellationToken).ConfigureAwait(false);
        var mapping = BriefMapping.Make(brief, choice.Template, picture);

        // Faults of the inputs are known before the first picture is drawn.
        _ = BoundInputs.Bind(choice.Template, mapping.Data);
        return new GenerationPlan
        {
            Brief = brief,
            Template = choice.Template,
            TemplateReason = choice.Reason,
            Formats = formats,
            Data = mapping.Data,
            Imagery = picture is null ? null : candidate,
            Warnings = [.. mapping.Warnings, .. brief.AltText is null ? Unsaid(mapping.Data) : []],
        };
    }

    /// <summary>Plans a brief and makes its set; see <see cref="RenderAsync"/>.</summary>
    /// <inheritdoc cref="PlanAsync" path="/exception"/>
    public async IAsyncEnumerable<GeneratedAsset> GenerateAsync(
        Brief brief,
        Brand brand,
        RenderOptions? options = null,
        IProgress<RenderProgress>? progress = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var plan = await PlanAsync(brief, cancellationToken).ConfigureAwait(false);
        await foreach (var asset in RenderAsync(plan, brand, options, progress, cancellationToken).ConfigureAwait(false))
        {
            yield return asset;
        }
    }

    /// <summary>Makes the set of a plan, in the order of its formats, as they are finished. A format that fails is a result with its error; the others are made all the same.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="brand">The brand.</param>
    /// <param name="options">How to render and encode; the brief's locale fills an empty one.</param>
    /// <param name="progress">Told after each format.</param>
    /// <param name="cancellationToken">Stops the set.</param>
    /// <returns>One asset a format; the caller disposes them.</returns>
    public async IAsyncEnumerable<GeneratedAsset> RenderAsync(
        GenerationPlan plan,
        Brand brand,
        RenderOptions? options = null,
        IProgress<RenderProgress>? progress = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(brand);
        options ??= new RenderOptions();
        options = options with
        {
            Locale = options.Locale ?? plan.Brief.Locale,
            Metadata = options.Metadata ?? ((scene, format) => AssetMetadata.Of(plan, brand, scene, format)),
        };
        await foreach (var result in _renderer.RenderSetAsync(plan.Template, plan.Data, brand, plan.Formats, options, progress, cancellationToken).ConfigureAwait(false))
        {
            yield return Asset(plan, brand, result);
        }
    }

    private static GeneratedAsset Asset(GenerationPlan plan, Brand brand, FormatResult result)
    {
        if (result.Image is not { } image)
        {
            return new GeneratedAsset { Format = result.Format, Error = result.Error };
        }

        var (altText, origin) = AltTexts.For(plan.Brief, brand.Name, image.Scene, result.Format);
        var types = plan.Template.ContentTypes;
        string[] unsuited = types.Count > 0 && !types.Contains(result.Format.ContentType)
            ? [$"The template '{plan.Template.Id}' is not made for the content type {result.Format.ContentType}."]
            : [];
        return new GeneratedAsset
        {
            Format = result.Format,
            Image = image,
            AltText = altText,
            AltTextOrigin = origin,
            Faults = [.. DeliveryChecks.FaultsOf(image), .. DeliveryChecks.FaultsOf(plan.Brief, altText, result.Format)],
            Warnings = [.. DeliveryChecks.WarningsOf(image), .. NotDrawn.WarningsOf(plan.Data, image.Scene), .. unsuited],
        };
    }

    /// <summary>What nobody said of a picture cannot be told to those who do not see it.</summary>
    private static IEnumerable<string> Unsaid(TemplateData data) => data
        .Select(pair => pair.Value).OfType<InputValue.Image>()
        .Where(picture => string.IsNullOrWhiteSpace(picture.AltText))
        .Select(picture => $"Nothing says what the picture '{picture.Source.Name}' shows: give it an alternative text.");

    private async Task<ImageryCandidate?> FindPictureAsync(Brief brief, CancellationToken cancellationToken)
    {
        if (_imagery is null || brief.Inputs.Values.Any(value => value is InputValue.Image))
        {
            return null;
        }

        var found = await _imagery.FindAsync(ImageryQuery.For(brief), cancellationToken).ConfigureAwait(false);
        return found.Count > 0 ? found[0] : null;
    }

    private async Task<InputValue.Image?> OpenPictureAsync(ImageryCandidate? candidate, Template template, Brief brief, CancellationToken cancellationToken)
    {
        // Opening may cost money: only for a template that shows it.
        if (candidate is null || BriefInputs.PictureOf(template) is not { } slot || brief.Inputs.ContainsKey(slot.Name))
        {
            return null;
        }

        var source = await _imagery!.OpenAsync(candidate, cancellationToken).ConfigureAwait(false);
        return new InputValue.Image(source, AltText: candidate.AltText);
    }
}
