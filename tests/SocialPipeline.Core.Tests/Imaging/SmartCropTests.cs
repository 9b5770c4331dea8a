using SkiaSharp;
using Xunit;
using Xunit.Abstractions;

namespace SocialPipeline.Imaging;

/// <summary>Crops with a found focus against crops about the middle, on scenes drawn with a known subject and on photographs whose subject a person marked.</summary>
public sealed class SmartCropTests(ITestOutputHelper output)
{
    private const int Width = 900;
    private const int Height = 600;

    /// <summary>Square, story and banner.</summary>
    private static readonly (double Width, double Height)[] Shapes = [(1, 1), (9, 16), (3, 1)];

    /// <summary>Photographs of <c>eng/fetch-photos.sh</c> with the subject's rectangle, marked by eye: left, top, right, bottom in hundredths.</summary>
    private static readonly (string File, int Left, int Top, int Right, int Bottom)[] Marked =
    [
        ("Picture_0B_by_freespace.jpg", 22, 12, 100, 98),
        ("Wine_by_Jakkub_Mede.jpg", 5, 45, 80, 98),
        ("free_by_Peter_Nerlich.jpg", 25, 56, 66, 88),
        ("friends_by_Aitzol_Berasategi.jpg", 30, 22, 70, 66),
        ("greentock_by_Peter_Nerlich.jpg", 25, 8, 78, 60),
        ("mate/nature/Aqua.jpg", 54, 38, 87, 84),
        ("mate/nature/Garden.jpg", 36, 18, 100, 98),
        ("mate/nature/LadyBird.jpg", 63, 43, 76, 60),
        ("mate/nature/TwoWings.jpg", 33, 25, 94, 100),
        ("mate/nature/YellowFlower.jpg", 20, 5, 100, 100),
        ("seeding_by_Clements_Engelhardt.jpg", 14, 8, 46, 98),
        ("sunset_by_Aitzol_Berasategi.jpg", 40, 30, 60, 56),
    ];

    [Fact]
    public void A_drawn_subject_off_the_middle_is_shown_where_a_crop_about_the_middle_misses_it()
    {
        var (found, middle, cases) = (0, 0, 0);
        foreach (var (name, subject, draw) in Scenes())
        {
            using var picture = Draw(draw);
            using var photo = PhotoDecoder.Decode(TestPictures.Source(picture, "png"));
            var map = FocusMap.Of(photo);
            foreach (var (width, height) in Shapes)
            {
                cases++;
                var (smart, center) = (Shown(SmartCrop.Find(map, Width, Height, width, height, []), subject, Width, Height, width, height), Shown(FocusPoint.Center, subject, Width, Height, width, height));
                found += smart >= .9 ? 1 : 0;
                middle += center >= .9 ? 1 : 0;
                output.WriteLine(FormattableString.Invariant($"{name} {width}:{height} shows {smart:P0} of the subject, about the middle {center:P0}"));
            }
        }

        output.WriteLine($"drawn scenes: {found} of {cases} crops show the subject; about the middle {middle}");
        Assert.True(found >= cases * .9, $"{found} of {cases}; about the middle {middle}");
    }

    [Fact]
    public void The_subject_of_real_photographs_is_shown_more_often_than_by_crops_about_the_middle()
    {
        var folder = Path.Combine(RealPhotoTests.Folder, "usr", "share", "backgrounds");
        double found = 0, middle = 0, cases = 0;
        foreach (var (file, left, top, right, bottom) in Marked)
        {
            var source = ImageSource.FromFile(Path.Combine(folder, file));
            var header = source.ReadHeader();
            var subject = new CropRect(left / 100.0 * header.Width, top / 100.0 * header.Height, (right - left) / 100.0 * header.Width, (bottom - top) / 100.0 * header.Height);
            using var photo = PhotoDecoder.Decode(source, .2);
            var map = FocusMap.Of(photo);
            foreach (var (width, height) in Shapes)
            {
                cases++;
                var focus = SmartCrop.Find(map, header.Width, header.Height, width, height, []);
                var most = Most(subject, header.Width, header.Height, width, height);
                var (smart, center) = (Shown(focus, subject, header.Width, header.Height, width, height) / most, Shown(FocusPoint.Center, subject, header.Width, header.Height, width, height) / most);
                found += smart;
                middle += center;
                output.WriteLine(FormattableString.Invariant($"{file} {width}:{height} focus {focus.X:0.00}, {focus.Y:0.00} shows {smart:P0}, about the middle {center:P0}"));
            }
        }

        output.WriteLine(FormattableString.Invariant($"photographs: {found / cases:P1} of what could be shown; about the middle {middle / cases:P1}"));
        Assert.True(found > middle && found / cases > .85, FormattableString.Invariant($"{found / cases:P1}; about the middle {middle / cases:P1}"));
    }

    [Fact]
    public void A_subject_is_kept_from_under_a_text()
    {
        using var picture = Draw(canvas => Disc(canvas, 450, 300, 90, new SKColor(220, 60, 30)));
        using var photo = PhotoDecoder.Decode(TestPictures.Source(picture, "png"));
        var map = FocusMap.Of(photo);

        // a square of 600 px may slide over 300; its left half is under text
        var free = SmartCrop.Find(map, Width, Height, 1, 1, []);
        var beside = SmartCrop.Find(map, Width, Height, 1, 1, [new CropRect(0, 0, .5, 1)]);
        var other = SmartCrop.Find(map, Width, Height, 1, 1, [new CropRect(.5, 0, .5, 1)]);

        Assert.Equal(.5, free.X, .01);
        Assert.True(beside.X < .45, $"{beside.X}");
        Assert.True(other.X > .55, $"{other.X}");
    }

    [Theory]
    [InlineData(255, 255)]
    [InlineData(90, 90)]
    [InlineData(40, 200)]
    public void A_picture_without_a_subject_is_cropped_about_its_middle(byte from, byte to)
    {
        using var picture = TestPictures.Bitmap(Width, Height, (x, _) => new SKColor((byte)(from + (to - from) * x / Width), 120, 130));
        using var photo = PhotoDecoder.Decode(TestPictures.Source(picture, "png"));

        foreach (var (width, height) in Shapes)
        {
            Assert.Equal(FocusPoint.Center, SmartCrop.Find(FocusMap.Of(photo), Width, Height, width, height, []));
        }
    }

    [Fact]
    public void The_same_picture_decoded_smaller_has_nearly_the_same_focus()
    {
        using var picture = Draw(canvas => Disc(canvas, 720, 200, 70, new SKColor(220, 60, 30)));
        var source = TestPictures.Source(picture, "jpg");
        using var full = PhotoDecoder.Decode(source);
        using var small = PhotoDecoder.Decode(source, .25);

        var (a, b) = (SmartCrop.Find(FocusMap.Of(full), Width, Height, 1, 1, []), SmartCrop.Find(FocusMap.Of(small), Width, Height, 1, 1, []));

        Assert.Equal(a.X, b.X, .05);
    }

    [Fact]
    public void A_map_s_sums_are_exact_for_parts_of_cells()
    {
        using var picture = TestPictures.Detailed(300, 200);
        using var photo = PhotoDecoder.Decode(TestPictures.Source(picture, "png"));
        var map = FocusMap.Of(photo);

        var whole = map.Sum(0, 0, 1, 1);

        Assert.True(whole > 0);
        Assert.Equal(whole, map.Sum(0, 0, .37, 1) + map.Sum(.37, 0, 1, .113) + map.Sum(.37, .113, 1, 1), 1e-9);
        Assert.Equal(0, map.Sum(.5, .5, .5, 1));
    }

    private static IEnumerable<(string Name, CropRect Subject, Action<SKCanvas> Draw)> Scenes()
    {
        (double X, double Y)[] places = [(.16, .5), (.84, .5), (.3, .2), (.72, .82), (.5, .14), (.5, .86)];
        foreach (var (x, y) in places)
        {
            var (left, top) = ((float)(x * Width), (float)(y * Height));
            void Ball(SKCanvas canvas)
            {
                Ground(canvas, new SKColor(150, 185, 215), new SKColor(120, 140, 100));
                Disc(canvas, left, top, 60, new SKColor(215, 70, 30));
            }

            void Face(SKCanvas canvas)
            {
                Ground(canvas, new SKColor(70, 90, 80), new SKColor(50, 60, 75));
                using var hair = new SKPaint { IsAntialias = true, Color = new SKColor(50, 30, 20) };
                canvas.DrawOval(left, top - 12, 55, 53, hair);
                Disc(canvas, left, top + 8, 46, new SKColor(225, 172, 140));
                Disc(canvas, left - 16, top, 5, new SKColor(30, 20, 20));
                Disc(canvas, left + 16, top, 5, new SKColor(30, 20, 20));
            }

            void Tower(SKCanvas canvas)
            {
                Leaves(canvas);
                using var wall = new SKPaint { Color = new SKColor(245, 240, 230) };
                canvas.DrawRect(left - 40, top - 70, 80, 140, wall);
                using var window = new SKPaint { Color = new SKColor(40, 45, 60) };
                for (var i = 0; i < 6; i++)
                {
                    canvas.DrawRect(left - 26 + i % 2 * 34, top - 54 + i / 2 * 40, 18, 24, window);
                }
            }

            yield return (FormattableString.Invariant($"ball at {x}, {y}"), new CropRect(left - 60, top - 60, 120, 120), Ball);
            yield return (FormattableString.Invariant($"face at {x}, {y}"), new CropRect(left - 55, top - 65, 110, 130), Face);
            yield return (FormattableString.Invariant($"tower among leaves at {x}, {y}"), new CropRect(left - 40, top - 70, 80, 140), Tower);
        }
    }

    private static SKBitmap Draw(Action<SKCanvas> draw)
    {
        var bitmap = new SKBitmap(new SKImageInfo(Width, Height, SKImageInfo.PlatformColorType, SKAlphaType.Premul, SKColorSpace.CreateSrgb()));
        using var canvas = new SKCanvas(bitmap);
        canvas.Clear(new SKColor(150, 185, 215));
        draw(canvas);
        return bitmap;
    }

    private static void Ground(SKCanvas canvas, SKColor above, SKColor below)
    {
        using var shader = SKShader.CreateLinearGradient(new SKPoint(0, 0), new SKPoint(0, Height), [above, below], SKShaderTileMode.Clamp);
        using var paint = new SKPaint { Shader = shader };
        canvas.DrawPaint(paint);
    }

    private static void Leaves(SKCanvas canvas)
    {
        canvas.Clear(new SKColor(52, 84, 40));
        var random = new Random(7);
        for (var i = 0; i < 900; i++)
        {
            Disc(canvas, random.Next(Width), random.Next(Height), random.Next(6, 18), new SKColor((byte)random.Next(40, 90), (byte)random.Next(80, 135), (byte)random.Next(25, 60)));
        }
    }

    private static void Disc(SKCanvas canvas, float x, float y, float radius, SKColor color)
    {
        using var paint = new SKPaint { IsAntialias = true, Color = color };
        canvas.DrawCircle(x, y, radius, paint);
    }

    /// <summary>The share of a subject that a crop shows.</summary>
    private static double Shown(FocusPoint focus, CropRect subject, double sourceWidth, double sourceHeight, double width, double height)
    {
        var crop = ImageCrop.Cover(sourceWidth, sourceHeight, width, height, focus);
        var across = Math.Min(crop.Right, subject.Right) - Math.Max(crop.X, subject.X);
        var down = Math.Min(crop.Bottom, subject.Bottom) - Math.Max(crop.Y, subject.Y);
        return across <= 0 || down <= 0 ? 0 : across * down / (subject.Width * subject.Height);
    }

    /// <summary>The most of a subject that any crop of these proportions can show.</summary>
    private static double Most(CropRect subject, double sourceWidth, double sourceHeight, double width, double height) =>
        Shown(new FocusPoint((subject.X + subject.Width / 2) / sourceWidth, (subject.Y + subject.Height / 2) / sourceHeight), subject, sourceWidth, sourceHeight, width, height);
}
