using SkiaSharp;
using SocialPipeline.Platforms;
using SocialPipeline.Text;

namespace SocialPipeline.Gallery;

/// <summary>Lays pictures of one template out on a sheet: the story at the left, the others in rows beside it.</summary>
internal static class Sheet
{
    public static readonly string[] Formats =
    [
        PlatformFormats.InstagramStory, PlatformFormats.InstagramPostSquare, PlatformFormats.InstagramPostPortrait,
        PlatformFormats.FacebookPostLink, PlatformFormats.YouTubeThumbnail, PlatformFormats.XCover,
    ];

    private const float Margin = 60, Gap = 28, Caption = 34, RowHeight = 520, Title = 90;
    private static readonly SKColor Table = new(0xD5, 0xD6, 0xD1);

    public static void Write(string path, string title, string brand, List<(PlatformFormat Format, SKImage Image)> pictures, FontLibrary fonts)
    {
        var rows = Rows(pictures);
        var width = (int)Math.Ceiling(rows.Max(row => row.Sum(cell => cell.Width) + (Gap * (row.Count - 1))) + (2 * Margin));
        var height = (int)Math.Ceiling(Title + Margin + rows.Sum(row => row.Max(cell => cell.Height) + Caption + Gap));
        using var surface = SKSurface.Create(new SKImageInfo(width, height));
        var canvas = surface.Canvas;
        canvas.Clear(Table);
        Label(canvas, fonts, title, Margin, 52, 30, 700);
        Label(canvas, fonts, brand, Margin + (title.Length * 18) + 24, 56, 22, 400);
        var y = Title;
        foreach (var row in rows)
        {
            var x = Margin;
            foreach (var cell in row)
            {
                canvas.DrawImage(cell.Image, SKRect.Create(x, y, cell.Width, cell.Height), new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
                Label(canvas, fonts, $"{cell.Format.Id}  {cell.Format.Width}×{cell.Format.Height}", x, y + cell.Height + 8, 14, 400);
                x += cell.Width + Gap;
            }

            y += row.Max(cell => cell.Height) + Caption + Gap;
        }

        using var image = surface.Snapshot();
        using var file = path.EndsWith(".png", StringComparison.Ordinal) ? image.Encode(SKEncodedImageFormat.Png, 90) : image.Encode(SKEncodedImageFormat.Jpeg, 86);
        File.WriteAllBytes(path, file.ToArray());
        pictures.ForEach(picture => picture.Image.Dispose());
    }

    private static List<List<(PlatformFormat Format, SKImage Image, float Width, float Height)>> Rows(List<(PlatformFormat Format, SKImage Image)> pictures)
    {
        const float Widest = 1800;
        var rows = new List<List<(PlatformFormat, SKImage, float, float)>> { new() };
        var used = 0f;
        foreach (var (format, image) in pictures)
        {
            var scale = Math.Min(RowHeight / image.Height, 900f / image.Width);
            var (w, h) = (image.Width * scale, image.Height * scale);
            if (used > 0 && used + w > Widest)
            {
                rows.Add([]);
                used = 0;
            }

            rows[^1].Add((format, image, w, h));
            used += w + Gap;
        }

        return rows;
    }

    private static void Label(SKCanvas canvas, FontLibrary fonts, string text, float x, float y, double size, int weight) =>
        ShapedText.Shape([new TextSpan(text, ["Inter"]) { Weight = weight, Color = new(0x22, 0x22, 0x20) }], fonts)
            .Layout(new TextLayoutOptions { Size = size, Trim = TextTrim.CapToBaseline })
            .Draw(canvas, x, y);
}
