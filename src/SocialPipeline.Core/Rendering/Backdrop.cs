using SkiaSharp;
using SocialPipeline.Brands;
using SocialPipeline.Colors;
using SocialPipeline.Layout;

namespace SocialPipeline.Rendering;

/// <summary>
/// Settles what depends on what is really underneath: scrim strengths, logo variants, and the contrast under each text.
/// The scene is drawn at a quarter of its size from back to front; each open question is answered from the pixels drawn so far.
/// </summary>
internal static class Backdrop
{
    private const double LargestSide = 480;

    public static Scene Settle(Scene scene, Brand brand, SceneResources resources, DesignAdjustments adjustments, CancellationToken cancellationToken)
    {
        scene = CropChoice.Settle(scene, resources);
        var scale = Math.Min(.25, LargestSide / Math.Max(scene.Width, scene.Height));
        var info = new SKImageInfo(Math.Max(1, (int)Math.Ceiling(scene.Width * scale)), Math.Max(1, (int)Math.Ceiling(scene.Height * scale)), SKColorType.Rgba8888, SKAlphaType.Premul);
        using var bitmap = new SKBitmap(info);
        using var canvas = new SKCanvas(bitmap);
        canvas.Scale((float)scale);
        var painter = new ScenePainter(canvas, resources, PaintMode.Sketch, scale);
        canvas.Clear(new SKColor(scene.Ground.R, scene.Ground.G, scene.Ground.B));

        var settled = new List<SceneElement>(scene.Elements.Count);
        foreach (var element in scene.Elements)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var final = element switch
            {
                SceneScrim scrim => scrim with { Strength = Strength(scrim, scene, new BackdropSample(bitmap, scale), adjustments.ScrimContrast) },
                SceneLogo logo => LogoChoice.Choose(logo, brand, new BackdropSample(bitmap, scale), adjustments.LogoVariant),
                SceneText text => text with { Contrast = ContrastOf(text, new BackdropSample(bitmap, scale)) },
                _ => element,
            };
            painter.Draw(final);
            settled.Add(final);
        }

        return scene with { Elements = settled };
    }

    /// <summary>The contrast of the layer's colour with what lies under it, of highlighted words with the colour behind them, whichever is less; or of the outline.</summary>
    private static double ContrastOf(SceneText text, BackdropSample sample)
    {
        var (least, bare) = (double.PositiveInfinity, false);
        foreach (var line in text.Lines.Lines)
        {
            foreach (var run in line.Runs)
            {
                if (run.Span.Highlight is { Marker: false, Color.A: 255 } highlight)
                {
                    least = Math.Min(least, Contrast.Ratio(run.Color, highlight.Color));
                }
                else
                {
                    bare = true;
                }
            }
        }

        least = bare ? Math.Min(least, sample.Contrast(text.Color, TextArea(text), .10)) : least;

        // Letters with an outline are read by it: against what lies under them, and against their own colour.
        return text.Outline is { Color.A: 255 } outline
            ? Math.Max(least, Math.Min(Contrast.Ratio(text.Color, outline.Color), sample.Contrast(outline.Color, TextArea(text), .10)))
            : least;
    }

    /// <summary>The least strength in steps of .05 with which every text above keeps its contrast; a flat panel beyond .85.</summary>
    private static double Strength(SceneScrim scrim, Scene scene, BackdropSample sample, double contrast)
    {
        var texts = scene.Texts.Where(text => scrim.For.Contains(text.Layer)).ToList();
        for (var step = (int)Math.Ceiling(scrim.MinStrength * 20); step <= 20; step++)
        {
            var strength = step / 20.0;
            if (texts.All(text => sample.ContrastUnder(text.Color, TextArea(text), scrim with { Strength = strength }, .10) >= contrast))
            {
                return strength > .85 ? 1 : strength;
            }
        }

        return 1;
    }

    private static Box TextArea(SceneText text) => text.Ink.Inflate(text.Size * .1);
}
