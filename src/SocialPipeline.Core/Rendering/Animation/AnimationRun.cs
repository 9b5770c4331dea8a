using SkiaSharp;
using SocialPipeline.Imaging;
using SocialPipeline.Imaging.Webp;
using SocialPipeline.Layout;
using SocialPipeline.Platforms;

namespace SocialPipeline.Rendering.Animation;

/// <summary>Draws a scene frame by frame and writes only what changed; one frame and the one before it are in memory.</summary>
internal sealed class AnimationRun(Scene scene, SceneResources resources, AnimationOptions options)
{
    private const int LowestQuality = 30, Step = 15;
    private readonly Timeline _timeline = new(scene, options);

    /// <summary>The largest quality, then the most frames, under the limit.</summary>
    /// <exception cref="EncodeException">Not even half of the frames at the lowest quality fit.</exception>
    public AnimatedImage Encode(PlatformFormat format, CancellationToken cancellationToken)
    {
        var most = options.MaxBytes ?? format.MaxBytes;
        var found = 0L;
        foreach (var (quality, rate) in Attempts())
        {
            var (bytes, frames) = Write(quality, rate, cancellationToken);
            if (!(bytes.Length > most))
            {
                return new AnimatedImage
                {
                    Scene = scene,
                    Bytes = bytes,
                    Frames = frames,
                    Duration = TimeSpan.FromSeconds(options.Seconds),
                    Quality = quality,
                    FramesPerSecond = rate,
                };
            }

            found = bytes.Length;
        }

        throw new EncodeException($"The animation does not fit. Found: {FileTypeNames.Size(found)} at the lowest quality with half of the frames. Allowed: {FileTypeNames.Size(most ?? 0)}.", ImageFileType.Webp, found, most);
    }

    private IEnumerable<(int Quality, int Rate)> Attempts()
    {
        var lowest = Math.Min(options.Quality, LowestQuality);
        for (var quality = options.Quality; quality > lowest; quality -= Step)
        {
            yield return (quality, options.FramesPerSecond);
        }

        yield return (lowest, options.FramesPerSecond);
        yield return (lowest, Math.Max(1, options.FramesPerSecond / 2));
    }

    private (byte[] Bytes, int Frames) Write(int quality, int rate, CancellationToken cancellationToken)
    {
        using var writer = new WebpAnimation(scene.Width, scene.Height, options.Loops);
        var info = new SKImageInfo(scene.Width, scene.Height, SKImageInfo.PlatformColorType, SKAlphaType.Opaque);
        var count = Math.Max(1, (int)Math.Round(options.Seconds * rate));
        using var current = new SKBitmap(info);
        using var before = new SKBitmap(info);
        for (var frame = 0; frame < count; frame++)
        {
            cancellationToken.ThrowIfCancellationRequested();

            // The last frame is the still picture.
            var time = count == 1 ? options.Seconds : options.Seconds * frame / (count - 1);
            Draw(current, time);
            var changed = frame == 0 ? new SKRectI(0, 0, scene.Width, scene.Height) : ChangedArea.Of(before, current);
            var (from, to) = (Milliseconds(frame, count), Milliseconds(frame + 1, count));
            if (changed.IsEmpty)
            {
                writer.Prolong(to - from);
                continue;
            }

            writer.Add(Encode(current, changed, quality), changed, to - from);
            current.GetPixelSpan().CopyTo(before.GetPixelSpan());
        }

        return (writer.ToArray(), writer.Frames);
    }

    private int Milliseconds(int frame, int count) => (int)Math.Round(options.Seconds * 1000 * frame / count);

    private void Draw(SKBitmap bitmap, double time)
    {
        using var canvas = new SKCanvas(bitmap);
        var painter = new ScenePainter(canvas, resources);
        canvas.Clear(new SKColor(scene.Ground.R, scene.Ground.G, scene.Ground.B));
        foreach (var element in scene.Elements)
        {
            var motion = _timeline.At(element, time);
            if (motion.Opacity <= 0)
            {
                continue;
            }

            canvas.Save();
            canvas.Translate((float)motion.X, (float)motion.Y);
            if (motion.Opacity < 1)
            {
                using var layer = new SKPaint { Color = SKColors.White.WithAlpha((byte)Math.Round(motion.Opacity * 255)) };
                canvas.SaveLayer(layer);
            }

            painter.Draw(element is SceneImage image ? _timeline.Approach(image, time) : element);
            canvas.RestoreToCount(1);
        }
    }

    private static byte[] Encode(SKBitmap bitmap, SKRectI area, int quality)
    {
        using var part = new SKBitmap();
        bitmap.ExtractSubset(part, area);
        using var pixels = part.PeekPixels();
        using var data = pixels.Encode(new SKWebpEncoderOptions(SKWebpEncoderCompression.Lossy, quality));
        return data?.ToArray() ?? throw new EncodeException($"Skia made no WebP of {area.Width}×{area.Height} px.", ImageFileType.Webp);
    }
}
