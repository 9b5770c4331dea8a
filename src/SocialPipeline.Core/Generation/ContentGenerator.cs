using System.Runtime.CompilerServices;
using SocialPipeline.Brands;
using SocialPipeline.Generation.Copywriting;
using SocialPipeline.Imaging;
using SocialPipeline.Layout;
using SocialPipeline.Platforms;
using SocialPipeline.Rendering;
using SocialPipeline.Templates;

namespace SocialPipeline.Generation;

/// <summary>
/// Makes a set of pictures of a brief: select the formats, look for a picture, choose the template, fill its inputs, render
/// each format, say what it shows (in the file, too), hold it against the brand's rules and repair what breaks them. Safe for many threads.
/// </summary>
public sealed class ContentGenerator
{
    /// <summary>Pictures asked of a source: the one that is shown, and those that may take its place when it breaks a rule.</summary>
    private const int PicturesAtHand = 3;

    private readonly TemplateRenderer _renderer;
    private readonly TemplateLibrary _templates;
    private readonly PlatformCatalog _catalog;
    private readonly IImagerySource? _imagery;
    private readonly ICopySource? _copy;

    /// <summary>Creates a generator.</summary>
    /// <param name="renderer">Default: a new one.</param>
    /// <param name="templates">The templates to choose from. Default: the built-in ones.</param>
    /// <param name="catalog">The formats there are. Default: those of the package.</param>
    /// <param name="imagery">Asked for a picture when the brief brings none. Default: nobody.</param>
    /// <param name="copy">Asked for words, which are drawn when they keep the limits and the brand's voice. Default: nobody; the brief's own words are drawn.</param>
    public ContentGenerator(TemplateRenderer? renderer = null, TemplateLibrary? templates = null, PlatformCatalog? catalog = null, IImagerySource? imagery = null, ICopySource? copy = null)
    {
        _renderer = renderer ?? new TemplateRenderer();
        _templates = templates ?? TemplateLibrary.BuiltIn;
        _catalog = catalog ?? PlatformCatalog.Default;
        _imagery = imagery;
        _copy = copy;
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
        var candidates = await FindPicturesAsync(brief, cancellationToken).ConfigureAwait(false);
        var candidate = candidates.Count > 0 ? candidates[0] : null;
        var choice = TemplateChoice.Make(brief, _templates, formats, candidate is not null);
        var picture = await OpenPictureAsync(candidate, choice.Template, brief, cancellationToken).ConfigureAwait(false);
        var (worded, mapping, wording) = Worded(brief, choice.Template, picture);
        return new GenerationPlan
        {
            Brief = worded,
            Template = choice.Template,
            TemplateReason = choice.Reason,
            Formats = formats,
            Data = mapping.Data,
            Imagery = picture is null ? null : candidate,
            Candidates = picture is null ? [] : candidates,
            Picture = picture,
            Original = brief,
            Wording = wording,
            Warnings =
            [
                .. mapping.Warnings,
                .. wording > 0 ? [$"The brief's own words do not suit the template '{choice.Template.Id}': its shorter wording {wording} is drawn."] : Array.Empty<string>(),
                .. brief.AltText is null ? Unsaid(mapping.Data) : [],
            ],
        };
    }

    /// <summary>
    /// Settles what will be made of a brief for a brand, in the words that a copy source proposes when there is one. Words that
    /// do not keep the limits or the brand's voice are told back, twice at most; then the brief's own stay, and a warning says why.
    /// </summary>
    /// <param name="brief">The brief.</param>
    /// <param name="brand">The brand.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <inheritdoc cref="PlanAsync" path="/exception"/>
    public async Task<GenerationPlan> PlanForAsync(Brief brief, Brand brand, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(brief);
        ArgumentNullException.ThrowIfNull(brand);
        if (_copy is null)
        {
            return await PlanAsync(brief, cancellationToken).ConfigureAwait(false);
        }

        var (worded, warnings) = await CopyWriting.WriteAsync(_copy, brief, brand, FormatSelection.Select(brief, _catalog), cancellationToken).ConfigureAwait(false);
        var plan = await PlanAsync(worded, cancellationToken).ConfigureAwait(false);
        return plan with { Warnings = [.. warnings, .. plan.Warnings] };
    }

    /// <summary>The brief in the first of its wordings that suits the template's inputs: faults are known before the first picture is drawn.</summary>
    private static (Brief Brief, BriefMapping Mapping, int Wording) Worded(Brief brief, Template template, InputValue.Image? picture)
    {
        for (var wording = 0; ; wording++)
        {
            var worded = brief.InWording(wording);
            var mapping = BriefMapping.Make(worded, template, picture);
            try
            {
                _ = BoundInputs.Bind(template, mapping.Data);
                return (worded, mapping, wording);
            }
            catch (InputException) when (wording < brief.Shorter.Count)
            {
                // The next one is shorter; what the last one lacks is told.
            }
        }
    }

    /// <summary>Plans a brief and makes its set in each of its languages; see <see cref="RenderAsync"/>.</summary>
    /// <inheritdoc cref="PlanAsync" path="/exception"/>
    public async IAsyncEnumerable<GeneratedAsset> GenerateAsync(
        Brief brief,
        Brand brand,
        GenerationOptions? options = null,
        IProgress<RenderProgress>? progress = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(brief);
        foreach (var language in brief.InEachLanguage())
        {
            var plan = await PlanForAsync(language, brand, cancellationToken).ConfigureAwait(false);
            await foreach (var asset in RenderAsync(plan, brand, options, progress, cancellationToken).ConfigureAwait(false))
            {
                yield return asset;
            }
        }
    }

    /// <summary>
    /// Makes the set of a plan, in the order of its formats, as they are finished, and holds each picture against the brand's
    /// rules; one that breaks a rule is repaired within bounds, and every attempt is recorded. The alternatives of a format
    /// follow each other, the best first. A format that fails is a result with its error; the others are made all the same.
    /// </summary>
    /// <param name="plan">The plan.</param>
    /// <param name="brand">The brand.</param>
    /// <param name="options">How the set is made. Default: the written defaults.</param>
    /// <param name="progress">Told after each format.</param>
    /// <param name="cancellationToken">Stops the set.</param>
    /// <returns>One asset a format and alternative; the caller disposes them.</returns>
    public async IAsyncEnumerable<GeneratedAsset> RenderAsync(
        GenerationPlan plan,
        Brand brand,
        GenerationOptions? options = null,
        IProgress<RenderProgress>? progress = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(brand);
        options ??= new GenerationOptions();
        options.Check();
        using var photos = new PhotoCache(8);
        var loop = new RepairLoop(_renderer, brand, options, photos, OpenAsync);
        var designs = Alternatives.Of(plan, _templates, brand, options);
        var sets = designs.Select((design, number) => _renderer
            .RenderSetAsync(design.Plan.Template, design.Plan.Data, brand, plan.Formats, design.Options(options.Render, brand), number == 0 ? progress : null, cancellationToken)
            .GetAsyncEnumerator(cancellationToken)).ToList();
        var waiting = new List<GeneratedAsset>();
        try
        {
            foreach (var format in plan.Formats)
            {
                foreach (var (set, number) in sets.Select((set, number) => (set, number)))
                {
                    await set.MoveNextAsync().ConfigureAwait(false);
                    var result = set.Current;
                    var first = await Task.Run(() => loop.Checked(designs[number], result), cancellationToken).ConfigureAwait(false);
                    var (best, attempts) = await loop.RunAsync(first, format, cancellationToken).ConfigureAwait(false);
                    waiting.Add(Asset(best, brand, format) with { Alternative = number + 1, FirstScore = first.Report?.Score, Repairs = attempts });
                }

                waiting = [.. waiting.OrderByDescending(asset => (asset.Image is not null, asset.Report is { Blocked: false }, asset.Report?.Score ?? 0))];
                for (var rank = 1; waiting.Count > 0; rank++)
                {
                    var asset = waiting[0] with { Rank = rank };
                    waiting.RemoveAt(0);
                    yield return asset;
                }
            }
        }
        finally
        {
            waiting.ForEach(asset => asset.Dispose());
            foreach (var set in sets)
            {
                await set.DisposeAsync().ConfigureAwait(false);
            }
        }
    }

    /// <summary>Makes the sets of a list, row by row. A row that cannot be made is a result with its error; the others are made all the same.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="brand">The brand.</param>
    /// <param name="options">How the sets are made. Default: the written defaults.</param>
    /// <param name="isDone">Whether a row was done before and is passed over. Default: none was.</param>
    /// <param name="cancellationToken">Stops the list.</param>
    /// <returns>The pictures of each row, which the caller disposes, then a result without a picture that ends the row.</returns>
    public async IAsyncEnumerable<BatchResult> GenerateBatchAsync(
        IAsyncEnumerable<BriefRow> rows,
        Brand brand,
        GenerationOptions? options = null,
        Func<BriefRow, bool>? isDone = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(rows);
        await foreach (var row in rows.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (row.Brief is null || isDone?.Invoke(row) == true)
            {
                yield return new BatchResult(row, Error: row.Error, IsDone: row.Brief is not null);
                continue;
            }

            SocialPipelineException? error = null;
            foreach (var language in row.Brief.InEachLanguage())
            {
                var (plan, fault) = await TryPlanAsync(language, brand, cancellationToken).ConfigureAwait(false);
                error ??= fault;
                if (plan is not null)
                {
                    await foreach (var asset in RenderAsync(plan, brand, options, null, cancellationToken).ConfigureAwait(false))
                    {
                        yield return new BatchResult(row, plan, asset);
                    }
                }
            }

            yield return new BatchResult(row, Error: error);
        }
    }

    private async Task<(GenerationPlan? Plan, SocialPipelineException? Error)> TryPlanAsync(Brief brief, Brand brand, CancellationToken cancellationToken)
    {
        try
        {
            return (await PlanForAsync(brief, brand, cancellationToken).ConfigureAwait(false), null);
        }
        catch (SocialPipelineException error)
        {
            return (null, error);
        }
    }

    private static GeneratedAsset Asset(DrawnDesign drawn, Brand brand, PlatformFormat format)
    {
        var plan = drawn.Design.Plan;
        var asset = new GeneratedAsset { Format = format, Locale = plan.Brief.Locale, Template = plan.Template.Id, Error = drawn.Error };
        if (drawn.Image is not { } image)
        {
            return asset;
        }

        var (altText, origin) = AltTexts.For(plan.Brief, brand.Name, image.Scene, format);
        var types = plan.Template.ContentTypes;
        string[] unsuited = types.Count > 0 && !types.Contains(format.ContentType)
            ? [$"The template '{plan.Template.Id}' is not made for the content type {format.ContentType}."]
            : [];
        return asset with
        {
            Image = image,
            Report = drawn.Report,
            AltText = altText,
            AltTextOrigin = origin,
            Faults = [.. DeliveryChecks.FaultsOf(image), .. DeliveryChecks.FaultsOf(plan.Brief, altText, format)],
            Warnings = [.. DeliveryChecks.WarningsOf(image), .. NotDrawn.WarningsOf(plan.Data, image.Scene), .. unsuited],
        };
    }

    /// <summary>What nobody said of a picture cannot be told to those who do not see it.</summary>
    private static IEnumerable<string> Unsaid(TemplateData data) => data
        .Select(pair => pair.Value).OfType<InputValue.Image>()
        .Where(picture => string.IsNullOrWhiteSpace(picture.AltText))
        .Select(picture => $"Nothing says what the picture '{picture.Source.Name}' shows: give it an alternative text.");

    private async Task<IReadOnlyList<ImageryCandidate>> FindPicturesAsync(Brief brief, CancellationToken cancellationToken)
    {
        if (_imagery is null || brief.Inputs.Values.Any(value => value is InputValue.Image))
        {
            return [];
        }

        return await _imagery.FindAsync(ImageryQuery.For(brief) with { Count = PicturesAtHand }, cancellationToken).ConfigureAwait(false);
    }

    private async Task<InputValue.Image?> OpenPictureAsync(ImageryCandidate? candidate, Template template, Brief brief, CancellationToken cancellationToken)
    {
        // Opening may cost money: only for a template that shows it.
        if (candidate is null || BriefInputs.PictureOf(template) is not { } slot || brief.Inputs.ContainsKey(slot.Name))
        {
            return null;
        }

        return await OpenAsync(candidate, cancellationToken).ConfigureAwait(false);
    }

    private async Task<InputValue.Image> OpenAsync(ImageryCandidate candidate, CancellationToken cancellationToken) =>
        new(await _imagery!.OpenAsync(candidate, cancellationToken).ConfigureAwait(false), AltText: candidate.AltText);
}
