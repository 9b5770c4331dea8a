using System.Globalization;
using System.Text.RegularExpressions;
using SkiaSharp;
using SocialPipeline.Imaging.Svg;
using SocialPipeline.Validation.Logos;

namespace SocialPipeline.BrandBench.Material;

/// <summary>Makes logos: a mark from a free icon set, a wordmark drawn with a free font, or both.</summary>
internal sealed partial class LogoMaker
{
    private static readonly string[] Syllables =
        ["bra", "cor", "del", "fin", "gal", "hel", "jun", "kra", "lum", "mer", "nor", "oro", "pel", "qua", "riv", "sol", "tam", "ul", "ver", "wen", "xi", "yor", "zen", "ba", "da", "go", "li", "mo", "ne", "ta", "vi", "sta"];

    private static readonly string[] Inks = ["#1B1F3B", "#C70039", "#0B6E4F", "#F26419", "#2E86AB", "#5F0F40", "#222222", "#7B2CBF", "#E63946", "#06668C", "#3A5A40", "#D00070"];

    private readonly List<(string Name, string Path)> _marks = [];
    private readonly FontPool _fonts;

    public LogoMaker(string iconFolder, FontPool fonts, Share share)
    {
        _fonts = fonts;
        foreach (var (folder, pattern) in new[] { ("devicon/icons", "*-original.svg"), ("bootstrap-icons/icons", "*.svg"), ("flat-color-icons/svg", "*.svg"), ("lucide-static/icons", "*.svg") })
        {
            foreach (var path in Directory.EnumerateFiles(Path.Combine(iconFolder, folder), pattern, SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            {
                var name = MarkName().Replace(Path.GetFileNameWithoutExtension(path), "");
                if (Shares.Of(name) == share)
                {
                    _marks.Add((name, path));
                }
            }
        }
    }

    /// <summary>A logo with its mark alone, where it has one.</summary>
    public (BenchLogo Primary, BenchLogo? Mark) Make(Dice dice)
    {
        while (true)
        {
            var kind = dice.Unit();
            var name = Spell(dice);
            var font = dice.Pick(_fonts.Files.Where(f => f.Weight >= 500).ToList());
            var ink = dice.Pick(Inks);
            if (kind < .17)
            {
                return (Close(Words(name, font, ink, 0, 100, 100).Svg, new SKRect(-50, -150, 3000, 200), name, font)!, null);
            }

            var (markName, path) = dice.Pick(_marks);
            var inner = Inner(File.ReadAllText(path), dice.Chance(.5) ? ink : dice.Pick(Inks));
            var mark = inner is null ? null : Close(inner.Value.Content, inner.Value.Box, markName, null);
            if (mark is null || mark.Aspect is < .4 or > 2.5 || LogoTemplate.From(mark.Asset, "mark") is not { IsUsable: true } template || template.View(40, (int)(40 / mark.Aspect), 96).AllPoints.Length < 70)
            {
                continue;
            }

            if (kind < .45)
            {
                return (mark, null);
            }

            var stacked = kind > .8;
            var markHeight = stacked ? 160 : dice.Between(90, 130);
            var markWidth = markHeight * mark.Aspect;
            var embedded = mark.Svg.Replace("<svg ", string.Create(CultureInfo.InvariantCulture, $"<svg x=\"0\" y=\"0\" width=\"{markWidth:0.##}\" height=\"{markHeight:0.##}\" "), StringComparison.Ordinal);
            var size = stacked ? 64.0 : dice.Between(70, 100);
            using var paint = new SKFont(font.Typeface, (float)size);
            var width = paint.MeasureText(name);
            var (x, y) = stacked ? ((markWidth - width) / 2, markHeight + (size * 1.15)) : (markWidth + (size * .3), (markHeight / 2) + (size * .35));
            var words = Words(name, font, dice.Chance(.5) ? ink : "#222222", x, y, size).Svg;
            var lockup = Close(embedded + words, new SKRect(-600, -200, 2600, 500), name, font);
            if (lockup is not null && lockup.Aspect < 9)
            {
                return (lockup, mark);
            }
        }
    }

    /// <summary>A name of two or three syllables.</summary>
    public static string Spell(Dice dice)
    {
        var text = string.Concat(Enumerable.Range(0, 2 + dice.Below(2)).Select(_ => dice.Pick(Syllables)));
        return dice.Unit() switch
        {
            < .25 => text.ToUpperInvariant(),
            < .45 => text,
            _ => char.ToUpperInvariant(text[0]) + text[1..],
        };
    }

    private static (string Svg, double Width) Words(string text, FontFile font, string ink, double x, double y, double size)
    {
        using var skFont = new SKFont(font.Typeface, (float)size);
        using var path = skFont.GetTextPath(text, new SKPoint((float)x, (float)y));
        return ($"<path fill=\"{ink}\" d=\"{path.ToSvgPathData()}\"/>", skFont.MeasureText(text));
    }

    private static (string Content, SKRect Box)? Inner(string svg, string ink)
    {
        var match = Root().Match(svg);
        if (!match.Success || svg.Contains("<style", StringComparison.Ordinal) || svg.Contains("<image", StringComparison.Ordinal))
        {
            return null;
        }

        var attributes = match.Groups[1].Value;
        var box = ViewBox().Match(attributes) is { Success: true } view
            ? new SKRect(Number(view, 1), Number(view, 2), Number(view, 1) + Number(view, 3), Number(view, 2) + Number(view, 4))
            : default;
        if (box.IsEmpty)
        {
            return null;
        }

        var kept = string.Join(" ", Kept().Matches(attributes).Select(m => m.Value)).Replace("currentColor", ink, StringComparison.Ordinal);
        var content = svg[(match.Index + match.Length)..svg.LastIndexOf("</svg>", StringComparison.Ordinal)].Replace("currentColor", ink, StringComparison.Ordinal);
        return ($"<g {kept}>{content}</g>", box);

        static float Number(Match m, int group) => float.Parse(m.Groups[group].Value, CultureInfo.InvariantCulture);
    }

    /// <summary>Draws the content, measures its ink and closes the view box around it.</summary>
    private static BenchLogo? Close(string content, SKRect box, string name, FontFile? font)
    {
        SvgDrawing drawing;
        try
        {
            drawing = SvgDrawing.Parse(System.Text.Encoding.UTF8.GetBytes(Wrap(content, box)), name);
        }
        catch (SvgException)
        {
            return null;
        }

        var bounds = drawing.ContentBounds;
        if (bounds.IsEmpty)
        {
            return null;
        }

        for (var round = 0; round < 2; round++)
        {
            var scale = 1200 / Math.Max(bounds.Width, bounds.Height);
            using var bitmap = new SKBitmap(new SKImageInfo((int)Math.Ceiling(bounds.Width * scale) + 4, (int)Math.Ceiling(bounds.Height * scale) + 4, SKColorType.Rgba8888, SKAlphaType.Premul));
            using (var canvas = new SKCanvas(bitmap))
            {
                canvas.Clear(SKColors.Transparent);
                canvas.Translate(2, 2);
                canvas.Scale(scale);
                canvas.Translate(-bounds.Left, -bounds.Top);
                drawing.Draw(canvas, drawing.ViewBox);
            }

            int left = int.MaxValue, top = int.MaxValue, right = -1, bottom = -1;
            var pixels = bitmap.GetPixelSpan();
            for (var y = 0; y < bitmap.Height; y++)
            {
                for (var x = 0; x < bitmap.Width; x++)
                {
                    if (pixels[(((y * bitmap.Width) + x) * 4) + 3] > 100)
                    {
                        (left, right, top, bottom) = (Math.Min(left, x), Math.Max(right, x), Math.Min(top, y), y);
                    }
                }
            }

            if (right < 0)
            {
                return null;
            }

            bounds = new SKRect(bounds.Left + ((left - 2) / scale), bounds.Top + ((top - 2) / scale), bounds.Left + ((right - 1) / scale), bounds.Top + ((bottom - 1) / scale));
        }

        return new BenchLogo(name, Wrap(content, bounds), bounds.Width / bounds.Height, font);
    }

    private static string Wrap(string content, SKRect box) => string.Create(
        CultureInfo.InvariantCulture,
        $"<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" viewBox=\"{box.Left:0.###} {box.Top:0.###} {box.Width:0.###} {box.Height:0.###}\" preserveAspectRatio=\"none\">{content}</svg>");

    [GeneratedRegex(@"<svg\b([^>]*)>")]
    private static partial Regex Root();

    [GeneratedRegex(@"viewBox=""\s*([-\d.]+)[\s,]+([-\d.]+)[\s,]+([-\d.]+)[\s,]+([-\d.]+)")]
    private static partial Regex ViewBox();

    [GeneratedRegex(@"\b(fill|stroke|stroke-width|stroke-linecap|stroke-linejoin|fill-rule|clip-rule)=""[^""]*""")]
    private static partial Regex Kept();

    // filled and outlined versions of one icon are one thing
    [GeneratedRegex("(-original|-plain|-fill|-2|-square|-circle|-alt|-off)+$")]
    private static partial Regex MarkName();
}
