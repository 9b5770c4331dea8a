using System.Globalization;
using SocialPipeline.Brands;
using SocialPipeline.Imaging;
using SocialPipeline.Platforms;
using SocialPipeline.Templates;
using SocialPipeline.Text;

namespace SocialPipeline.Layout;

/// <summary>Says how copy will fit before anything is drawn: layouts are solved, pictures are not decoded beyond their headers.</summary>
public static class CopyFit
{
    /// <summary>Sizes are whole quarters of a pixel: what is lost by that is nothing that shrinks.</summary>
    private const double Tolerance = 0.25;

    /// <summary>Solves the template for every format and says how the texts come out.</summary>
    /// <param name="template">The design.</param>
    /// <param name="data">The values for its inputs.</param>
    /// <param name="brand">The brand.</param>
    /// <param name="formats">The formats.</param>
    /// <param name="fonts">The fonts; the brand's own must have been added.</param>
    /// <param name="options">The language and what is comfortable; the defaults when left out.</param>
    /// <param name="cancellationToken">Cancels between the formats.</param>
    /// <exception cref="InputException">The values do not suit the inputs.</exception>
    /// <exception cref="TemplateException">The template asks the brand for something it has not.</exception>
    public static CopyFitForecast Forecast(
        Template template,
        TemplateData data,
        Brand brand,
        IReadOnlyList<PlatformFormat> formats,
        FontLibrary fonts,
        CopyFitOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        options ??= new CopyFitOptions();
        ArgumentOutOfRangeException.ThrowIfNegative(options.Comfortable);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.Comfortable, 1);
        NativeLibraries.EnsureShaper();
        return new CopyFitForecast([.. formats.Select(format =>
        {
            cancellationToken.ThrowIfCancellationRequested();
            return One(new LayoutRequest(template, data, brand, format, fonts) { Locale = options.Locale, Direction = options.Direction, ImageLimits = options.ImageLimits }, options.Comfortable);
        })]);
    }

    private static CopyFitFormat One(LayoutRequest request, double comfortable)
    {
        try
        {
            var scene = LayoutSolver.Solve(request);
            var texts = scene.Texts.Select(text => new CopyFitText(text.Id, text.Size, text.MinSize, text.MaxSize, text.Lines.Lines.Length, text.Lines.Truncated)).ToList();
            var (verdict, reason) = Judge(scene, texts, comfortable);
            return new CopyFitFormat { Format = request.Format, Verdict = verdict, Reason = reason, Texts = texts, Dropped = scene.Dropped };
        }
        catch (LayoutException error)
        {
            return new CopyFitFormat { Format = request.Format, Verdict = CopyFitVerdict.DoesNotFit, Reason = $"'{error.Layer}' does not fit: {error.Reason}.", FailedLayer = error.Layer };
        }
    }

    private static (CopyFitVerdict Verdict, string Reason) Judge(Scene scene, List<CopyFitText> texts, double comfortable)
    {
        if (scene.Dropped.Count > 0)
        {
            return (CopyFitVerdict.Drops, $"Without {string.Join(", ", scene.Dropped)}.");
        }

        if (texts.Find(text => text.Truncated) is { } cut)
        {
            return (CopyFitVerdict.BelowComfortable, $"'{cut.Id}' is cut.");
        }

        if (texts.Where(text => text.Size < text.MaxSize - Tolerance).MinBy(text => text.Share) is not { } smallest)
        {
            return (CopyFitVerdict.Fits, "Every text stands at its largest size.");
        }

        var figures = string.Create(CultureInfo.InvariantCulture, $"'{smallest.Id}' shrinks to {smallest.Size:0.##} of {smallest.MaxSize:0.##} px");
        return smallest.Share < comfortable || smallest.Size < smallest.MinSize - Tolerance
            ? (CopyFitVerdict.BelowComfortable, string.Create(CultureInfo.InvariantCulture, $"{figures}, below the comfortable {smallest.MaxSize * comfortable:0.##} px."))
            : (CopyFitVerdict.Shrinks, figures + ".");
    }
}
