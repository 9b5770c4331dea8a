using SkiaSharp;
using SocialPipeline.Brands;
using SocialPipeline.Colors;
using SocialPipeline.Imaging;
using SocialPipeline.Layout;
using SocialPipeline.Text;

namespace SocialPipeline.Rendering;

/// <summary>Draws scene elements on a canvas, raster or PDF. The canvas is already scaled when a scene is drawn smaller.</summary>
internal sealed class ScenePainter(SKCanvas canvas, SceneResources resources, PaintMode mode = PaintMode.Pixels, double scale = 1, SKPixmap? pixels = null)
{
    /// <summary>Draws the ground and every element from back to front.</summary>
    public void Draw(Scene scene)
    {
        canvas.Clear(Sk(scene.Ground));
        foreach (var element in scene.Elements)
        {
            Draw(element);
        }
    }

    /// <summary>Draws one element.</summary>
    public void Draw(SceneElement element)
    {
        if (element.Opacity <= 0 || element.Box.Width <= 0 || element.Box.Height <= 0)
        {
            return;
        }

        var saved = canvas.Save();
        if (element.Clip is { } clip)
        {
            canvas.ClipRect(ScenePaths.Rect(clip), antialias: true);
        }

        if (element.Opacity < 1 && element is not SceneShape)
        {
            using var layer = new SKPaint { Color = SKColors.White.WithAlpha(Alpha(element.Opacity)) };
            canvas.SaveLayer(layer);
        }

        switch (element)
        {
            case SceneText text:
                DrawText(text);
                break;
            case SceneShape shape:
                DrawShape(shape);
                break;
            case SceneImage image:
                DrawImage(image);
                break;
            case SceneLogo logo:
                DrawLogo(logo.Variant.Asset, logo.Box);
                break;
            case SceneScrim scrim:
                DrawScrim(scrim);
                break;
            case SceneQr qr:
                DrawQr(qr);
                break;
        }

        canvas.RestoreToCount(saved);
    }

    private void DrawText(SceneText text)
    {
        var (x, y) = ((float)text.Origin.X, (float)text.Origin.Y);
        TextPainter.DrawHighlights(text.Lines, canvas, x, y);
        if (text.Shadow is { } shadow)
        {
            using var below = new SKPaint { IsAntialias = true, Color = Sk(shadow.Color) };
            using var blur = shadow.Blur > 0 ? SKMaskFilter.CreateBlur(SKBlurStyle.Normal, (float)shadow.Blur) : null;
            below.MaskFilter = blur;
            TextPainter.DrawInk(text.Lines, canvas, x + (float)shadow.X, y + (float)shadow.Y, below);
        }

        if (text.Outline is { } outline)
        {
            // Twice the width, below the letters: what shows of it stands outside, and the letters keep their weight.
            using var around = new SKPaint
            {
                IsAntialias = true,
                IsStroke = true,
                StrokeWidth = (float)(2 * outline.Width),
                StrokeJoin = SKStrokeJoin.Round,
                Color = Sk(outline.Color),
            };
            TextPainter.DrawInk(text.Lines, canvas, x, y, around);
        }

        TextPainter.DrawInk(text.Lines, canvas, x, y, null);
    }

    private void DrawShape(SceneShape shape)
    {
        using var path = shape.Path is null ? null : SKPath.ParseSvgPathData(shape.Path);
        if (shape.Shadow is { } shadow)
        {
            using var below = new SKPaint { IsAntialias = true, Color = Sk(shadow.Color) };
            using var blur = shadow.Blur > 0 ? SKMaskFilter.CreateBlur(SKBlurStyle.Normal, (float)shadow.Blur) : null;
            below.MaskFilter = blur;
            canvas.Save();
            canvas.Translate((float)shadow.X, (float)shadow.Y);
            DrawOutline(shape.Box, path, below);
            canvas.Restore();
        }

        if (shape is { Path: null, Opacity: >= 1, Fill.Stops.Count: > 1 })
        {
            DrawGradient(shape.Fill, shape.Box);
        }
        else if (shape.Fill is { } fill)
        {
            using var shader = Gradients.Shader(fill, shape.Box);
            using var paint = new SKPaint { IsAntialias = true, Shader = shader, Color = Sk(fill.Stops[0].Color) };
            if (shader is not null)
            {
                paint.Color = SKColors.Black;
                paint.IsDither = true;
            }

            if (shape.Opacity < 1)
            {
                paint.Color = paint.Color.WithAlpha(Alpha(shape.Opacity * paint.Color.Alpha / 255.0));
            }

            DrawOutline(shape.Box, path, paint);
        }

        if (shape.Stroke is { } stroke)
        {
            using var paint = new SKPaint { IsAntialias = true, IsStroke = true, StrokeWidth = (float)stroke.Width, Color = Sk(stroke.Color) };
            DrawOutline(shape.Box, path, paint);
        }
    }

    private void DrawOutline(Box box, SKPath? path, SKPaint paint)
    {
        if (path is null)
        {
            canvas.DrawRect(ScenePaths.Rect(box), paint);
        }
        else
        {
            canvas.DrawPath(path, paint);
        }
    }

    private void DrawImage(SceneImage image)
    {
        var width = Math.Max(1, (int)Math.Round(image.Box.Width * scale));
        var height = Math.Max(1, (int)Math.Round(image.Box.Height * scale));
        if (image is { Mask: null, Shadow: null, Opacity: >= 1 } && Target(image.Box, width, height) is { } place && resources.Place(image, place))
        {
            DrawFades(image);
            return;
        }

        using var picture = mode == PaintMode.Sketch ? resources.Sketch(image, width, height) : resources.Picture(image, width, height);
        var target = ScenePaths.Rect(image.Box);
        if (image.Shadow is { } shadow)
        {
            using var tone = SKColorFilter.CreateBlendMode(Sk(shadow.Color), SKBlendMode.SrcIn);
            using var blur = shadow.Blur > 0 ? SKImageFilter.CreateBlur((float)shadow.Blur, (float)shadow.Blur) : null;
            using var below = new SKPaint { ColorFilter = tone, ImageFilter = blur };
            canvas.DrawImage(picture, Moved(target, shadow), new SKSamplingOptions(SKFilterMode.Linear), below);
        }

        // One picture pixel is one device pixel: sampling must not touch it.
        var sampling = new SKSamplingOptions(SKFilterMode.Nearest);
        if (image.Mask is null)
        {
            canvas.DrawImage(picture, target, sampling);
        }
        else
        {
            using var path = SKPath.ParseSvgPathData(image.Mask);
            var matrix = SKMatrix.CreateScale(target.Width / width, target.Height / height).PostConcat(SKMatrix.CreateTranslation(target.Left, target.Top));
            using var shader = picture.ToShader(SKShaderTileMode.Clamp, SKShaderTileMode.Clamp, sampling, matrix);
            using var paint = new SKPaint { IsAntialias = true, Shader = shader };
            canvas.DrawPath(path, paint);
        }

        DrawFades(image);
    }

    /// <summary>What lies over a picture: the colour that carries it on, then its soft edges.</summary>
    private void DrawFades(SceneImage image)
    {
        if (image.Extension is { Color: { } color } extension)
        {
            using var room = new SKPaint { Color = Sk(color) };
            canvas.DrawRect(ScenePaths.Rect(extension.Room), room);
            DrawFade(image.Box, new SceneFade(SideName(extension.Edge), extension.Seam, color));
        }

        foreach (var fade in image.Fades)
        {
            DrawFade(image.Box, fade);
        }
    }

    /// <summary>The pixels under a box that lies whole and unclipped on them; <see langword="null"/> for any other.</summary>
    private unsafe PixelGrid? Target(Box box, int width, int height)
    {
        int left = (int)Math.Round(box.X), top = (int)Math.Round(box.Y);
        return pixels is not null
            && canvas.IsClipRect
            && Math.Max(Math.Abs(box.X - left), Math.Abs(box.Y - top)) < .01
            && Math.Max(Math.Abs(box.Width - width), Math.Abs(box.Height - height)) < .01
            && canvas.DeviceClipBounds.Contains(SKRectI.Create(left, top, width, height))
                ? new PixelGrid((uint*)pixels.GetPixels() + ((nint)top * (pixels.RowBytes / 4)) + left, width, height, pixels.RowBytes / 4)
                : null;
    }

    /// <summary>A gradient over a whole box: straight into the pixels where they are at hand and nothing clips it.</summary>
    private void DrawGradient(ScenePaint paint, Box box)
    {
        if (pixels is not null && GradientFill.Suits(paint, box) && canvas.DeviceClipBounds.Contains(SKRectI.Round(ScenePaths.Rect(box.Intersect(new Box(0, 0, pixels.Width, pixels.Height))))))
        {
            GradientFill.Fill(pixels, paint, box);
            return;
        }

        using var shader = Gradients.Shader(paint, box);
        using var brush = new SKPaint { Shader = shader, IsDither = true };
        canvas.DrawRect(ScenePaths.Rect(box), brush);
    }

    private static string SideName(Edge edge) => edge switch
    {
        Edge.Top => "top",
        Edge.Bottom => "bottom",
        Edge.Left => "left",
        _ => "right",
    };

    private void DrawFade(Box box, SceneFade fade)
    {
        var (band, angle) = fade.Side switch
        {
            "top" => (box with { Height = fade.Depth }, 90.0),
            "bottom" => (box with { Y = box.Bottom - fade.Depth, Height = fade.Depth }, 270.0),
            "left" => (box with { Width = fade.Depth }, 0.0),
            _ => (box with { X = box.Right - fade.Depth, Width = fade.Depth }, 180.0),
        };
        // Without dithering Skia blends in few bits, and a fade between two near colours shows stripes.
        DrawGradient(Gradients.Smooth(fade.Color, 1, angle), band);
    }

    private void DrawScrim(SceneScrim scrim)
    {
        if (scrim.Strength is not > 0)
        {
            return;
        }

        if (scrim.From is null)
        {
            using var even = new SKPaint { Color = Sk(scrim.Color.WithAlpha(scrim.Strength.Value)) };
            canvas.DrawRect(ScenePaths.Rect(scrim.Box), even);
            return;
        }

        DrawGradient(Gradients.Scrim(scrim), scrim.Box);
    }

    /// <summary>Draws a logo so that its ink fills the box.</summary>
    public void DrawLogo(BrandAsset asset, Box box)
    {
        if (LogoSizes.IsSvg(asset))
        {
            var drawing = LogoSizes.Drawing(asset);
            var ink = drawing.ContentBounds;
            var view = drawing.ViewBox;
            var factor = (float)Math.Min(box.Width / ink.Width, box.Height / ink.Height);
            var x = (float)box.X + (((float)box.Width - (ink.Width * factor)) / 2);
            var y = (float)box.Y + (((float)box.Height - (ink.Height * factor)) / 2);
            drawing.Draw(canvas, SKRect.Create(x - ((ink.Left - view.Left) * factor), y - ((ink.Top - view.Top) * factor), view.Width * factor, view.Height * factor));
            return;
        }

        using var photo = PhotoDecoder.Decode(ImageSource.FromBytes(asset.Bytes, asset.Name));
        var width = Math.Max(1, (int)Math.Round(box.Width * scale));
        var height = Math.Max(1, (int)Math.Round(box.Height * scale));
        using var image = photo.Resample(CropRect.Whole(photo.SourceWidth, photo.SourceHeight), width, height);
        canvas.DrawImage(image, ScenePaths.Rect(box), new SKSamplingOptions(SKFilterMode.Linear));
    }

    private void DrawQr(SceneQr qr)
    {
        using var light = new SKPaint { Color = Sk(qr.Light) };
        canvas.DrawRect(ScenePaths.Rect(qr.Box), light);

        // One path for all modules: neighbours leave no seam.
        var module = qr.ModuleSize;
        using var builder = new SKPathBuilder();
        for (var y = 0; y < qr.Modules.Count; y++)
        {
            var row = qr.Modules[y];
            for (var x = 0; x < row.Length; x++)
            {
                var length = 0;
                while (x + length < row.Length && row[x + length] == '1')
                {
                    length++;
                }

                if (length > 0)
                {
                    builder.AddRect(ScenePaths.Rect(new Box(qr.Box.X + ((x + qr.QuietZone) * module), qr.Box.Y + ((y + qr.QuietZone) * module), length * module, module)));
                    x += length;
                }
            }
        }

        using var path = builder.Detach();
        using var dark = new SKPaint { Color = Sk(qr.Dark) };
        canvas.DrawPath(path, dark);
    }

    private static SKRect Moved(SKRect rect, SceneShadow shadow)
    {
        rect.Offset((float)shadow.X, (float)shadow.Y);
        return rect;
    }

    private static byte Alpha(double opacity) => (byte)Math.Clamp(Math.Round(opacity * 255), 0, 255);

    private static SKColor Sk(Color color) => new(color.R, color.G, color.B, color.A);
}
