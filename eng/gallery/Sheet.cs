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

    private const float Margin = 60, Gap = 28, Caption = 34, Widest = 1740, TallestRow = 720, Title = 90;
    private static readonly SKColor Table = new(0xD5, 0xD6, 0xD1);

    public static void Write(string path, string title, string brand, List<(PlatformFormat Format, SKImage Image)> pictures, FontLibrary fonts)
    {
        var rows = Rows(pictures);
        var width = (int)Math.Ceiling(rows.Max(row => row.Sum(cell => cell.Width) + (Gap * (row.Count - 1))) + (2 * Margin));
        var height = (int)Math.Ceiling(Title + Margin + rows.Sum(row => row.Max(cell => cell.Height) + Caption + Gap));
        using var surface = SKSurface.Create(new SKImageInfo(width, height));
        var canvas = surface.Canvas;
        canvas.Clear(Table);
        var titleWidth = Label(canvas, fonts, title, Margin, 52, 30, 700);
        Label(canvas, fonts, brand, Margin + titleWidth + 20, 58, 22, 400);
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

    /// <summary>Rows of pictures of one height, each row as wide as the sheet; a row ends when it would get too low.</summary>
    private static List<List<(PlatformFormat Format, SKImage Image, float Width, float Height)>> Rows(List<(PlatformFormat Format, SKImage Image)> pictures)
    {
        var rows = new List<List<(PlatformFormat, SKImage, float, float)>>();
        for (var start = 0; start < pictures.Count;)
        {
            var count = Math.Min(3, pictures.Count - start);
            var row = pictures.GetRange(start, count);
            var height = Math.Min(TallestRow, (Widest - (Gap * (count - 1))) / row.Sum(picture => (float)picture.Image.Width / picture.Image.Height));
            rows.Add([.. row.Select(picture => (picture.Format, picture.Image, height * picture.Image.Width / picture.Image.Height, height))]);
            start += count;
        }

        return rows;
    }

    private static float Label(SKCanvas canvas, FontLibrary fonts, string text, float x, float y, double size, int weight)
    {
        var lines = ShapedText.Shape([new TextSpan(text, ["Inter"]) { Weight = weight, Color = new(0x22, 0x22, 0x20) }], fonts)
            .Layout(new TextLayoutOptions { Size = size, Trim = TextTrim.CapToBaseline });
        lines.Draw(canvas, x, y);
        return (float)lines.Width;
    }
}
