using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using HarfBuzzSharp;
using SkiaSharp;

namespace SocialPipeline.Text;

/// <summary>One static font (a family at one weight and slant). Safe for many threads; it lives as long as its <see cref="FontLibrary"/>.</summary>
[SuppressMessage("Design", "CA1001", Justification = "The library that owns the face releases it; a caller never does.")]
public sealed class FontFace
{
    private readonly SKData _data;
    private readonly Blob _blob;
    private readonly Face _face;
    private readonly ConcurrentDictionary<uint, SKRect> _inks = new();

    internal FontFace(ReadOnlyMemory<byte> bytes, string source)
    {
        SourceName = source;
        var tables = FontTables.Read(bytes.Span, source);
        Family = tables.Family;
        Weight = tables.Weight;
        Italic = tables.Italic;
        UnitsPerEm = tables.UnitsPerEm;
        Ascent = tables.Ascent;
        Descent = tables.Descent;
        IsColored = tables.IsColored;
        Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes.Span));

        // The bytes as they are feed both libraries; Skia counts references, so a recorded picture may outlive the library.
        _data = Share(bytes);
        var typeface = SKTypeface.FromData(_data);
        if (typeface is null || typeface.GlyphCount == 0)
        {
            typeface?.Dispose();
            _data.Dispose();
            throw new FontException(source, "The file is damaged: its outlines cannot be read. Use an intact static TTF or OTF file.");
        }

        Typeface = typeface;
        _blob = new Blob(_data.Data, (int)_data.Size, MemoryMode.ReadOnly);
        _blob.MakeImmutable();
        _face = new Face(_blob, 0);
        _face.MakeImmutable();
        Shaper = new Font(_face);
        Shaper.SetScale(UnitsPerEm, UnitsPerEm);
        Shaper.SetFunctionsOpenType();
        using (var font = new SKFont(typeface, 1000))
        {
            var metrics = font.Metrics;
            var thickness = metrics.UnderlineThickness is > 10 and < 200 ? metrics.UnderlineThickness.Value / 1000.0 : 0.06;
            var position = metrics.UnderlinePosition is > 20 and < 400 ? metrics.UnderlinePosition.Value / 1000.0 : 0.1;

            // Some fonts ask for a line that touches the letters' round bottoms.
            Underline = (Math.Max(position, 0.1), thickness);
        }

        CapHeight = tables.CapHeight ?? Top('H') ?? 0.7;
        Depth = HasGlyph('p') ? Ink(Glyph('p')).Bottom : Descent * 0.8;
        XHeight = tables.XHeight ?? Top('x') ?? CapHeight * 0.7;
    }

    /// <summary>The typographic family name from the file.</summary>
    public string Family { get; }

    /// <summary>The weight from 1 to 1000; 400 is regular, 700 bold.</summary>
    public int Weight { get; }

    /// <summary>Whether the letters are slanted (italic or oblique).</summary>
    public bool Italic { get; }

    /// <summary>The SHA-256 of the file, 64 lower-case hexadecimal digits.</summary>
    public string Sha256 { get; }

    /// <summary>The design grid: font units in one em.</summary>
    public int UnitsPerEm { get; }

    /// <summary>Height of the line's content above the baseline, in em (typographic metrics where the font asks for them, else hhea).</summary>
    public double Ascent { get; }

    /// <summary>Depth of the line's content below the baseline, in em; positive downward.</summary>
    public double Descent { get; }

    /// <summary>Height of the flat capitals, in em: from OS/2, else the top of H, else 0.7.</summary>
    public double CapHeight { get; }

    /// <summary>Height of the flat small letters, in em: from OS/2, else the top of x, else 0.7 of the cap height.</summary>
    public double XHeight { get; }

    /// <summary>Whether its glyphs bring colours of their own, as those of emoji do.</summary>
    public bool IsColored { get; }

    /// <summary>The file or resource that the face was read from, for messages.</summary>
    public string SourceName { get; }

    /// <summary>How far the descenders reach below the baseline, in em: the bottom of p, else a part of the descent.</summary>
    internal double Depth { get; }

    internal SKTypeface Typeface { get; }

    /// <summary>Where a line below the words stands (its upper edge below the baseline) and how thick it is, in em; usual values where the font says none.</summary>
    internal (double Position, double Thickness) Underline { get; }

    internal Font Shaper { get; }

    /// <summary>Whether the font has a glyph for a code point.</summary>
    /// <param name="codepoint">The Unicode code point.</param>
    public bool HasGlyph(int codepoint) => Glyph(codepoint) != 0;

    internal uint Glyph(int codepoint) => Shaper.TryGetNominalGlyph((uint)codepoint, out var glyph) ? glyph : 0;

    /// <summary>The box around a glyph's outline from its origin, in em, y down; empty without an outline.</summary>
    internal SKRect Ink(uint glyph) => _inks.GetOrAdd(
        glyph,
        static (id, face) => face.Shaper.TryGetGlyphExtents(id, out var box)
            ? new SKRect(
                (float)box.XBearing / face.UnitsPerEm,
                (float)-box.YBearing / face.UnitsPerEm,
                (float)(box.XBearing + box.Width) / face.UnitsPerEm,
                (float)-(box.YBearing + box.Height) / face.UnitsPerEm)
            : SKRect.Empty,
        this);

    /// <inheritdoc/>
    public override string ToString() => $"{Family} {Weight}{(Italic ? " italic" : "")}";

    internal void Release()
    {
        Shaper.Dispose();
        _face.Dispose();
        _blob.Dispose();
        Typeface.Dispose();
        _data.Dispose();
    }

    private static unsafe SKData Share(ReadOnlyMemory<byte> bytes)
    {
        var held = bytes.Pin();
        return SKData.Create((nint)held.Pointer, bytes.Length, (_, _) => held.Dispose());
    }

    private double? Top(char letter) =>
        Shaper.TryGetNominalGlyph(letter, out var glyph) && Shaper.TryGetGlyphExtents(glyph, out var extents) && extents.YBearing > 0
            ? (double)extents.YBearing / UnitsPerEm
            : null;
}
