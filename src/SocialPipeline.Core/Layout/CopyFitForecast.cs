using System.Globalization;

namespace SocialPipeline.Layout;

/// <summary>How every format takes the copy.</summary>
/// <param name="Formats">One entry a format, in the order asked for.</param>
public sealed record CopyFitForecast(IReadOnlyList<CopyFitFormat> Formats)
{
    /// <summary>Whether every format can be made.</summary>
    public bool Fits => Formats.All(format => format.Verdict != CopyFitVerdict.DoesNotFit);

    /// <summary>The forecast as one sentence.</summary>
    public string Sentence
    {
        get
        {
            var failed = Formats.Where(format => format.Verdict == CopyFitVerdict.DoesNotFit).Select(format => format.Format.Id).ToList();
            if (failed.Count > 0)
            {
                return string.Create(CultureInfo.InvariantCulture, $"The copy falls below the minimum in {failed.Count} of {Formats.Count} formats: {string.Join(", ", failed)}.");
            }

            string[] parts =
            [
                .. Part(CopyFitVerdict.Fits, "at full size"),
                .. Part(CopyFitVerdict.Shrinks, "smaller"),
                .. Part(CopyFitVerdict.BelowComfortable, "below a comfortable size"),
                .. Part(CopyFitVerdict.Drops, "without a layer"),
            ];
            return string.Create(CultureInfo.InvariantCulture, $"The copy fits in {Formats.Count} of {Formats.Count} formats: {string.Join(", ", parts)}.");
        }
    }

    private IEnumerable<string> Part(CopyFitVerdict verdict, string how) =>
        Formats.Count(format => format.Verdict == verdict) is var count and > 0 ? [string.Create(CultureInfo.InvariantCulture, $"{count} {how}")] : [];
}
