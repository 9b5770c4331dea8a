using SkiaSharp;
using SocialPipeline.Layout;
using SocialPipeline.Text;

namespace SocialPipeline.Validation.Fonts;

/// <summary>
/// Tells the family and weight of a text in a bitmap by analysis through synthesis: each known face draws the same words at the
/// measured height, and the one most like the ink wins. Text and box must be given; nothing is read from the picture.
/// </summary>
public static class FontMatcher
{
    private const double MostRowsPerLine = 90;
    private const int DrawnFaces = 36;
    private const int ClosestFaces = 10;
    private const double LeastSimilarity = .75;
    private const double LeastMargin = .01;
    private const double LeastXHeight = 9;
    private const int LeastLetters = 4;
    private const double Steepness = 90;

    /// <summary>Compares a text with every upright and slanted face of a library.</summary>
    /// <param name="pixels">The picture.</param>
    /// <param name="text">The words as drawn; line feeds bind where given, else the lines' widths tell where they broke.</param>
    /// <param name="box">The box around the text in pixels of the picture; a little too wide does no harm.</param>
    /// <param name="fonts">The faces to choose from: the expected ones and as many others as may be met.</param>
    /// <param name="expectedFamilies">The families that are right.</param>
    /// <exception cref="FontMissingException">No expected family is in the library.</exception>
    public static FontMatch Match(SKImage pixels, string text, Box box, FontLibrary fonts, IReadOnlyList<string> expectedFamilies)
    {
        ArgumentNullException.ThrowIfNull(pixels);
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(fonts);
        ArgumentNullException.ThrowIfNull(expectedFamilies);
        var main = fonts.Resolve(expectedFamilies);
        if (text.Where(char.IsLetterOrDigit).Distinct().Count() < LeastLetters)
        {
            return Unsure($"The text has fewer than {LeastLetters} different letters, which is too few to tell fonts apart.", []);
        }

        var lines = Math.Max(1, text.Count(c => c == '\n') + 1);
        var map = InkMap.Of(pixels, box, MostRowsPerLine * Math.Max(lines, box.Width < box.Height * 3 ? 4 : 2));
        var words = map is null ? [] : WordFinder.Find(map, text, word => WordShape.Of(main, word)?.Ink.Width ?? word.Length * .5);
        if (words.Count == 0)
        {
            return Unsure("The words do not stand out in the box as the text says.", []);
        }

        var compared = Compare(map!, words, fonts, main, expectedFamilies);
        return compared.Count == 0 ? Unsure("No known font has every letter of the text.", []) : Judge(compared, map!, expectedFamilies);
    }

    private static List<FaceComparison> Compare(InkMap map, List<WordBox> words, FontLibrary fonts, FontFace main, IReadOnlyList<string> expected)
    {
        var all = fonts.Catalog.Faces.SelectMany(face => FaceComparison.Of(map, face, words)).OrderByDescending(c => c.Proportion).ToList();
        var some = all.Take(DrawnFaces).Concat(all.Where(c => IsExpected(c.Face, expected)).Take(6)).Distinct().ToList();
        some.ForEach(c => c.Compare(closely: false));
        some = [.. some.OrderByDescending(c => c.Similarity)];
        var close = some.Take(ClosestFaces).Concat(some.Where(c => IsExpected(c.Face, expected) || FontTwins.Are(c.Face, main)).Take(4)).Distinct().ToList();
        close.ForEach(c => c.Compare(closely: true));
        return [.. close.OrderByDescending(c => c.Similarity).DistinctBy(c => c.Face)];
    }

    private static FontMatch Judge(List<FaceComparison> compared, InkMap map, IReadOnlyList<string> expected)
    {
        var candidates = compared.ConvertAll(c => new FontCandidate(c.Face.Family, c.Face.Weight, c.Face.Italic, c.Similarity, c.Size / map.Scale, c.Tracking / c.Size));
        var right = compared.Where(c => IsExpected(c.Face, expected)).ToList();
        var other = compared.Where(c => !IsExpected(c.Face, expected) && !right.Exists(r => FontTwins.Are(r.Face, c.Face))).ToList();
        var margin = (right.Count > 0 ? right[0].Similarity : 0) - (other.Count > 0 ? other[0].Similarity : 0);
        var best = candidates[0];
        var xHeight = best.Size * compared[0].Face.XHeight;
        if (xHeight < LeastXHeight)
        {
            return Unsure(FormattableString.Invariant($"The small letters are {xHeight:0.0} px high; from {LeastXHeight} px on fonts can be told apart."), candidates);
        }

        if (best.Similarity < LeastSimilarity)
        {
            return Unsure(FormattableString.Invariant($"No known font is like the text (the best, {best.Family}, by {best.Similarity:0.00})."), candidates);
        }

        var score = 1 / (1 + Math.Exp(-Steepness * margin));
        if (Math.Abs(margin) < LeastMargin)
        {
            return new(FontVerdict.Indeterminate, score, margin, FormattableString.Invariant($"{best.Family} is likest, but others are too alike (margin {margin:0.000})."), candidates);
        }

        return margin > 0
            ? new(FontVerdict.Expected, score, margin, FormattableString.Invariant($"The text is in {right[0].Face.Family} {right[0].Face.Weight} (likeness {right[0].Similarity:0.00}, margin {margin:0.000})."), candidates)
            : new(FontVerdict.Other, score, margin, FormattableString.Invariant($"The text looks like {other[0].Face.Family} {other[0].Face.Weight} rather than an expected family (margin {margin:0.000})."), candidates);
    }

    private static bool IsExpected(FontFace face, IReadOnlyList<string> expected) => expected.Contains(face.Family, StringComparer.OrdinalIgnoreCase);

    private static FontMatch Unsure(string reason, IReadOnlyList<FontCandidate> candidates) => new(FontVerdict.Indeterminate, .5, 0, reason, candidates);
}
