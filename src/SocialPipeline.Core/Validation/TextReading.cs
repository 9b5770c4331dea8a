using SocialPipeline.Rendering;
using SocialPipeline.Text;
using SocialPipeline.Validation.Colors;
using SocialPipeline.Validation.Fonts;
using SocialPipeline.Validation.Rules;

namespace SocialPipeline.Validation;

/// <summary>A text that the caller named, as pixels show it at its place. Each measurement is made when it is first asked for.</summary>
internal sealed class TextReading(CheckSubject subject, DrawnText text)
{
    /// <summary>A text is looked at with at most so many rows a line: more are not needed to tell where its words end.</summary>
    private const double MostRows = 360;

    private const double LeastSeparation = 2.2;

    /// <summary>The widths that words may have, of those in the brand's own face: condensed to widely tracked.</summary>
    private const double NarrowestWords = .62;
    private const double WidestWords = 1.9;

    /// <summary>Next to few other families the brand's is easily the likest: then it must be as like as the face itself is. Look-alikes reach .94.</summary>
    private const int ManyFamilies = 8;
    private const double Certain = .94;

    private readonly Lazy<TextContrastResult> _contrast = new(() => TextContrast.Measure(subject.Pixels.Image, subject.Pixels.Kept(text.Box)));
    private readonly Lazy<double?> _size = new(() => MeasureSize(subject, text));
    private readonly Lazy<FontMatch> _font = new(() => MatchFont(subject, text));

    /// <summary>The words and their place.</summary>
    public DrawnText Text { get; } = text;

    /// <summary>Ink against ground.</summary>
    public TextContrastResult Contrast => _contrast.Value;

    /// <summary>About the size in pixels of the picture, within a tenth, by the height of the words; <see langword="null"/> when they do not stand out in their box.</summary>
    public double? Size => _size.Value;

    /// <summary>The typeface.</summary>
    public FontMatch Font => _font.Value;

    private static double? MeasureSize(CheckSubject subject, DrawnText text)
    {
        var map = InkMap.Of(subject.Pixels.Image, subject.Pixels.Kept(text.Box), MostRows);
        if (map is null || map.Separation < LeastSeparation)
        {
            return null;
        }

        var face = BrandFonts.Of(subject.Brand).Resolve([.. subject.Brand.Typography.Body.Families, "Inter"]);
        var sizes = new List<(double Size, double Weight)>();
        var em = 0.0;
        foreach (var box in WordFinder.Find(map, text.Text, word => WordShape.Of(face, word)?.Ink.Width ?? word.Length * .5))
        {
            if (WordShape.Of(face, box.Word) is { Ink.Height: > 0 } shape)
            {
                sizes.Add((box.Height / shape.Ink.Height, box.Width));
                em += shape.Ink.Width;
            }
        }

        if (sizes.Count == 0)
        {
            return null;
        }

        sizes.Sort();
        var half = sizes.Sum(each => each.Weight) / 2;
        var middle = sizes.First(each => (half -= each.Weight) <= 0).Size;

        // Words far wider or narrower than such letters are not these words: something else stands in the box.
        return sizes.Sum(each => each.Weight) / (middle * em) is > NarrowestWords and < WidestWords ? middle / map.Scale / subject.Pixels.Scale : null;
    }

    /// <summary>The brand's faces against all others that are known. Without others the likest would always be the brand's.</summary>
    private static FontMatch MatchFont(CheckSubject subject, DrawnText text)
    {
        var own = BrandFonts.Of(subject.Brand);
        var fonts = subject.Options.Fonts is { } more ? FontLibrary.Borrow(own, more) : own;
        string[] expected = [.. TypographyRule.FamiliesOf(subject.Brand)];
        if (!expected.Any(fonts.Contains))
        {
            return Unsure($"There is no font file of {string.Join(", ", expected.Order(StringComparer.Ordinal))} to compare with.");
        }

        var others = fonts.Families.Count(family => !expected.Contains(family, StringComparer.OrdinalIgnoreCase));
        var match = FontMatcher.Match(subject.Pixels.Image, text.Text, subject.Pixels.Kept(text.Box), fonts, expected);
        return match is { Verdict: FontVerdict.Expected, Best: { } best } && others < ManyFamilies && best.Similarity < Certain
            ? match with
            {
                Verdict = FontVerdict.Indeterminate,
                Reason = Figures.Invariant($"{best.Family} is likest by {best.Similarity:0.00}, but it was compared with {Figures.Count(others, "other family", "other families")} only: give more fonts to compare with."),
            }
            : match;

        static FontMatch Unsure(string reason) => new(FontVerdict.Indeterminate, .5, 0, reason, []);
    }
}
