using SocialPipeline.BrandBench.Designs;
using SocialPipeline.BrandBench.Material;
using SocialPipeline.Colors;
using SocialPipeline.Layout;
using SocialPipeline.Validation.Fonts;

namespace SocialPipeline.BrandBench.Fonts;

/// <summary>Texts for the fonts' scoreboard. Hard: small, tracked, two lines, photos, and near-miss families.</summary>
internal static class FontSet
{
    public const int Width = 1080;
    public const int Height = 320;

    public static IReadOnlyList<FontCase> Make(Scenery scenery, int count, bool hard) =>
        [.. Enumerable.Range(0, count).Select(i => One(scenery, hard, right: i % 2 == 0))];

    private static FontCase One(Scenery scenery, bool hard, bool right)
    {
        var dice = scenery.Dice;
        var families = scenery.Fonts.Families.ToList();
        var family = dice.Pick(families);
        var font = dice.Pick(scenery.Fonts.Files.Where(f => f.Family == family).ToList());
        var expected = family;
        while (!right && FontTwins.Are(font.Face, scenery.Fonts.Find(expected, font.Weight).Face))
        {
            expected = hard ? NearMiss(scenery, font, dice) : dice.Pick(families);
        }

        var canvas = new Box(0, 0, Width, Height);
        DesignItem ground = hard && dice.Chance(.4) ? scenery.Photo(canvas) : new FillItem(canvas, scenery.AnyColor());
        var size = hard ? dice.Between(22, 60) : dice.Between(48, 84);
        var tracking = hard && dice.Chance(.35) ? dice.Between(.02, .14) : 0;
        var lines = hard && dice.Chance(.4) ? 2 : 1;
        var items = new List<DesignItem> { ground };
        if (hard && ground is PhotoItem)
        {
            items.Add(new FillItem(canvas, Color.Black.WithAlpha(dice.Between(.35, .65))));
        }

        var ink = ground is PhotoItem ? Color.White : Readable(scenery, ((FillItem)ground).From);
        var texts = new List<TextItem>();
        for (var line = 0; line < lines; line++)
        {
            var words = scenery.Phrase(2 + dice.Below(2));
            if (dice.Chance(.12))
            {
                words = words.ToUpperInvariant();
            }

            texts.Add(new TextItem(60 + dice.Unit(), 120 + (line * size * 1.25) + dice.Unit(), size, font, words, ink, tracking));
        }

        while (texts.Exists(t => TextMeasure.Ink(t) is var box && box.X + box.Width > Width - 20))
        {
            texts = texts.ConvertAll(t => t with { Size = t.Size * .9 });
        }

        items.AddRange(texts);
        var boxes = texts.ConvertAll(TextMeasure.Ink);
        var union = new Box(boxes.Min(b => b.X), boxes.Min(b => b.Y), boxes.Max(b => b.X + b.Width) - boxes.Min(b => b.X), boxes.Max(b => b.Y + b.Height) - boxes.Min(b => b.Y));
        var loose = dice.Between(0, .04) * size;
        var given = new Box(union.X - loose, union.Y - loose, union.Width + (2 * loose), union.Height + (2 * loose));

        // Every second text of two lines comes without its line feed: the matcher must find where it broke.
        var text = string.Join(dice.Chance(.5) ? '\n' : ' ', texts.Select(t => t.Text));
        return new FontCase(new Design(Width, Height, items) { JpegQuality = hard ? 80 + dice.Below(16) : 0 }, text, given, font, expected);
    }

    /// <summary>A family whose letters are as wide as the font's, within the share.</summary>
    private static string NearMiss(Scenery scenery, FontFile font, Dice dice)
    {
        double Measure(FontFile file) => "abcdefghijklmnopqrstuvwxyz".Sum(letter => file.Face.Shaper.GetHorizontalGlyphAdvance(file.Face.Glyph(letter)) / (double)file.Face.UnitsPerEm) / file.Face.XHeight;
        var own = Measure(font);
        return dice.Pick(scenery.Fonts.Families.Where(f => f != font.Family).Select(f => scenery.Fonts.Find(f, font.Weight)).OrderBy(f => Math.Abs(Measure(f) - own)).Take(5).ToList()).Family;
    }

    private static Color Readable(Scenery scenery, Color ground)
    {
        while (true)
        {
            var ink = scenery.Dice.Chance(.4) ? scenery.Dice.Pick<Color>([Color.White, Color.Black]) : scenery.AnyColor();
            if (Contrast.Ratio(ink, ground) >= 2.5)
            {
                return ink;
            }
        }
    }
}
