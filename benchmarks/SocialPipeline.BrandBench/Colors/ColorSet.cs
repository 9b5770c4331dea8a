using SocialPipeline.BrandBench.Designs;
using SocialPipeline.BrandBench.Material;
using SocialPipeline.Colors;
using SocialPipeline.Layout;

namespace SocialPipeline.BrandBench.Colors;

/// <summary>Designs for the colour's scoreboard. Easy: flat areas, photos in frames, off-brand panels. Hard: what simple statistics miss.</summary>
internal static class ColorSet
{
    // Below this share of the picture nothing plain is left of an area that others cover, and nothing of a word.
    private const double LeastEasy = .02;
    private const double LeastHard = .0075;
    private const double LeastInk = .0006;
    private const int LeastDifference = 24;

    public static IReadOnlyList<ColorCase> Make(Scenery scenery, LogoMaker maker, int count, bool hard) =>
        [.. Enumerable.Range(0, count).Select(i => Seen(() => hard ? Hard(scenery, maker, i % 4 < 2) : Easy(scenery, i % 4 < 2)))];

    /// <summary>Makes a design until enough of its off-brand items, if any, is on top and differs from what it lies on; the off-brand area is what of them is seen.</summary>
    private static ColorCase Seen(Func<ColorCase> make)
    {
        while (true)
        {
            var made = make();
            if (made.IsCompliant || made.Wrong is not { } wrong)
            {
                return made;
            }

            var seen = Visibility.Share(made.Design, item => item is FillItem fill && fill.From == wrong || item is TextItem text && text.Ink == wrong || item is LogoItem logo && logo.Ink == wrong, LeastDifference);
            if (seen >= (made.Kind switch { "off text" or "off icons" => LeastInk, "panel" => LeastEasy, _ => LeastHard }))
            {
                return made with { OffArea = seen };
            }
        }
    }

    private static ColorCase Easy(Scenery scenery, bool compliant)
    {
        var (dice, palette) = (scenery.Dice, Palette(scenery.Dice));
        var (width, height) = scenery.Size();
        var items = Base(scenery, palette, width, height, photo: dice.Chance(.4));
        double off = 0;
        Color? wrong = null;
        if (!compliant)
        {
            wrong = OffColor(dice, palette);
            off = Math.Exp(dice.Between(Math.Log(.025), Math.Log(.3)));
            items.Insert(Math.Min(2, items.Count), Panel(dice, width, height, off, wrong.Value));
        }

        return new ColorCase(new Design(width, height, items) { JpegQuality = dice.Chance(.3) ? 90 : 0 }, palette, [], off, compliant ? "compliant" : "panel") { Wrong = wrong };
    }

    private static ColorCase Hard(Scenery scenery, LogoMaker maker, bool compliant)
    {
        var (dice, palette) = (scenery.Dice, Palette(scenery.Dice));
        var (width, height) = scenery.Size();
        var canvas = new Box(0, 0, width, height);
        var (kind, grain, off) = ("", 0.0, 0.0);
        List<Box> exempt = [];
        Color? wrong = null;
        List<DesignItem> items;
        if (compliant)
        {
            switch (dice.Below(6))
            {
                case 0:
                    kind = "scrim";
                    items = [scenery.Photo(canvas), new FillItem(canvas, dice.Pick(palette).WithAlpha(dice.Between(.35, .8)), dice.Chance(.5) ? dice.Pick(palette).WithAlpha(dice.Between(0, .8)) : null, dice.Pick<double>([0, 90, 180]))];
                    items.Add(Panel(dice, width, height, .12, dice.Pick(palette)));
                    items.AddRange(scenery.Copy(width, height, Color.White));
                    break;
                case 1:
                    kind = "brand gradient";
                    items = [new FillItem(canvas, palette[0], dice.Chance(.5) ? palette[1] : Color.White, dice.Chance(.4) ? double.NaN : dice.Between(0, 360))];
                    items.AddRange(scenery.Copy(width, height, dice.Chance(.5) ? Color.White : Color.Black));
                    break;
                case 2:
                    kind = "own logo";
                    items = Base(scenery, palette, width, height, dice.Chance(.3));
                    var w = dice.Between(.12, .3) * width;
                    var (logo, mark) = maker.Make(dice);
                    logo = mark ?? logo;
                    var own = new LogoItem(logo, width * .8, height * .84, w, Math.Min(w / logo.Aspect, height * .25), 0, 1, null);
                    items.Add(own);
                    exempt.Add(own.Bounds);
                    break;
                case 3:
                    kind = "grain";
                    grain = dice.Between(2, 6);
                    items = Base(scenery, palette, width, height, dice.Chance(.3));
                    break;
                case 4:
                    kind = "soft shadow";
                    items = [new FillItem(canvas, dice.Chance(.5) ? Color.White : dice.Pick(palette))];
                    items.Add(new FillItem(new Box(.12 * width, .14 * height, .6 * width, .3 * height), dice.Pick(palette), Radius: 24, Shadow: dice.Between(20, 70)));
                    items.Add(new FillItem(new Box(.2 * width, .55 * height, .6 * width, .3 * height), Color.White, Radius: 24, Shadow: dice.Between(20, 70)));
                    items.AddRange(scenery.Copy(width, height, dice.Pick(palette)));
                    break;
                default:
                    kind = "photo";
                    items = [scenery.Photo(canvas), Panel(dice, width, height, dice.Between(.1, .3), dice.Pick(palette))];
                    items.AddRange(scenery.Copy(width, height, dice.Chance(.6) ? Color.White : dice.Pick(palette)));
                    break;
            }
        }
        else
        {
            var color = OffColor(dice, palette);
            switch (dice.Below(5))
            {
                case 0:
                    kind = "off text";
                    items = Base(scenery, palette, width, height, dice.Chance(.3), color);
                    break;
                case 1:
                    kind = "off icons";
                    items = Base(scenery, palette, width, height, dice.Chance(.3));
                    var count = 2 + dice.Below(4);
                    for (var i = 0; i < count; i++)
                    {
                        var (logo, mark) = maker.Make(dice);
                        logo = mark ?? logo;
                        var size = dice.Between(.035, .08) * width;
                        items.Add(new LogoItem(logo, ((i + 1.0) / (count + 1)) * width, height * .9, size * Math.Sqrt(logo.Aspect), size / Math.Sqrt(logo.Aspect), 0, 1, color));
                    }

                    break;
                case 2:
                    kind = "off gradient";
                    color = OffGradient(dice, palette);
                    items = [new FillItem(canvas, palette[0], color, dice.Chance(.5) ? double.NaN : dice.Between(0, 360))];
                    items.AddRange(scenery.Copy(width, height, Color.White));
                    off = .5;
                    break;
                case 3:
                    kind = "small panel";
                    off = dice.Between(.008, .03);
                    items = Base(scenery, palette, width, height, dice.Chance(.4));
                    items.Add(Panel(dice, width, height, off, color));
                    break;
                default:
                    kind = "near miss";
                    off = dice.Between(.1, .4);
                    color = NearMiss(dice, palette);
                    items = Base(scenery, palette, width, height, dice.Chance(.3));
                    items.Insert(1, Panel(dice, width, height, off, color));
                    break;
            }

            wrong = kind == "off gradient" ? null : color;
            grain = dice.Chance(.2) ? dice.Between(2, 5) : 0;
        }

        return new ColorCase(new Design(width, height, items) { Grain = grain, JpegQuality = dice.Chance(.4) ? 80 + dice.Below(16) : 0 }, palette, exempt, off, kind) { Wrong = wrong };
    }

    /// <summary>Two or three colours of a brand, plainly different.</summary>
    private static List<Color> Palette(Dice dice)
    {
        var hue = dice.Between(0, 360);
        var palette = new List<Color> { Scenery.Hsl(hue, dice.Between(.55, 1), dice.Between(.25, .6)) };
        palette.Add(Scenery.Hsl((hue + dice.Pick<double>([30, 60, 150, 180, 210])) % 360, dice.Between(.5, 1), dice.Between(.15, .7)));
        if (dice.Chance(.5))
        {
            palette.Add(Scenery.Hsl((hue + dice.Between(90, 270)) % 360, dice.Between(.3, .9), dice.Between(.6, .9)));
        }

        return palette;
    }

    /// <summary>A lively colour at least 20 (CIEDE2000) from the palette.</summary>
    private static Color OffColor(Dice dice, List<Color> palette)
    {
        while (true)
        {
            var color = Scenery.Hsl(dice.Between(0, 360), dice.Between(.5, 1), dice.Between(.25, .75));
            if (palette.TrueForAll(p => ColorDifference.Ciede2000(p, color) > 20))
            {
                return color;
            }
        }
    }

    /// <summary>Such a colour that is no mixture of the palette, white and black either: a gradient to a tint of the brand's own colour is the brand's.</summary>
    private static Color OffGradient(Dice dice, List<Color> palette)
    {
        List<Color> allowed = [.. palette, Color.White, Color.Black];
        while (true)
        {
            var color = OffColor(dice, palette);
            if (allowed.TrueForAll(from => allowed.TrueForAll(to => FromRun(color, from, to) > 45)))
            {
                return color;
            }
        }
    }

    /// <summary>The distance in RGB from the run between two colours.</summary>
    private static double FromRun(Color color, Color from, Color to)
    {
        var least = double.MaxValue;
        for (var t = 0; t <= 32; t++)
        {
            double Gap(byte at, byte a, byte b) => at - (a + ((b - a) * t / 32.0));
            var (r, g, b) = (Gap(color.R, from.R, to.R), Gap(color.G, from.G, to.G), Gap(color.B, from.B, to.B));
            least = Math.Min(least, (r * r) + (g * g) + (b * b));
        }

        return Math.Sqrt(least);
    }

    /// <summary>A colour 9 to 16 from the nearest of the palette: the brand's blue, mistaken.</summary>
    private static Color NearMiss(Dice dice, List<Color> palette)
    {
        while (true)
        {
            var own = dice.Pick(palette);
            byte Shift(byte channel) => (byte)Math.Clamp(channel + dice.Between(-60, 60), 0, 255);
            var color = new Color(Shift(own.R), Shift(own.G), Shift(own.B));
            if (palette.Min(p => ColorDifference.Ciede2000(p, color)) is > 9 and < 16 && !IsNeutral(color))
            {
                return color;
            }
        }
    }

    private static bool IsNeutral(Color color) => CieLab.From(color) is var lab && Math.Sqrt((lab.A * lab.A) + (lab.B * lab.B)) < 8;

    /// <summary>A ground, a panel, perhaps a photo in a frame, and words, all in the palette or neutral.</summary>
    private static List<DesignItem> Base(Scenery scenery, List<Color> palette, int width, int height, bool photo, Color? ink = null)
    {
        var dice = scenery.Dice;
        var ground = dice.Chance(.5) ? dice.Pick(palette) : dice.Pick<Color>([Color.White, new(245, 245, 245), new(24, 24, 26), Color.White]);
        var items = new List<DesignItem> { new FillItem(new Box(0, 0, width, height), ground) };
        if (photo)
        {
            var share = dice.Between(.35, .7);
            items.Add(scenery.Photo(dice.Chance(.5) ? new Box(0, 0, width, share * height) : new Box((1 - share) * width, 0, share * width, height)));
        }

        items.Add(Panel(dice, width, height, dice.Between(.08, .3), dice.Pick(palette)));
        var words = ink ?? dice.Pick<Color>([Color.White, Color.Black, palette[0], palette[1]]);
        items.AddRange(scenery.Copy(width, height, words));
        return items;
    }

    private static FillItem Panel(Dice dice, int width, int height, double share, Color color)
    {
        var aspect = Math.Exp(dice.Between(-.8, .8));
        var w = Math.Min(.95 * width, Math.Sqrt(share * width * height * aspect));
        var h = Math.Min(.95 * height, share * width * height / w);
        return new FillItem(new Box(dice.Between(0, width - w), dice.Between(0, height - h), w, h), color, Radius: dice.Chance(.5) ? 0 : Math.Min(w, h) * .15);
    }
}
