using SocialPipeline.Layout;
using Buffer = HarfBuzzSharp.Buffer;

namespace SocialPipeline.BrandBench.Designs;

/// <summary>Where the glyphs of a line stand, kerning included, and the box around its ink.</summary>
internal static class TextMeasure
{
    public static List<(ushort Glyph, double X)> Glyphs(TextItem text)
    {
        var face = text.Font.Face;
        using var buffer = new Buffer();
        buffer.AddUtf16(text.Text);
        buffer.GuessSegmentProperties();
        face.Shaper.Shape(buffer);
        var infos = buffer.GetGlyphInfoSpan();
        var positions = buffer.GetGlyphPositionSpan();
        var glyphs = new List<(ushort, double)>();
        double pen = text.X, em = text.Size / face.UnitsPerEm;
        for (var i = 0; i < infos.Length; i++)
        {
            glyphs.Add(((ushort)infos[i].Codepoint, pen + (positions[i].XOffset * em)));
            pen += (positions[i].XAdvance * em) + (text.Tracking * text.Size);
        }

        return glyphs;
    }

    public static Box Ink(TextItem text)
    {
        double left = double.MaxValue, top = double.MaxValue, right = double.MinValue, bottom = double.MinValue;
        foreach (var (glyph, x) in Glyphs(text))
        {
            var ink = text.Font.Face.Ink(glyph);
            if (!ink.IsEmpty)
            {
                left = Math.Min(left, x + (ink.Left * text.Size));
                right = Math.Max(right, x + (ink.Right * text.Size));
                top = Math.Min(top, text.Baseline + (ink.Top * text.Size));
                bottom = Math.Max(bottom, text.Baseline + (ink.Bottom * text.Size));
            }
        }

        return new Box(left, top, right - left, bottom - top);
    }
}
