using SocialPipeline.BrandBench.Material;
using SocialPipeline.Colors;
using SocialPipeline.Layout;

namespace SocialPipeline.BrandBench.Designs;

/// <summary>Grounds, photos, panels and words as social designs have them.</summary>
internal sealed class Scenery(Dice dice, FontPool fonts, IReadOnlyList<string> photos)
{
    private static readonly string[] Words =
        ["summer", "sale", "new", "season", "discover", "fresh", "ideas", "for", "your", "home", "this", "week", "only", "join", "us", "today", "learn", "more", "the", "best", "coffee", "in", "town", "travel", "light", "with", "friends", "made", "simple", "open", "house", "save", "20%", "on", "all", "products"];

    private static readonly (int Width, int Height)[] Sizes = [(1080, 1080), (1080, 1080), (1080, 1350), (1200, 628)];

    public Dice Dice => dice;

    public FontPool Fonts => fonts;

    public (int Width, int Height) Size() => dice.Pick(Sizes);

    public static Color Hsl(double hue, double saturation, double light)
    {
        var chroma = (1 - Math.Abs((2 * light) - 1)) * saturation;
        byte Channel(double n)
        {
            var k = (n + (hue / 30)) % 12;
            return (byte)Math.Round(255 * (light - (chroma / 2 * Math.Max(-1, Math.Min(Math.Min(k - 3, 9 - k), 1)))));
        }

        return new Color(Channel(0), Channel(8), Channel(4));
    }

    public Color AnyColor() => dice.Chance(.3) ? Hsl(0, 0, dice.Between(.02, 1)) : Hsl(dice.Between(0, 360), dice.Between(.3, 1), dice.Between(.12, .92));

    public DesignItem Ground(int width, int height, double photoShare)
    {
        var box = new Box(0, 0, width, height);
        var kind = dice.Unit();
        if (kind < photoShare)
        {
            return Photo(box);
        }

        var color = AnyColor();
        return dice.Chance(.4) ? new FillItem(box, color, AnyColor(), dice.Chance(.2) ? double.NaN : dice.Between(0, 360)) : new FillItem(box, color);
    }

    public PhotoItem Photo(Box box) => new(box, dice.Pick(photos), dice.Unit(), dice.Unit());

    public string Phrase(int words) => string.Join(' ', Enumerable.Range(0, words).Select((_, i) =>
    {
        var word = dice.Pick(Words);
        return i == 0 ? char.ToUpperInvariant(word[0]) + word[1..] : word;
    }));

    /// <summary>A headline and lines below it.</summary>
    public IEnumerable<DesignItem> Copy(int width, int height, Color ink)
    {
        var font = dice.Pick(fonts.Files);
        var size = dice.Between(.05, .1) * width;
        var x = dice.Between(.06, .12) * width;
        var y = dice.Between(.3, .55) * height;
        for (var line = 0; line < 1 + dice.Below(3); line++, y += size * 1.15)
        {
            yield return new TextItem(x, y, size, font, Phrase(2 + dice.Below(2)), ink);
        }

        var small = dice.Pick(fonts.Files);
        for (var line = 0; line < dice.Below(4); line++, y += size * .5)
        {
            yield return new TextItem(x, y, size * .36, small, Phrase(4 + dice.Below(3)), ink);
        }
    }

    /// <summary>Panels, bars and photos in frames.</summary>
    public IEnumerable<DesignItem> Shapes(int width, int height, int count)
    {
        for (var i = 0; i < count; i++)
        {
            var (w, h) = (dice.Between(.05, .5) * width, dice.Between(.03, .4) * height);
            var box = new Box(dice.Between(-.05, .8) * width, dice.Between(-.05, .8) * height, w, h);
            yield return dice.Chance(.25) ? Photo(box) : new FillItem(box, AnyColor(), Radius: dice.Chance(.5) ? 0 : dice.Between(4, Math.Min(w, h) / 2));
        }
    }
}
