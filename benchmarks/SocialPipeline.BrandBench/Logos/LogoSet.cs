using SocialPipeline.BrandBench.Designs;
using SocialPipeline.BrandBench.Material;
using SocialPipeline.Colors;
using SocialPipeline.Layout;

namespace SocialPipeline.BrandBench.Logos;

/// <summary>Designs for the logo's scoreboard.</summary>
internal static class LogoSet
{
    public static IReadOnlyList<LogoCase> Make(Scenery scenery, LogoMaker maker, int count, bool hard) =>
        [.. Enumerable.Range(0, count).Select(i => One(scenery, maker, hard, present: i % 5 < 3))];

    private static LogoCase One(Scenery scenery, LogoMaker maker, bool hard, bool present)
    {
        var dice = scenery.Dice;
        var (width, height) = scenery.Size();
        var (primary, mark) = maker.Make(dice);
        var (partner, partnerMark) = maker.Make(dice);
        List<BenchLogo> variants = mark is not null && dice.Chance(.5) ? [primary, mark] : [primary];
        var items = new List<DesignItem> { scenery.Ground(width, height, hard ? .75 : .1) };
        items.AddRange(scenery.Shapes(width, height, hard ? dice.Below(4) : dice.Below(2)));
        if (hard && dice.Chance(.3))
        {
            items.Add(new FillItem(new Box(0, 0, width, height), Color.Black.WithAlpha(dice.Between(.2, .6)), dice.Chance(.5) ? Color.Black.WithAlpha(0) : null, dice.Pick<double>([0, 90, 180, 270])));
        }

        items.AddRange(scenery.Copy(width, height, dice.Chance(.5) ? Color.White : new Color(25, 25, 30)));
        var kind = hard ? "hard" : "easy";
        if (dice.Chance(.35))
        {
            items.Add(Place(dice, dice.Chance(.5) ? partnerMark ?? partner : partner, width, height, hard: false, corner: dice.Below(2)));
            kind += ", partner";
        }

        var named = hard ? .5 : .25;
        if (primary.Font is { } own && dice.Chance(named) && !present)
        {
            var look = LookAlike(scenery.Fonts, own, dice);
            items.Add(new TextItem(dice.Between(.05, .5) * width, dice.Between(.1, .95) * height, dice.Between(.03, .08) * width, look, primary.Name, dice.Chance(.5) ? Color.White : Color.Black));
            kind += ", name as text";
        }

        LogoItem? truth = null;
        if (present)
        {
            var logo = dice.Pick(variants);
            do
            {
                truth = Place(dice, logo, width, height, hard, corner: 2 + dice.Below(2));
            }
            while (!Visibility.IsVisible(new Design(width, height, items), truth, hard ? 28 : 45));

            items.Add(truth);
            kind += truth.Ink is null ? ", full colour" : ", one ink";
            var bounds = truth.Bounds;
            if (bounds.X < 0 || bounds.Y < 0 || bounds.X + bounds.Width > width || bounds.Y + bounds.Height > height)
            {
                kind += ", cut";
            }
        }

        return new LogoCase(new Design(width, height, items) { JpegQuality = hard ? 70 + dice.Below(25) : 0 }, variants, truth, kind);
    }

    /// <summary>Another font of the share, near in weight: what a brand's name looks like as plain text.</summary>
    private static FontFile LookAlike(FontPool fonts, FontFile own, Dice dice) =>
        dice.Pick(fonts.Files.Where(f => f.Family != own.Family).OrderBy(f => Math.Abs(f.Weight - own.Weight)).ThenBy(f => f.Path, StringComparer.Ordinal).Take(12).ToList());

    private static LogoItem Place(Dice dice, BenchLogo logo, int width, int height, bool hard, int corner)
    {
        var share = hard ? Math.Exp(dice.Between(Math.Log(.04), Math.Log(.45))) : Math.Exp(dice.Between(Math.Log(.09), Math.Log(.33)));
        var w = share * width;

        // A wordmark that is all width would have letters of a few pixels.
        w = Math.Max(w, logo.Aspect * (hard ? 13 : 26));
        var h = w / logo.Aspect;
        if (h > height * .4)
        {
            (h, w) = (height * .4, height * .4 * logo.Aspect);
        }

        if (dice.Chance(.33))
        {
            var stretch = dice.Between(.08, .22) * (dice.Chance(.5) ? 1 : -1);
            (w, h) = (w * Math.Exp(stretch / 2), h * Math.Exp(-stretch / 2));
        }

        var turn = hard && dice.Chance(.25) ? dice.Between(-8, 8) : 0;
        var cut = hard && dice.Chance(.12);
        var margin = cut ? -dice.Between(.05, .25) * Math.Min(w, h) : dice.Between(.025, .08) * width;
        var (x, y) = corner switch
        {
            0 => (margin + (w / 2), margin + (h / 2)),
            1 => (width - margin - (w / 2), margin + (h / 2)),
            2 => (margin + (w / 2), height - margin - (h / 2)),
            _ => (width - margin - (w / 2), height - margin - (h / 2)),
        };
        if (hard && !cut && dice.Chance(.4))
        {
            (x, y) = (dice.Between(w / 2, width - (w / 2)), dice.Between(h / 2, height - (h / 2)));
        }

        Color? ink = dice.Unit() switch
        {
            < .3 => Color.White,
            < .42 => Color.Black,
            < .5 => Scenery.Hsl(dice.Between(0, 360), .8, dice.Between(.2, .7)),
            _ => null,
        };
        return new LogoItem(logo, x, y, w, h, turn, hard && dice.Chance(.2) ? dice.Between(.7, 1) : 1, ink);
    }
}
