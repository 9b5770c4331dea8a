using System.Buffers.Binary;
using System.Text;

namespace SocialPipeline.Text;

/// <summary>
/// What an OpenType file says about itself, read from its own tables (OpenType 1.9: head, hhea, OS/2, name), so that
/// names and metrics are the same on every platform. Every offset is checked: the file is foreign.
/// </summary>
internal sealed record FontTables(
    string Family, int Weight, bool Italic, int UnitsPerEm, double Ascent, double Descent, double? CapHeight, double? XHeight, bool IsColored)
{
    private const uint TrueType = 0x00010000, AppleTrueType = 0x74727565, Cff = 0x4F54544F;
    private const uint Collection = 0x74746366, Woff = 0x774F4646, Woff2 = 0x774F4632;

    /// <summary>The tables of coloured glyphs: layers, bitmaps of Google and of Apple, drawings.</summary>
    private static readonly string[] Colored = ["COLR", "CBDT", "sbix", "SVG "];

    internal static FontTables Read(ReadOnlySpan<byte> font, string source)
    {
        var reader = new Reader(font, source);
        switch (reader.U32(0))
        {
            case TrueType or AppleTrueType or Cff:
                break;
            case Woff or Woff2:
                throw new FontException(source, "It is a web font (WOFF). Use the static TTF or OTF file of the same family.");
            case Collection:
                throw new FontException(source, "It is a font collection (TTC). Use the single TTF or OTF files of the family.");
            default:
                throw new FontException(source, "It is not a font. Use a static TTF or OTF file.");
        }

        var tables = Directory(reader);
        if (tables.ContainsKey("fvar"))
        {
            throw new FontException(source,
                "It is a variable font, and its axes would be ignored. Use the family's static files, one for each weight.");
        }

        foreach (var required in (ReadOnlySpan<string>)["head", "hhea", "hmtx", "maxp", "cmap"])
        {
            if (!tables.ContainsKey(required))
            {
                throw reader.Damaged($"its '{required}' table is missing");
            }
        }

        var unitsPerEm = reader.U16(tables["head"].Offset + 18);
        if (unitsPerEm is < 16 or > 16384)
        {
            throw reader.Damaged($"it has {unitsPerEm} units per em; 16 to 16384 are allowed");
        }

        return Describe(reader, tables, unitsPerEm);
    }

    private static FontTables Describe(Reader reader, Dictionary<string, (int Offset, int Length)> tables, int unitsPerEm)
    {
        double em = unitsPerEm;
        var hhea = tables["hhea"].Offset;
        double ascent = reader.I16(hhea + 4) / em, descent = -reader.I16(hhea + 6) / em;
        var macStyle = reader.U16(tables["head"].Offset + 44);
        var weight = (macStyle & 1) != 0 ? 700 : 400;
        var italic = (macStyle & 2) != 0;
        double? capHeight = null, xHeight = null;
        if (tables.TryGetValue("OS/2", out var os2) && os2.Length >= 78)
        {
            var selection = reader.U16(os2.Offset + 62);
            weight = Math.Clamp((int)reader.U16(os2.Offset + 4), 1, 1000);
            italic = (selection & 0x0201) != 0;
            if ((selection & 0x0080) != 0)
            {
                ascent = reader.I16(os2.Offset + 68) / em;
                descent = -reader.I16(os2.Offset + 70) / em;
            }

            if (reader.U16(os2.Offset) >= 2 && os2.Length >= 90)
            {
                xHeight = Positive(reader.I16(os2.Offset + 86) / em);
                capHeight = Positive(reader.I16(os2.Offset + 88) / em);
            }
        }

        var family = Family16Or1(reader, tables) ?? throw reader.Damaged("it has no family name");
        return new FontTables(family, weight, italic, unitsPerEm, ascent, descent, capHeight, xHeight, Colored.Any(tables.ContainsKey));

        static double? Positive(double value) => value > 0 ? value : null;
    }

    private static Dictionary<string, (int Offset, int Length)> Directory(Reader reader)
    {
        var tables = new Dictionary<string, (int, int)>(StringComparer.Ordinal);
        int count = reader.U16(4);
        for (var i = 0; i < count; i++)
        {
            var entry = 12 + (16 * i);
            var tag = Encoding.Latin1.GetString(reader.Bytes(entry, 4));
            long offset = reader.U32(entry + 8), length = reader.U32(entry + 12);
            if (offset + length > reader.Length)
            {
                throw reader.Damaged($"its '{tag}' table ends at byte {offset + length}, the file at {reader.Length}");
            }

            tables[tag] = ((int)offset, (int)length);
        }

        return tables;
    }

    /// <summary>The typographic family (name 16), or the family (name 1): English on Windows first, then any Unicode, then Macintosh.</summary>
    private static string? Family16Or1(Reader reader, Dictionary<string, (int Offset, int Length)> tables)
    {
        if (!tables.TryGetValue("name", out var table))
        {
            return null;
        }

        int count = reader.U16(table.Offset + 2), strings = table.Offset + reader.U16(table.Offset + 4);
        (int Rank, string? Name) best = (int.MaxValue, null);
        for (var i = 0; i < count; i++)
        {
            var entry = table.Offset + 6 + (12 * i);
            int platform = reader.U16(entry), language = reader.U16(entry + 4), name = reader.U16(entry + 6);
            if (name is not (1 or 16) || platform is not (0 or 1 or 3))
            {
                continue;
            }

            var rank = (name == 16 ? 0 : 10) + (platform == 3 ? (language == 0x409 ? 0 : 1) : platform == 0 ? 2 : 3);
            if (rank < best.Rank)
            {
                var bytes = reader.Bytes(strings + reader.U16(entry + 10), reader.U16(entry + 8));
                var text = (platform == 1 ? Encoding.Latin1 : Encoding.BigEndianUnicode).GetString(bytes).Trim('\0', ' ');
                best = text.Length > 0 ? (rank, text) : best;
            }
        }

        return best.Name;
    }

    private readonly ref struct Reader(ReadOnlySpan<byte> font, string source)
    {
        private readonly ReadOnlySpan<byte> _font = font;

        internal int Length => _font.Length;

        internal ushort U16(int offset) => BinaryPrimitives.ReadUInt16BigEndian(Bytes(offset, 2));

        internal short I16(int offset) => BinaryPrimitives.ReadInt16BigEndian(Bytes(offset, 2));

        internal uint U32(int offset) => BinaryPrimitives.ReadUInt32BigEndian(Bytes(offset, 4));

        internal ReadOnlySpan<byte> Bytes(int offset, int length) =>
            offset >= 0 && length >= 0 && (long)offset + length <= _font.Length
                ? _font.Slice(offset, length)
                : throw Damaged($"it ends at byte {_font.Length}, inside a table");

        internal FontException Damaged(string what) =>
            new(source, $"The file is damaged: {what}. Use an intact static TTF or OTF file.");
    }
}
