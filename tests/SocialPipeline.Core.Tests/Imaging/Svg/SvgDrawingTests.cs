using System.Globalization;
using System.Text;
using SkiaSharp;
using Xunit;

namespace SocialPipeline.Imaging.Svg;

public sealed class SvgDrawingTests
{
    private const string Everything =
        """
        <linearGradient id="g"><stop stop-color="red"/><stop offset="1" stop-color="blue" stop-opacity=".5"/></linearGradient>
        <clipPath id="c"><circle cx="3" cy="5" r="3"/><circle cx="6.5" cy="5" r="3"/></clipPath>
        <g opacity=".7" clip-path="url(#c)"><rect width="10" height="10" fill="url(#g)"/><path d="M1 1L9 9" stroke="lime" stroke-dasharray="1 .5"/></g>
        """;

    [Theory]
    [InlineData("viewBox='0 0 20 10'", 20, 10)]
    [InlineData("viewBox='0 0 20 10' width='100'", 100, 50)]
    [InlineData("viewBox='0 0 20 10' height='100px'", 200, 100)]
    [InlineData("viewBox='0 0 20 10' width='1in' height='1em'", 96, 16)]
    [InlineData("viewBox='0 0 20 10' width='100%' height='100%'", 20, 10)]
    [InlineData("width='30' height='15'", 30, 15)]
    [InlineData("viewBox='-5,-5,20,10'", 20, 10)]
    public void The_size_comes_from_the_attributes_or_the_view_box(string attributes, float width, float height)
    {
        var drawing = SvgPicture.Of("", attributes);
        Assert.Equal((width, height), (drawing.Width, drawing.Height));
        Assert.Equal(width / height, drawing.AspectRatio);
    }

    [Theory]
    [InlineData("", 7.5, 5, 12.5, 5)]
    [InlineData("xMidYMid meet", 7.5, 5, 12.5, 5)]
    [InlineData("xMinYMin", 2.5, 5, 7.5, 5)]
    [InlineData("xMaxYMax", 12.5, 5, 17.5, 5)]
    [InlineData("none", 5, 5, 15, 5)]
    [InlineData("xMidYMid slice", 5, 5, 15, 5)]
    public void A_wider_rectangle_is_filled_as_the_file_says(string ratio, double redX, double redY, double blueX, double blueY)
    {
        var drawing = SvgPicture.Of(
            "<rect width='10' height='10' fill='red'/><rect x='5' width='5' height='10' fill='blue'/>",
            $"viewBox='0 0 10 10'" + (ratio.Length == 0 ? "" : $" preserveAspectRatio='{ratio}'"));
        var pixels = drawing.Pixels(width: 20);
        Assert.Equal(SKColors.Red, pixels.At(redX - 1, redY));
        Assert.Equal(SKColors.Blue, pixels.At(blueX + 1, blueY));
        Assert.Equal(ratio is "none" or "xMidYMid slice" or "xMinYMin", pixels.IsPainted(0.5, 5));
    }

    [Fact]
    public void Nothing_is_drawn_outside_the_rectangle_and_the_canvas_stays_as_it_was()
    {
        var drawing = SvgPicture.Of("<rect x='-50' y='-50' width='200' height='200'/>");
        using var bitmap = new SKBitmap(20, 20);
        using var canvas = new SKCanvas(bitmap);
        canvas.Clear(SKColors.White);
        canvas.Translate(1, 1);
        var matrix = canvas.TotalMatrix;
        var depth = canvas.SaveCount;
        drawing.Draw(canvas, SKRect.Create(4, 4, 10, 10));
        Assert.Equal(matrix, canvas.TotalMatrix);
        Assert.Equal(depth, canvas.SaveCount);
        Assert.Equal(SKColors.Black, bitmap.GetPixel(5, 5));
        Assert.Equal(SKColors.White, bitmap.GetPixel(4, 4));
        Assert.Equal(SKColors.White, bitmap.GetPixel(15, 15));
    }

    [Theory]
    [InlineData(0, 10)]
    [InlineData(10, -1)]
    [InlineData(float.NaN, 10)]
    public void An_empty_rectangle_stays_empty(float width, float height)
    {
        using var bitmap = new SKBitmap(10, 10);
        using var canvas = new SKCanvas(bitmap);
        SvgPicture.Of("<rect width='10' height='10'/>").Draw(canvas, new SKRect(0, 0, width, height));
        Assert.All(bitmap.Bytes, value => Assert.Equal(0, value));
    }

    [Fact]
    public void Pdf_keeps_clips_gradients_and_opacity_as_vectors()
    {
        using var stream = new MemoryStream();
        using (var document = SKDocument.CreatePdf(stream))
        {
            SvgPicture.Of(Everything).Draw(document.BeginPage(500, 500), SKRect.Create(500, 500), new SvgPaintOptions { OverrideColor = new SKColor(10, 20, 30, 200) });
            document.EndPage();
            SvgPicture.Of(Everything).Draw(document.BeginPage(500, 500), SKRect.Create(500, 500));
            document.EndPage();
            document.Close();
        }
        var pdf = Encoding.Latin1.GetString(stream.ToArray());
        Assert.Contains("/Shading", pdf, StringComparison.Ordinal);
        Assert.DoesNotContain("/Subtype /Image", pdf, StringComparison.Ordinal);
    }

    [Fact]
    public void Eight_threads_draw_the_same_bytes_as_one()
    {
        var drawings = IconSets.Logos.Select(file => SvgDrawing.Parse(File.ReadAllBytes(file), file)).Append(SvgPicture.Of(Everything)).ToArray();
        var expected = drawings.Select(drawing => drawing.Pixels().Bytes).ToArray();
        Parallel.For(0, 400, new ParallelOptions { MaxDegreeOfParallelism = 8 }, n =>
            Assert.Equal(expected[n % drawings.Length], drawings[n % drawings.Length].Pixels().Bytes));
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("de-DE")]
    public void The_culture_changes_nothing(string culture)
    {
        var expected = SvgPicture.Of(Everything).Pixels().Bytes;
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(expected, SvgPicture.Of(Everything).Pixels().Bytes);
            Assert.Equal(SKColors.Indigo, SvgPicture.Pixels("<rect width='10' height='10' fill='INDIGO'/>").At(5, 5));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_logo_knows_where_its_ink_is()
    {
        var mark = IconSets.Logos.Single(file => file.EndsWith("marsa-mark-light.svg", StringComparison.Ordinal));
        var drawing = SvgDrawing.Parse(File.ReadAllBytes(mark), "marsa-mark-light.svg");
        Assert.Equal(SKRect.Create(-2, -2, 96, 104), drawing.ViewBox);
        Assert.Equal(new SKRect(0, 0, 87, 100), drawing.ContentBounds);
    }
}
