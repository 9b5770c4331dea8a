using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using HarfBuzzSharp;
using SocialPipeline.Text.Hyphenation;
using SocialPipeline.Text.Unicode;
using Buffer = HarfBuzzSharp.Buffer;

namespace SocialPipeline.Text;

/// <summary>Shapes the runs of one paragraph in font units and gathers their clusters in logical order.</summary>
internal sealed partial class RunShaper(string text, TextShapeOptions options, int offset, List<int> graphemes)
{
    private readonly ImmutableArray<ShapedRun>.Builder _runs = ImmutableArray.CreateBuilder<ShapedRun>();
    private readonly ImmutableArray<ShapedCluster>.Builder _clusters = ImmutableArray.CreateBuilder<ShapedCluster>();
    private readonly List<double> _advance = [], _tracked = [], _spaces = [];

    /// <summary>Shapes [from, to) of the paragraph as one run.</summary>
    internal void Shape(ShapedRun run, Script script, int from, int to)
    {
        using var buffer = new Buffer();
        buffer.AddUtf16(text.AsSpan(), offset + from, to - from);
        buffer.Direction = run.RightToLeft ? Direction.RightToLeft : Direction.LeftToRight;
        buffer.Script = script;
        buffer.Language = options.Locale is { } locale ? new Language(locale) : new Language("und");
        run.Face.Shaper.Shape(buffer, Features(run.Span, options.Tracked && !ScriptRuns.IsJoined(script)));
        var (glyphs, starts) = Read(run, buffer.GetGlyphInfoSpan(), buffer.GetGlyphPositionSpan());
        run.Glyphs = ImmutableCollectionsMarshal.AsImmutableArray(glyphs);
        Gather(run, starts, !ScriptRuns.IsJoined(script), to);
        _runs.Add(run);
    }

    internal ShapedParagraph Finish(int start, int end, byte level)
    {
        var paragraph = text.AsSpan(start, end - start);
        var allowed = LineBreaks.Find(paragraph);
        var divided = options.Hyphenate && level % 2 == 0 ? Hyphenator.Find(paragraph, options.Locale) : null;
        var breaks = ImmutableArray.CreateBuilder<int>();
        var hyphens = new Dictionary<int, ShapedRun>();
        for (var i = 1; i < _clusters.Count; i++)
        {
            // A soft hyphen is a place to break only where words may be divided.
            if (allowed[_clusters[i].Start - start] && text[_clusters[i].Start - 1] != '\u00AD')
            {
                breaks.Add(i);
            }
            else if (divided is not null && divided[_clusters[i].Start - start])
            {
                breaks.Add(i);
                hyphens[i] = HyphenShaper.Shape(_runs[_clusters[i - 1].Run]);
            }
        }

        breaks.Add(_clusters.Count);
        return new ShapedParagraph(start, end, level, _runs.ToImmutable(), _clusters.ToImmutable(), breaks.ToImmutable(), Stranding(paragraph, start, breaks),
            CollectionsMarshal.AsSpan(_advance), CollectionsMarshal.AsSpan(_tracked), CollectionsMarshal.AsSpan(_spaces))
        {
            Hyphens = hyphens,
        };
    }

    /// <summary>Which breaks stand after the first word of a sentence: the word before it ends in a full stop, it does not.</summary>
    private ImmutableArray<bool> Stranding(ReadOnlySpan<char> paragraph, int start, ImmutableArray<int>.Builder breaks)
    {
        var stranding = ImmutableArray.CreateBuilder<bool>(breaks.Count);
        var from = 0;
        foreach (var at in breaks)
        {
            var to = at < _clusters.Count ? _clusters[at].Start - start : paragraph.Length;
            stranding.Add(at < _clusters.Count && EndsSentence(paragraph[..from]) && !EndsSentence(paragraph[from..to]));
            from = to;
        }

        return stranding.MoveToImmutable();
    }

    private static bool EndsSentence(ReadOnlySpan<char> text) =>
        text.TrimEnd(" ”’\"»)") is [.., '.' or '!' or '?' or '…' or '؟' or '。' or '！' or '？'];

    /// <summary>The glyphs in visual order, and where the grapheme of each starts in the paragraph.</summary>
    private (ShapedGlyph[] Glyphs, int[] Starts) Read(ShapedRun run, ReadOnlySpan<GlyphInfo> infos, ReadOnlySpan<GlyphPosition> positions)
    {
        var em = run.Span.Scale / run.Face.UnitsPerEm;
        var glyphs = new ShapedGlyph[infos.Length];
        var starts = new int[infos.Length];
        for (var i = 0; i < infos.Length; i++)
        {
            glyphs[i] = new ShapedGlyph((ushort)infos[i].Codepoint, positions[i].XOffset * em, -positions[i].YOffset * em,
                positions[i].XAdvance * em, run.Face.Ink(infos[i].Codepoint));
            var at = graphemes.BinarySearch((int)infos[i].Cluster - offset);
            starts[i] = graphemes[at >= 0 ? at : ~at - 1];
        }

        return (glyphs, starts);
    }

    private void Gather(ShapedRun run, int[] starts, bool trackable, int to)
    {
        var step = run.RightToLeft ? -1 : 1;
        for (var i = run.RightToLeft ? starts.Length - 1 : 0; i >= 0 && i < starts.Length;)
        {
            var j = i;
            double advance = 0;
            while (j >= 0 && j < starts.Length && starts[j] == starts[i])
            {
                advance += run.Glyphs[j].Advance;
                j += step;
            }

            var end = j >= 0 && j < starts.Length ? starts[j] : to;
            var first = text[offset + starts[i]];
            var white = end - starts[i] == 1 && IsWhite(first);
            _clusters.Add(new ShapedCluster(offset + starts[i], offset + end, _runs.Count, Math.Min(i, j - step), Math.Abs(j - i), white));
            _advance.Add(advance);
            _tracked.Add(trackable && advance > 0 ? run.Span.Scale : 0);
            _spaces.Add(first is ' ' or '\u00A0' ? run.Span.Scale : 0);
            i = j;
        }
    }

    private static Feature[] Features(TextSpan span, bool tracked)
    {
        var features = new List<Feature>();
        if (tracked)
        {
            features.Add(new Feature(Tag.Parse("liga"), 0));
            features.Add(new Feature(Tag.Parse("clig"), 0));
        }

        foreach (var name in span.Features ?? [])
        {
            features.Add(FeatureName().IsMatch(name) && Feature.TryParse(name, out var feature)
                ? feature
                : throw new TextException($"'{name}' is not an OpenType feature; write 'tnum', 'ss01=1' or '-liga'."));
        }

        return [.. features];
    }

    [GeneratedRegex("^[+-]?[A-Za-z0-9]{4}(=[0-9]{1,4})?$", RegexOptions.CultureInvariant)]
    private static partial Regex FeatureName();

    /// <summary>The spaces that hang at the end of a line; no-break and figure spaces stay.</summary>
    private static bool IsWhite(char c) =>
        c is ' ' or '\u1680' or (>= '\u2000' and <= '\u2006') or (>= '\u2008' and <= '\u200B') or '\u205F' or '\u3000';
}
