using CsCheck;
using SkiaSharp;
using SocialPipeline.Colors;
using SocialPipeline.Layout;
using Xunit;

namespace SocialPipeline.Rendering;

public sealed class GradientFillTests
{
    private static readonly Gen<Color> AnyColor = Gen.Select(Gen.Byte, Gen.Byte, Gen.Byte, Gen.Byte).Select((r, g, b, a) => new Color(r, g, b, a));

    [Fact]
    public void Vectors_and_scalars_give_the_same_pixels() =>
        Gen.Select(AnyColor, AnyColor, AnyColor, Gen.Int[1, 70], Gen.Int[1, 40], Gen.Int[0, 3]).Sample((ground, from, to, width, height, turns) =>
        {
            var paint = new ScenePaint([(from, 0), (to, 1)], 90 * turns);
            using var fast = Filled(ground, paint, width, height, vectors: true);
            using var slow = Filled(ground, paint, width, height, vectors: false);
            Assert.True(fast.GetPixelSpan().SequenceEqual(slow.GetPixelSpan()));
        }, iter: 300);

    [Fact]
    public void It_is_what_skia_draws_within_two_levels() =>
        Gen.Select(AnyColor, AnyColor, AnyColor, Gen.Int[0, 3]).Sample((ground, from, to, turns) =>
        {
            var paint = new ScenePaint([(from, 0), (to, 1)], 90 * turns);
            using var ours = Filled(ground, paint, 64, 48, vectors: true);
            using var skia = Filled(ground, ScenePaint.Flat(ground), 64, 48, vectors: true);
            using (var canvas = new SKCanvas(skia))
            {
                using var shader = Gradients.Shader(paint, new Box(0, 0, 64, 48));
                using var brush = new SKPaint { Shader = shader };
                canvas.DrawRect(0, 0, 64, 48, brush);
            }

            Assert.All(ours.Bytes.Zip(skia.Bytes), pair => Assert.InRange(Math.Abs(pair.First - pair.Second), 0, 2));
        }, iter: 60);

    [Fact]
    public void What_is_opaque_stays_opaque() =>
        Gen.Select(AnyColor, AnyColor).Sample((from, to) =>
        {
            using var filled = Filled(Color.White, new ScenePaint([(from, 0), (to, 1)], 90), 16, 40, vectors: true);
            Assert.All(filled.Pixels, pixel => Assert.Equal(255, pixel.Alpha));
        }, iter: 100);

    private static SKBitmap Filled(Color ground, ScenePaint paint, int width, int height, bool vectors)
    {
        var bitmap = new SKBitmap(new SKImageInfo(width, height, SKImageInfo.PlatformColorType, SKAlphaType.Opaque));
        bitmap.Erase(new SKColor(ground.R, ground.G, ground.B));
        using var pixels = bitmap.PeekPixels();
        if (paint.Stops.Count > 1)
        {
            GradientFill.Fill(pixels, paint, new Box(0, 0, width, height), vectors);
        }

        return bitmap;
    }
}
