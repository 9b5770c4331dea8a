using SkiaSharp;
using SocialPipeline.Text;
using Buffer = HarfBuzzSharp.Buffer;

namespace SocialPipeline.Validation.Fonts;

/// <summary>A word in one face: its glyphs with their places and the box of its ink, in em; y points down from the baseline.</summary>
internal sealed class WordShape
{
    private readonly FontFace _face;
    private readonly (ushort Glyph, double X)[] _glyphs;

    private WordShape(FontFace face, (ushort Glyph, double X)[] glyphs, SKRect ink) => (_face, _glyphs, Ink) = (face, glyphs, ink);

    /// <summary>The box around the ink without tracking.</summary>
    public SKRect Ink { get; }

    /// <summary>How many places between glyphs tracking widens.</summary>
    public int Gaps => _glyphs.Length - 1;

    /// <summary>Shapes a word; <see langword="null"/> when the face lacks a letter or the word has no ink.</summary>
    public static WordShape? Of(FontFace face, string word)
    {
        using var buffer = new Buffer();
        buffer.AddUtf16(word);
        buffer.GuessSegmentProperties();
        face.Shaper.Shape(buffer);
        var infos = buffer.GetGlyphInfoSpan();
        var positions = buffer.GetGlyphPositionSpan();
        var glyphs = new (ushort, double)[infos.Length];
        var ink = SKRect.Empty;
        double pen = 0, em = 1.0 / face.UnitsPerEm;
        for (var i = 0; i < infos.Length; i++)
        {
            if (infos[i].Codepoint == 0)
            {
                return null;
            }

            var x = pen + (positions[i].XOffset * em);
            glyphs[i] = ((ushort)infos[i].Codepoint, x);
            var box = face.Ink(infos[i].Codepoint);
            box.Offset((float)x, 0);
            if (!box.IsEmpty)
            {
                ink = ink.IsEmpty ? box : SKRect.Union(ink, box);
            }

            pen += positions[i].XAdvance * em;
        }

        return ink.IsEmpty ? null : new WordShape(face, glyphs, ink);
    }

    /// <summary>The coverage of the word's letters, 0 to 255 a pixel.</summary>
    /// <param name="size">Pixels in an em.</param>
    /// <param name="tracking">Pixels added after each glyph.</param>
    /// <param name="left">Where its ink starts in the raster.</param>
    /// <param name="top">Where its ink starts in the raster, down.</param>
    /// <param name="width">The raster's width.</param>
    /// <param name="height">The raster's height.</param>
    public byte[] Draw(double size, double tracking, double left, double top, int width, int height)
    {
        using var bitmap = new SKBitmap(new SKImageInfo(width, height, SKColorType.Alpha8, SKAlphaType.Premul));
        using (var canvas = new SKCanvas(bitmap))
        using (var font = new SKFont(_face.Typeface, (float)size) { Subpixel = true, Hinting = SKFontHinting.None, Edging = SKFontEdging.Antialias, LinearMetrics = true })
        using (var paint = new SKPaint { IsAntialias = true, Color = SKColors.Black })
        using (var text = new SKTextBlobBuilder())
        {
            canvas.Clear(SKColors.Transparent);
            var run = text.AllocatePositionedRun(font, _glyphs.Length);
            var ids = run.Glyphs;
            var places = run.Positions;
            for (var i = 0; i < _glyphs.Length; i++)
            {
                ids[i] = _glyphs[i].Glyph;
                places[i] = new SKPoint((float)(left + ((_glyphs[i].X - Ink.Left) * size) + (i * tracking)), (float)(top - (Ink.Top * size)));
            }

            using var blob = text.Build();
            canvas.DrawText(blob, 0, 0, paint);
        }

        var coverage = new byte[width * height];
        var pixels = bitmap.GetPixelSpan();
        for (var y = 0; y < height; y++)
        {
            pixels.Slice(y * bitmap.RowBytes, width).CopyTo(coverage.AsSpan(y * width));
        }

        return coverage;
    }
}
