using SkiaSharp;
using SocialPipeline.BrandBench.Designs;
using SocialPipeline.Colors;
using SocialPipeline.Layout;

namespace SocialPipeline.BrandBench.Contrasts;

/// <summary>Texts for the contrast's scoreboard, half around the limit of their size. The truth comes from the design drawn without the text.</summary>
internal static class ContrastSet
{
    public const int Width = 1080;
    public const int Height = 240;

    public static IReadOnlyList<ContrastCase> Make(Scenery scenery, int count, bool hard)
    {
        var cases = new List<ContrastCase>();
        while (cases.Count < count)
        {
            if (One(scenery, hard) is { } test)
            {
                cases.Add(test);
            }
        }

        return cases;
    }

    private static ContrastCase? One(Scenery scenery, bool hard)
    {
        var dice = scenery.Dice;
        var canvas = new Box(0, 0, Width, Height);
        List<DesignItem> ground = hard
            ? [scenery.Photo(canvas), new FillItem(canvas, (dice.Chance(.7) ? Color.Black : Color.White).WithAlpha(dice.Between(.2, .75)))]
            : [dice.Chance(.3) ? new FillItem(canvas, scenery.AnyColor(), scenery.AnyColor(), 90) : new FillItem(canvas, scenery.AnyColor())];
        var ink = dice.Chance(.4) ? dice.Pick<Color>([Color.White, Color.Black]) : scenery.AnyColor();
        var size = dice.Between(15, 70);
        var font = dice.Pick(scenery.Fonts.Files);
        var text = new TextItem(40, 120, size, font, scenery.Phrase(size > 45 ? 2 : 4), ink);
        var box = TextMeasure.Ink(text);
        if (box.X + box.Width > Width - 20)
        {
            return null;
        }

        var mean = Truth(new Design(Width, Height, ground), text, ink, size);
        var limit = size >= 24 || (size >= 18.7 && font.Weight >= 700) ? 3 : 4.5;

        // Closer to the limit than a step of one or two in a channel there is no truth; invisible text is no text.
        return Math.Abs(mean - limit) < .06 * limit || mean < 1.25
            ? null
            : new ContrastCase(new Design(Width, Height, [.. ground, text]) { JpegQuality = hard ? 82 + dice.Below(14) : 0 }, box, size, mean, limit);
    }

    private static double Truth(Design ground, TextItem text, Color ink, double size)
    {
        using var below = SkiaPainter.Paint(ground);
        using var shape = SkiaPainter.Paint(new Design(Width, Height, [text with { Ink = Color.Black }]));
        using var a = SKBitmap.FromImage(below);
        using var b = SKBitmap.FromImage(shape);
        var reach = Math.Max(2, (int)Math.Round(.1 * size));
        var inked = new bool[Width * Height];
        for (var y = 0; y < Height; y++)
        {
            for (var x = 0; x < Width; x++)
            {
                inked[(y * Width) + x] = b.GetPixel(x, y).Red < 128;
            }
        }

        double sum = 0, count = 0;
        var box = TextMeasure.Ink(text);
        for (var y = Math.Max(0, (int)box.Y - reach); y < Math.Min(Height, box.Y + box.Height + reach); y++)
        {
            for (var x = Math.Max(0, (int)box.X - reach); x < Math.Min(Width, box.X + box.Width + reach); x++)
            {
                if (!inked[(y * Width) + x] && IsNear(inked, x, y, reach))
                {
                    var pixel = a.GetPixel(x, y);
                    sum += Contrast.Ratio(ink, new Color(pixel.Red, pixel.Green, pixel.Blue));
                    count++;
                }
            }
        }

        return sum / Math.Max(1, count);
    }

    private static bool IsNear(bool[] inked, int x, int y, int reach)
    {
        for (var ny = Math.Max(0, y - reach); ny <= Math.Min(Height - 1, y + reach); ny++)
        {
            for (var nx = Math.Max(0, x - reach); nx <= Math.Min(Width - 1, x + reach); nx++)
            {
                if (inked[(ny * Width) + nx])
                {
                    return true;
                }
            }
        }

        return false;
    }
}
