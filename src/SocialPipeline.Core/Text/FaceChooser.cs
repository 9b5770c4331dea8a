using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using HarfBuzzSharp;

namespace SocialPipeline.Text;

/// <summary>Chooses a face for every grapheme: the first of the span's families that has all of it, then the library's others.</summary>
internal sealed class FaceChooser
{
    private readonly ImmutableArray<FontFace>[] _candidates;

    internal FaceChooser(TextSpan[] spans, FontLibrary fonts)
    {
        _candidates = [.. spans.Select(fonts.Candidates)];
    }

    internal FontFace Main => _candidates[0][0];

    /// <summary>
    /// One face for each grapheme. White space and punctuation stay with the letters before them (or after, at the
    /// start of a stretch), so that an Arabic sentence is not cut at each space by a Latin first family.
    /// </summary>
    internal FontFace[] Choose(
        ReadOnlySpan<char> text, int offset, List<int> graphemes, Script[] scripts, byte[] spanAt,
        ImmutableArray<MissingGlyph>.Builder missing)
    {
        var faces = new FontFace?[graphemes.Count - 1];
        for (var i = 0; i < faces.Length; i++)
        {
            var grapheme = text[graphemes[i]..graphemes[i + 1]];
            if (!IsFollower(grapheme))
            {
                faces[i] = Find(grapheme, spanAt[offset + graphemes[i]], null)
                    ?? Report(grapheme, offset + graphemes[i], spanAt[offset + graphemes[i]], missing);
            }
        }

        for (var i = 0; i < faces.Length; i++)
        {
            if (faces[i] is not null)
            {
                continue;
            }

            int start = graphemes[i], span = spanAt[offset + start];
            var grapheme = text[start..graphemes[i + 1]];
            var leader = i > 0 && Same(i, i - 1) ? faces[i - 1] : Next(i);
            faces[i] = Find(grapheme, span, leader) ?? Report(grapheme, offset + start, span, missing);
        }

        return faces!;

        bool Same(int a, int b) => spanAt[offset + graphemes[a]] == spanAt[offset + graphemes[b]]
            && scripts[graphemes[a]].Equals(scripts[graphemes[b]]);

        FontFace? Next(int i)
        {
            for (var j = i + 1; j < faces.Length && Same(i, j); j++)
            {
                if (faces[j] is not null)
                {
                    return faces[j];
                }
            }

            return null;
        }
    }

    private FontFace? Find(ReadOnlySpan<char> grapheme, int span, FontFace? first)
    {
        var presentation = EmojiPresentations.Of(grapheme);
        if (presentation != EmojiPresentation.Any && Find(grapheme, span, presentation) is { } suited)
        {
            return suited;
        }

        return first is not null && Covers(first, grapheme) ? first : Find(grapheme, span, EmojiPresentation.Any);
    }

    private FontFace? Find(ReadOnlySpan<char> grapheme, int span, EmojiPresentation presentation)
    {
        foreach (var face in _candidates[span])
        {
            if ((presentation == EmojiPresentation.Any || face.IsColored == (presentation == EmojiPresentation.Colored)) && Covers(face, grapheme))
            {
                return face;
            }
        }

        return null;
    }

    private FontFace Report(ReadOnlySpan<char> grapheme, int index, int span, ImmutableArray<MissingGlyph>.Builder missing)
    {
        var codepoints = ImmutableArray.CreateBuilder<int>();
        foreach (var rune in grapheme.EnumerateRunes())
        {
            codepoints.Add(rune.Value);
        }

        missing.Add(new MissingGlyph(codepoints.ToImmutable(), index));
        return _candidates[span][0];
    }

    private static bool Covers(FontFace face, ReadOnlySpan<char> grapheme)
    {
        foreach (var rune in grapheme.EnumerateRunes())
        {
            if (!Has(face, rune))
            {
                return rune.Utf16SequenceLength < grapheme.Length && Composes(face, grapheme);
            }
        }

        return true;
    }

    /// <summary>A letter with marks also counts when the font has the composed letter (U+0065 U+0301 as U+00E9).</summary>
    private static bool Composes(FontFace face, ReadOnlySpan<char> grapheme)
    {
        Rune? letter = null;
        foreach (var rune in grapheme.EnumerateRunes())
        {
            if (letter is { } open && UnicodeFunctions.Default.TryCompose((uint)open.Value, (uint)rune.Value, out var composed)
                && Rune.TryCreate(composed, out var whole))
            {
                letter = whole;
                continue;
            }

            if (letter is { } done && !Has(face, done))
            {
                return false;
            }

            letter = rune;
        }

        return letter is { } last && Has(face, last);
    }

    /// <summary>HarfBuzz makes every width of space from the plain one, and a no-break hyphen from the hyphen.</summary>
    private static bool Has(FontFace face, Rune rune) =>
        IsInvisible(rune.Value)
        || face.HasGlyph(rune.Value)
        || (rune.Value == 0x2011 && face.HasGlyph(0x2010))
        || (Rune.GetUnicodeCategory(rune) == UnicodeCategory.SpaceSeparator && face.HasGlyph(' '));

    private static bool IsFollower(ReadOnlySpan<char> grapheme) =>
        Rune.DecodeFromUtf16(grapheme, out var rune, out _) == System.Buffers.OperationStatus.Done
        && (IsInvisible(rune.Value) || Rune.GetUnicodeCategory(rune) is
            UnicodeCategory.SpaceSeparator or UnicodeCategory.ConnectorPunctuation or UnicodeCategory.DashPunctuation
            or UnicodeCategory.OpenPunctuation or UnicodeCategory.ClosePunctuation or UnicodeCategory.InitialQuotePunctuation
            or UnicodeCategory.FinalQuotePunctuation or UnicodeCategory.OtherPunctuation);

    /// <summary>The default ignorable characters that shaping hides whether or not a font knows them.</summary>
    private static bool IsInvisible(int codepoint) => codepoint is 0xAD or 0x34F or 0x61C or (>= 0x180B and <= 0x180F)
        or (>= 0x200B and <= 0x200F) or (>= 0x202A and <= 0x202E) or (>= 0x2060 and <= 0x206F) or (>= 0xFE00 and <= 0xFE0F)
        or 0xFEFF or (>= 0xE0000 and <= 0xE0FFF);
}
