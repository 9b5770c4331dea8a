using SkiaSharp;
using SocialPipeline.Colors;
using SocialPipeline.Imaging;
using SocialPipeline.Imaging.Svg;

namespace SocialPipeline.Profiling;

/// <summary>A logo as it came, and its pixels cut to what is drawn.</summary>
internal sealed class LogoMaterial : IDisposable
{
    public const int LeastSide = 32;
    private const int VectorSide = 768;
    private const int MostSide = 2048;
    private const byte Drawn = 8;
    private const int SameGround = 8;
    private const double FlatBorder = .8;
    private const double White = .97;

    private LogoMaterial(ImageSource source, SvgDrawing? drawing, SKBitmap pixels, Color? ground) =>
        (Source, Drawing, Pixels, Ground) = (source, drawing, pixels, ground);

    public ImageSource Source { get; }

    /// <summary>The vectors; <see langword="null"/> for a bitmap.</summary>
    public SvgDrawing? Drawing { get; }

    /// <summary>Straight RGBA, cut to what is drawn.</summary>
    public SKBitmap Pixels { get; }

    /// <summary>Whether there is no transparency that tells the logo from what it lies on.</summary>
    public bool IsOpaque { get; private init; }

    /// <summary>The flat colour that an opaque logo lies on; <see langword="null"/> when there is none.</summary>
    public Color? Ground { get; }

    public double AspectRatio => (double)Pixels.Width / Pixels.Height;

    /// <summary>Reads a logo.</summary>
    /// <exception cref="ProfilingException">It is too small, or nothing is drawn in it.</exception>
    public static LogoMaterial Read(ImageSource source, ProfilerOptions options, CancellationToken cancellationToken)
    {
        var drawing = IsSvg(source) ? SvgDrawing.Parse(source.Bytes, source.Name) : null;
        using var whole = drawing is null ? Decode(source, options, cancellationToken) : Draw(drawing, source);
        var box = InkOf(whole) ?? throw new ProfilingException(source.Name, "nothing is drawn in the logo: every pixel is transparent. Allowed: a logo with ink.");
        if (drawing is null && Math.Max(box.Width, box.Height) < LeastSide)
        {
            throw new ProfilingException(source.Name, FormattableString.Invariant($"the logo is too small to tell its colours and outline. Found: {box.Width}×{box.Height} px. Allowed: {LeastSide} px or more on the longer side, or an SVG."));
        }

        var pixels = new SKBitmap(new SKImageInfo(box.Width, box.Height, SKColorType.Rgba8888, SKAlphaType.Unpremul));
        using (var part = new SKBitmap())
        {
            whole.ExtractSubset(part, box);
            using var from = part.PeekPixels();
            using var to = pixels.PeekPixels();
            from.ReadPixels(to);
        }

        // A bitmap's margin is transparency enough, also when its ink fills a box.
        var isFull = IsFull(drawing is null ? whole : pixels);
        var ground = isFull ? BorderOf(pixels) : null;

        // A tile of colour with a sign in it is a logo; a sheet of white paper around one is not.
        var isOpaque = isFull && (drawing is null || (ground is { } paper && Oklab.From(paper).L >= White));
        return new LogoMaterial(source, drawing, pixels, isOpaque ? ground : null) { IsOpaque = isOpaque };
    }

    public void Dispose() => Pixels.Dispose();

    /// <summary>The weights of the logo's colours; edges, where colours mix, are left out.</summary>
    public Dictionary<Color, double> Colors()
    {
        var (flat, all) = (new Dictionary<Color, double>(), new Dictionary<Color, double>());
        var pixels = Pixels.GetPixelSpan();
        var row = Pixels.RowBytes;
        var step = Math.Max(1, Math.Max(Pixels.Width, Pixels.Height) / 768);
        for (var y = step; y < Pixels.Height; y += step)
        {
            for (var x = step; x < Pixels.Width; x += step)
            {
                var at = (y * row) + (x * 4);
                var color = new Color(pixels[at], pixels[at + 1], pixels[at + 2]);
                if (pixels[at + 3] < 250 || (Ground is { } ground && Near(color, ground, 3 * SameGround)))
                {
                    continue;
                }

                all[color] = all.GetValueOrDefault(color) + 1;
                if (IsSame(pixels, at, at - 4) && IsSame(pixels, at, at - row))
                {
                    flat[color] = flat.GetValueOrDefault(color) + 1;
                }
            }
        }

        return flat.Values.Sum() >= .2 * all.Values.Sum() ? flat : all;
    }

    private static bool IsSame(ReadOnlySpan<byte> pixels, int at, int other) =>
        Math.Abs(pixels[at] - pixels[other]) <= SameGround && Math.Abs(pixels[at + 1] - pixels[other + 1]) <= SameGround
        && Math.Abs(pixels[at + 2] - pixels[other + 2]) <= SameGround && pixels[other + 3] >= 250;

    private static bool IsSvg(ImageSource source) =>
        source.Name.EndsWith(".svg", StringComparison.OrdinalIgnoreCase)
        || source.Bytes.Span.TrimStart("\uFEFF"u8).TrimStart(" \r\n\t"u8).StartsWith("<"u8);

    private static SKBitmap Draw(SvgDrawing drawing, ImageSource source)
    {
        var box = drawing.ContentBounds;
        if (box.IsEmpty)
        {
            throw new ProfilingException(source.Name, "nothing is drawn in the logo. Allowed: an SVG that paints something.");
        }

        var scale = VectorSide / Math.Max(box.Width, box.Height);
        var bitmap = new SKBitmap(new SKImageInfo(Math.Max(1, (int)Math.Ceiling(box.Width * scale)), Math.Max(1, (int)Math.Ceiling(box.Height * scale)), SKColorType.Rgba8888, SKAlphaType.Premul));
        using var canvas = new SKCanvas(bitmap);
        canvas.Clear(SKColors.Transparent);
        canvas.Scale(scale);
        canvas.Translate(-box.Left, -box.Top);
        drawing.Draw(canvas, drawing.ViewBox);
        return bitmap;
    }

    private static SKBitmap Decode(ImageSource source, ProfilerOptions options, CancellationToken cancellationToken)
    {
        var header = source.ReadHeader(options.Limits);
        var scale = Math.Min(1, (double)MostSide / Math.Max(header.Width, header.Height));
        using var photo = PhotoDecoder.Decode(source, scale, options.Limits, options.Budget, cancellationToken);
        using var image = photo.Resample(CropRect.Whole(photo.SourceWidth, photo.SourceHeight), Math.Max(1, (int)Math.Round(photo.SourceWidth * scale)), Math.Max(1, (int)Math.Round(photo.SourceHeight * scale)));
        var bitmap = new SKBitmap(new SKImageInfo(image.Width, image.Height, SKColorType.Rgba8888, SKAlphaType.Premul));
        image.ReadPixels(bitmap.Info, bitmap.GetPixels(), bitmap.RowBytes, 0, 0);
        return bitmap;
    }

    private static SKRectI? InkOf(SKBitmap bitmap)
    {
        var pixels = bitmap.GetPixelSpan();
        int left = bitmap.Width, top = bitmap.Height, right = -1, bottom = -1;
        for (var y = 0; y < bitmap.Height; y++)
        {
            for (var x = 0; x < bitmap.Width; x++)
            {
                if (pixels[(y * bitmap.RowBytes) + (x * 4) + 3] > Drawn)
                {
                    (left, right, top, bottom) = (Math.Min(left, x), Math.Max(right, x), Math.Min(top, y), y);
                }
            }
        }

        return right < 0 ? null : new SKRectI(left, top, right + 1, bottom + 1);
    }

    /// <summary>Whether next to nothing is transparent: the edge row of a vector may be a little.</summary>
    private static bool IsFull(SKBitmap bitmap)
    {
        var pixels = bitmap.GetPixelSpan();
        var clear = 0;
        for (var at = 3; at < pixels.Length; at += 4)
        {
            clear += pixels[at] < 200 ? 1 : 0;
        }

        return clear <= .004 * bitmap.Width * bitmap.Height;
    }

    private static Color? BorderOf(SKBitmap bitmap)
    {
        var border = new List<Color>();
        for (var x = 0; x < bitmap.Width; x++)
        {
            border.Add(At(x, 1));
            border.Add(At(x, bitmap.Height - 2));
        }

        for (var y = 0; y < bitmap.Height; y++)
        {
            border.Add(At(1, y));
            border.Add(At(bitmap.Width - 2, y));
        }

        var most = border.GroupBy(color => color).OrderByDescending(group => group.Count()).ThenBy(group => group.Key.ToHex(), StringComparer.Ordinal).First().Key;
        return border.Count(color => Near(color, most, SameGround)) >= FlatBorder * border.Count ? most : null;

        Color At(int x, int y)
        {
            var color = bitmap.GetPixel(Math.Clamp(x, 0, bitmap.Width - 1), Math.Clamp(y, 0, bitmap.Height - 1));
            return new Color(color.Red, color.Green, color.Blue);
        }
    }

    private static bool Near(Color one, Color other, int most) =>
        Math.Abs(one.R - other.R) <= most && Math.Abs(one.G - other.G) <= most && Math.Abs(one.B - other.B) <= most;
}
