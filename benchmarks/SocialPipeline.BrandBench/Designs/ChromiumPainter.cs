using System.Diagnostics;
using System.Globalization;
using System.Text;
using SkiaSharp;
using SocialPipeline.BrandBench.Material;
using SocialPipeline.Colors;
using SocialPipeline.Layout;

namespace SocialPipeline.BrandBench.Designs;

/// <summary>Paints designs with headless Chromium: many on one page, one screenshot, then cut apart.</summary>
internal static class ChromiumPainter
{
    private const int SheetWidth = 4400;
    private const int SheetHeight = 4600;

    public static IReadOnlyList<SKImage> Paint(IReadOnlyList<Design> designs, string folder)
    {
        Directory.CreateDirectory(folder);
        var images = new List<SKImage>();
        for (var start = 0; start < designs.Count;)
        {
            var places = new List<(Design Design, int X, int Y)>();
            int x = 0, y = 0, row = 0;
            while (start < designs.Count)
            {
                var design = designs[start];
                if (x + design.Width > SheetWidth)
                {
                    (x, y, row) = (0, y + row, 0);
                }

                if (y + design.Height > SheetHeight)
                {
                    break;
                }

                places.Add((design, x, y));
                (x, row) = (x + design.Width, Math.Max(row, design.Height));
                start++;
            }

            using var sheet = Shoot(Page(places), Math.Max(y + row, 1), folder);
            images.AddRange(places.Select(p => sheet.Subset(new SKRectI(p.X, p.Y, p.X + p.Design.Width, p.Y + p.Design.Height)).ToRasterImage(true)));
        }

        return images;
    }

    private static SKImage Shoot(string page, int height, string folder)
    {
        var (html, shot, profile) = (Path.Combine(folder, "page.html"), Path.Combine(folder, "page.png"), Path.Combine(folder, "profile"));
        File.WriteAllText(html, page);
        File.Delete(shot);
        var start = new ProcessStartInfo("chromium") { RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var argument in (string[])[
            "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
            "--allow-file-access-from-files", "--hide-scrollbars", "--force-color-profile=srgb", "--virtual-time-budget=20000", $"--user-data-dir={profile}",
            string.Create(CultureInfo.InvariantCulture, $"--window-size={SheetWidth},{height}"), $"--screenshot={shot}", "file://" + html])
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (!File.Exists(shot))
        {
            throw new InvalidOperationException("Chromium made no screenshot: " + errors.GetAwaiter().GetResult());
        }

        var image = SKImage.FromEncodedData(shot);
        if (image.Width != SheetWidth || image.Height != height)
        {
            throw new InvalidOperationException($"Chromium's screenshot has {image.Width}×{image.Height} px instead of {SheetWidth}×{height}.");
        }

        return image;
    }

    private static string Page(List<(Design Design, int X, int Y)> places)
    {
        var fonts = places.SelectMany(p => p.Design.Items).OfType<TextItem>().Select(t => t.Font).Distinct().ToList();
        var page = new StringBuilder("<!doctype html><meta charset=utf-8><style>body{margin:0;background:#fff}div,img,svg{position:absolute;display:block}svg{left:0;top:0;overflow:visible}text{white-space:pre;font-kerning:normal;font-synthesis:none}.d{overflow:hidden;background:#fff}");
        for (var i = 0; i < fonts.Count; i++)
        {
            page.Append(CultureInfo.InvariantCulture, $"@font-face{{font-family:f{i};src:url('file://{fonts[i].Path}')}}");
        }

        page.Append("</style>");
        foreach (var (design, x, y) in places)
        {
            page.Append(CultureInfo.InvariantCulture, $"<div class=d style='left:{x}px;top:{y}px;width:{design.Width}px;height:{design.Height}px'>");
            foreach (var item in design.Items)
            {
                Item(page, item, fonts);
            }

            page.Append("</div>");
        }

        return page.ToString();
    }

    private static void Item(StringBuilder page, DesignItem item, List<FontFile> fonts)
    {
        var culture = CultureInfo.InvariantCulture;
        switch (item)
        {
            case FillItem fill:
                var paint = fill.To is not { } to ? Css(fill.From)
                    : double.IsNaN(fill.Angle) ? $"radial-gradient(circle farthest-corner at center,{Css(fill.From)},{Css(to)})"
                    : string.Create(culture, $"linear-gradient({fill.Angle}deg,{Css(fill.From)},{Css(to)})");
                var shadow = fill.Shadow > 0 ? string.Create(culture, $"box-shadow:0 {fill.Shadow / 3:0.##}px {fill.Shadow:0.##}px rgba(0,0,0,.275);") : "";
                page.Append(culture, $"<div style='{At(fill.Box)}background:{paint};border-radius:{fill.Radius:0.##}px;{shadow}'></div>");
                break;
            case PhotoItem photo:
                page.Append(culture, $"<img src='file://{photo.Path}' style='{At(photo.Box)}object-fit:cover;object-position:{photo.FocusX * 100:0.##}% {photo.FocusY * 100:0.##}%'>");
                break;
            case TextItem text:
                // SVG text stands on its baseline exactly.
                page.Append(culture, $"<svg width=1 height=1><text x='{text.X:0.##}' y='{text.Baseline:0.##}' style='font:{text.Size:0.##}px f{fonts.IndexOf(text.Font)};letter-spacing:{text.Tracking * text.Size:0.###}px' fill='{Css(text.Ink)}'>{System.Net.WebUtility.HtmlEncode(text.Text)}</text></svg>");
                break;
            case LogoItem logo:
                var source = "data:image/svg+xml;base64," + Convert.ToBase64String(Encoding.UTF8.GetBytes(logo.Logo.Svg));
                var box = new Box(logo.X - (logo.Width / 2), logo.Y - (logo.Height / 2), logo.Width, logo.Height);
                var style = string.Create(culture, $"{At(box)}transform:rotate({logo.Turn:0.###}deg);opacity:{logo.Opacity:0.###};");
                page.Append(logo.Ink is { } ink
                    ? $"<div style='{style}background:{Css(ink)};mask:url({source}) 0 0/100% 100% no-repeat'></div>"
                    : $"<img src='{source}' style='{style}'>");
                break;
        }
    }

    private static string At(Box box) => string.Create(CultureInfo.InvariantCulture, $"left:{box.X:0.###}px;top:{box.Y:0.###}px;width:{box.Width:0.###}px;height:{box.Height:0.###}px;");

    private static string Css(Color color) => string.Create(CultureInfo.InvariantCulture, $"rgba({color.R},{color.G},{color.B},{color.Opacity:0.####})");
}
