using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace SocialPipeline.BadInput;

/// <summary>Texts in UTF-16, so that half characters stay what they are; and fonts with damaged tables.</summary>
internal static class BadTexts
{
    public static IReadOnlyList<(string Name, Func<byte[]> Bytes)> All { get; } =
    [
        ("ten-megabytes.txt", () => Text(new string('a', 10_000_000))),
        ("ten-thousand-letters-without-a-space.txt", () => Text(new string('W', 10_000))),
        ("ten-thousand-line-ends.txt", () => Text(new string('\n', 10_000))),
        ("lone-surrogates.txt", () => Text(string.Concat(Enumerable.Repeat("\uD83D a \uDE00\uDE00 \uD83D\uD83D", 400)))),
        ("a-thousand-marks-on-one-letter.txt", () => Text("a" + Repeat("\u0301\u0323\u0300\u20DD", 250))),
        ("a-thousand-marks-on-each-of-nine-letters.txt", () => Text(Repeat("ب" + Repeat("\u064B\u0651", 500), 9))),
        ("deep-overrides.txt", () => Text(Repeat("\u202E\u202D\u2067\u2066\u2068\u202B\u202A", 700) + "abc مرحبا 123" + Repeat("\u202C\u2069", 700))),
        ("overrides-around-every-letter.txt", () => Text(Repeat("\u202Ea\u202C\u2067ب\u2069", 1600))),
        ("brackets-inside-brackets.txt", () => Text(Repeat("(", 4_000) + "أ" + Repeat(")", 4_000))),
        ("a-thousand-ornate-words.txt", () => Text("a\u20DD" + Repeat(" \uFDFD", 1012) + " ")),
        ("joiners.txt", () => Text("👩" + Repeat("\u200D👩", 3_000))),
        ("flags.txt", () => Text(Repeat("\U0001F1E7\U0001F1ED", 2_400))),
        ("jamo.txt", () => Text(Repeat("\u1100", 3_000) + Repeat("\u1161", 3_000) + Repeat("\u11A8", 3_000))),
        ("font-cut.zip", () => Font(font => font[..(font.Length * 2 / 3)])),
        ("font-of-zeros.zip", () => Font(font => Fill(font, null, 0))),
        ("font-without-glyph-places.zip", () => Font(font => Fill(font, "loca", 0xFF))),
        ("font-without-outlines.zip", () => Font(font => Fill(font, "glyf", 0xFF))),
        ("font-of-noise-in-cmap.zip", () => Font(font => Noise(font, "cmap"))),
        ("font-of-noise-in-GSUB.zip", () => Font(font => Noise(font, "GSUB"))),
        ("font-of-noise-in-GPOS.zip", () => Font(font => Noise(font, "GPOS"))),
        ("font-of-noise-in-hmtx.zip", () => Font(font => Noise(font, "hmtx"))),
        ("font-of-noise-in-name.zip", () => Font(font => Noise(font, "name"))),
        ("font-that-claims-65535-glyphs.zip", () => Font(font => Change(font, "maxp", table => BinaryPrimitives.WriteUInt16BigEndian(table[4..], 65_535)))),
        ("font-of-no-units.zip", () => Font(font => Change(font, "head", table => table.Slice(18, 2).Clear()))),
    ];

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    private static byte[] Text(string text) => Encoding.Unicode.GetBytes(text);

    /// <summary>A font and a text for it, in the archive that the program replays.</summary>
    private static byte[] Font(Func<byte[], byte[]> damage)
    {
        using var kept = new MemoryStream();
        using (var zip = new ZipArchive(kept, ZipArchiveMode.Create))
        {
            Put("text.txt", Text("Harbour office مرحبا fi AV 42"));
            Put("font.ttf", damage(File.ReadAllBytes(Path.Combine(SamplePaths.Brand("marsa"), "fonts", "Amiri-400Regular.ttf"))));

            void Put(string name, byte[] bytes)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(bytes);
            }
        }

        return kept.ToArray();
    }

    private static byte[] Fill(byte[] font, string? table, byte value)
    {
        if (table is null)
        {
            font.AsSpan(2000).Fill(value);
            return font;
        }

        return Change(font, table, bytes => bytes.Fill(value));
    }

    private static byte[] Noise(byte[] font, string table)
    {
        var random = new Random(7);
        return Change(font, table, bytes =>
        {
            for (var i = table is "name" ? 6 : 4; i < bytes.Length; i += 1 + random.Next(6))
            {
                bytes[i] = (byte)random.Next(256);
            }
        });
    }

    private static byte[] Change(byte[] font, string table, SpanAction change)
    {
        for (var entry = 12; ; entry += 16)
        {
            if (Encoding.ASCII.GetString(font, entry, 4) == table)
            {
                change(font.AsSpan(BinaryPrimitives.ReadInt32BigEndian(font.AsSpan(entry + 8)), BinaryPrimitives.ReadInt32BigEndian(font.AsSpan(entry + 12))));
                return font;
            }
        }
    }

    private delegate void SpanAction(Span<byte> table);
}
