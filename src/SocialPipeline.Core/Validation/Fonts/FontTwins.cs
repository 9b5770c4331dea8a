using SocialPipeline.Text;

namespace SocialPipeline.Validation.Fonts;

/// <summary>Families that cannot be told apart: made to one another's measures, with letters of one shape.</summary>
internal static class FontTwins
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    private const double AdvanceTolerance = .004;
    private const double InkTolerance = .012;

    private static readonly string[][] Known =
    [
        ["Arimo", "Liberation Sans", "Arial", "Helvetica"],
        ["Tinos", "Liberation Serif", "Times New Roman"],
        ["Cousine", "Liberation Mono", "Courier New"],
        ["Open Sans", "Noto Sans", "Droid Sans"],
        ["Carlito", "Calibri"],
        ["Caladea", "Cambria"],
    ];

    /// <summary>Whether two families count as one.</summary>
    public static bool Are(FontFace first, FontFace second)
    {
        if (first.Family == second.Family || Array.Exists(Known, group => group.Contains(first.Family) && group.Contains(second.Family)))
        {
            return true;
        }

        double advance = 0, ink = 0;
        foreach (var letter in Letters)
        {
            var (a, b) = (first.Glyph(letter), second.Glyph(letter));
            if (a == 0 || b == 0)
            {
                return false;
            }

            advance += Math.Abs((first.Shaper.GetHorizontalGlyphAdvance(a) / (double)first.UnitsPerEm) - (second.Shaper.GetHorizontalGlyphAdvance(b) / (double)second.UnitsPerEm));
            var (x, y) = (first.Ink(a), second.Ink(b));
            ink += (Math.Abs(x.Left - y.Left) + Math.Abs(x.Top - y.Top) + Math.Abs(x.Right - y.Right) + Math.Abs(x.Bottom - y.Bottom)) / 4;
        }

        return advance / Letters.Length < AdvanceTolerance && ink / Letters.Length < InkTolerance;
    }
}
