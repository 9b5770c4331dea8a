using System.Collections.Immutable;
using SocialPipeline.Text.Unicode;

namespace SocialPipeline.Text;

/// <summary>From spans to paragraphs of glyphs: clean, split, direct, choose faces, shape, gather clusters.</summary>
internal sealed class TextShaper
{
    private readonly TextSpan[] _spans;
    private readonly TextShapeOptions _options;
    private readonly string _source;
    private readonly string _text;
    private readonly byte[] _spanAt;
    private readonly FaceChooser _faces;
    private readonly ImmutableArray<MissingGlyph>.Builder _missing = ImmutableArray.CreateBuilder<MissingGlyph>();

    private TextShaper(TextSpan[] spans, FontLibrary fonts, TextShapeOptions options)
    {
        _spans = spans;
        _options = options;
        _source = string.Concat(spans.Select(span => span.Text));
        _text = TextCleaning.Clean(_source);
        _spanAt = new byte[_text.Length];
        var at = 0;
        for (var i = 0; i < spans.Length; i++)
        {
            _spanAt.AsSpan(at, spans[i].Text.Length).Fill((byte)i);
            at += spans[i].Text.Length;
        }

        _faces = new FaceChooser(spans, fonts);
    }

    internal static ShapedText Shape(TextSpan[] spans, FontLibrary fonts, TextShapeOptions options)
    {
        Check(spans);
        var shaper = new TextShaper(spans, fonts, options);
        var paragraphs = ImmutableArray.CreateBuilder<ShapedParagraph>();
        foreach (var (start, end) in TextCleaning.Paragraphs(shaper._text))
        {
            paragraphs.Add(shaper.Paragraph(start, end));
        }

        return new ShapedText(shaper._source, paragraphs.ToImmutable(), [.. shaper._missing.OrderBy(missing => missing.Index)], shaper._faces.Main, spans[0]);
    }

    private static void Check(TextSpan[] spans)
    {
        if (spans.Length is 0 or > 255)
        {
            throw new TextException(FormattableString.Invariant($"A text has {spans.Length} spans; allowed are 1 to 255."));
        }

        var length = spans.Sum(span => (long)span.Text.Length);
        if (length > ShapedText.MaxLength)
        {
            throw new TextException(FormattableString.Invariant(
                $"A text has {length} characters; at most {ShapedText.MaxLength} are allowed."));
        }

        foreach (var span in spans)
        {
            if (!(span.Scale is >= 0.01 and <= 100) || !(span.BaselineShift is >= -100 and <= 100) || span.Weight is < 1 or > 1000)
            {
                throw new TextException(FormattableString.Invariant(
                    $"A span has scale {span.Scale}, baseline shift {span.BaselineShift} and weight {span.Weight}; allowed are 0.01 to 100, -100 to 100 and 1 to 1000."));
            }
        }
    }

    private ShapedParagraph Paragraph(int start, int end)
    {
        var text = _text.AsSpan(start, end - start);
        var graphemes = GraphemeClusters.Starts(text);
        var levels = new byte[text.Length];
        var level = BidiAlgorithm.Resolve(text, _options.Direction, levels);
        var scripts = ScriptRuns.Resolve(text);
        var faces = _faces.Choose(text, start, graphemes, scripts, _spanAt, _missing);
        var shaper = new RunShaper(_text, _options, start, graphemes);
        for (var i = 0; i < graphemes.Count - 1;)
        {
            int from = graphemes[i], j = i + 1;
            while (j < graphemes.Count - 1 && Same(from, graphemes[j]) && ReferenceEquals(faces[i], faces[j]))
            {
                j++;
            }

            shaper.Shape(new ShapedRun(faces[i], _spans[_spanAt[start + from]], levels[from]), scripts[from], from, graphemes[j]);
            i = j;
        }

        return shaper.Finish(start, end, level);

        bool Same(int a, int b) =>
            _spanAt[start + a] == _spanAt[start + b] && levels[a] == levels[b] && scripts[a].Equals(scripts[b]);
    }
}
