using System.Text;

namespace SocialPipeline.Fuzz.Mutations;

/// <summary>Texts that break what sets text: every script, marks by the thousand, overrides inside overrides, half characters, words without an end.</summary>
internal static class HostileTexts
{
    private static readonly string[] Words =
    [
        "Harbour lights", "Zwölf Boxkämpfer", "ffi fl Toffee AV.", "مرحبا بالعالم", "لا إلٰه إلّا هو", "בְּרֵאשִׁית", "क्षत्रिय र्क्ष्म", "ก่อนที่น้ำ", "「日本語。」", "한국어 ㄱㅏㄱ", "Tiếng Việt ế", "👨‍👩‍👧‍👦🏳️‍🌈👍🏽", "🇧🇭🇯🇵🇩", "#️⃣*️⃣", "မြန်မာ", "ខ្មែរ", "తెలుగు", "ܫܠܡܐ",
        "100,000.50 %", "٤٢٪", "https://example.org/a/very/long/path?with=query&and=more", "don’t—stop…", "\u00ADsoft\u00ADhyphen", "\u0928\u093F\u0902\u200D\u094D", "ﷺ", "𒐫", "﷽", "\U000E0041\U000E007F", "\uFFFC", "a\u20DD", "\u1100\u1161\u11A8", "Ǆ ŉ ẞ", "𝔘𝔫𝔦",
    ];

    private static readonly string[] Bits =
    [
        "\u0300", "\u0323", "\u064B", "\u0651", "\u0E49", "\u20E3", "\uFE0F", "\uFE0E", "\u200D", "\u200C", "\u200B", "\u00AD", "\u2060", "\u202A", "\u202B", "\u202C", "\u202D", "\u202E", "\u2066", "\u2067", "\u2068", "\u2069", "\u200E", "\u200F", "\u061C",
        "\uD800", "\uDBFF", "\uDC00", "\uDFFF", "\0", "\u0001", "\t", "\n", "\r\n", "\u2028", "\u2029", "\u0085", "\u000B", "\u00A0", "\u2007", "\u3000", " ", "\uFEFF", "\uFFFE", "\uFFFF", "\uE000", "\U0010FFFF", "\U0001F3FF", "\U0001F1E6", "\u0640", "\u094D", "(", ")", "[", "]", "\u2329", "-", "/", "“", "»",
    ];

    public static string Make(FuzzRandom random)
    {
        var text = new StringBuilder();
        for (var words = 1 + random.Small(12); words > 0; words--)
        {
            text.Append(random.Of(Words)).Append(random.Once(4) ? "" : " ");
        }

        var made = text.ToString();
        for (var times = random.Small(5); times > 0; times--)
        {
            made = Change(random, made);
        }

        return made;
    }

    public static string Change(FuzzRandom random, string text)
    {
        var at = random.Below(text.Length + 1);
        switch (random.Below(9))
        {
            case 0:
                return text.Insert(at, random.Of(Bits));
            case 1:
                return text.Insert(at, Repeat(random.Of(Bits), random.Once(3) ? 1000 : 1 + random.Small(200)));
            case 2:
                return text.Insert(at, random.Of(Words));
            case 3:
                var length = Math.Min(text.Length - at, 1 + random.Small(40));
                return text.Insert(at, Repeat(text.Substring(at, length), 1 + random.Small(random.Once(4) ? 2000 : 20)));
            case 4:
                return text[..at];
            case 5:
                return text.Insert(at, Repeat(random.Of(Bits) + random.Of(Bits), random.Small(800)));
            case 6:
                return text.Insert(at, char.ConvertFromUtf32(random.Below(0xD800)));
            case 7:
                return text.Insert(at, char.ConvertFromUtf32(0x10000 + random.Below(0x30000)));
            default:
                return text.Remove(at, Math.Min(text.Length - at, 1 + random.Small(8)));
        }
    }

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, text.Length == 0 ? 0 : Math.Min(times, 24_000 / text.Length)));
}
