namespace SocialPipeline.Specimen;

/// <summary>What is set: one line a script, all of one direction, and fifty emoji sequences.</summary>
internal static class Specimens
{
    private const string Noto = "truetype/noto/";
    private const string Droid = "truetype/droid/DroidSansFallbackFull.ttf";

    public const string EmojiFont = Noto + "NotoColorEmoji.ttf";

    /// <summary>Script, language, font below the folder of Debian's fonts, text.</summary>
    public static readonly (string Script, string Language, string Font, string Text)[] Lines =
    [
        ("Latin", "de", Noto + "NotoSans-Regular.ttf", "Zwölf Boxkämpfer jagen Viktor über den großen Deich"),
        ("Latin, stacked marks", "vi", Noto + "NotoSans-Regular.ttf", "Tiếng Việt có nhiều dấu; ý kiến quyết định, ế ệ ở"),
        ("Greek", "el", Noto + "NotoSans-Regular.ttf", "Ξεσκεπάζω την ψυχοφθόρα βδελυγμία"),
        ("Cyrillic", "ru", Noto + "NotoSans-Regular.ttf", "Съешь ещё этих мягких французских булок"),
        ("Armenian", "hy", Noto + "NotoSansArmenian-Regular.ttf", "Բոլոր մարդիկ ծնվում են ազատ ու հավասար"),
        ("Georgian", "ka", Noto + "NotoSansGeorgian-Regular.ttf", "ყველა ადამიანი იბადება თავისუფალი"),
        ("Hebrew", "he", Noto + "NotoSansHebrew-Regular.ttf", "כָּל בְּנֵי הָאָדָם נוֹלְדוּ בְּנֵי חוֹרִין"),
        ("Arabic, Naskh", "ar", Noto + "NotoNaskhArabic-Regular.ttf", "يولد جميع الناس أحرارًا متساوين في الكرامة، ولا إلٰه إلّا هو"),
        ("Arabic, sans", "ar", Noto + "NotoSansArabic-Regular.ttf", "ألقينا مرساتنا في المحرّق كـــاملة"),
        ("Persian", "fa", Noto + "NotoNaskhArabic-Regular.ttf", "تمام افراد بشر آزاد به دنیا می‌آیند"),
        ("Urdu, Nastaliq", "ur", Noto + "NotoNastaliqUrdu-Regular.ttf", "تمام انسان آزاد پیدا ہوئے"),
        ("Syriac", "syr", Noto + "NotoSansSyriac-Regular.ttf", "ܟܠ ܒܪܢܫܐ ܒܪܝܠܗ ܚܐܪܐ"),
        ("Devanagari", "hi", Noto + "NotoSansDevanagari-Regular.ttf", "सभी मनुष्य जन्मतः स्वतंत्र और समान हैं, क्षत्रिय र्क्ष"),
        ("Bengali", "bn", Noto + "NotoSansBengali-Regular.ttf", "সমস্ত মানুষ স্বাধীনভাবে জন্মগ্রহণ করে"),
        ("Gujarati", "gu", Noto + "NotoSansGujarati-Regular.ttf", "પ્રતિષ્ઠા અને અધિકારોની દૃષ્ટિએ સર્વ માનવો"),
        ("Tamil", "ta", Noto + "NotoSansTamil-Regular.ttf", "மனிதர்கள் யாவரும் சுதந்திரமாகவே பிறக்கின்றனர்"),
        ("Telugu", "te", Noto + "NotoSansTelugu-Regular.ttf", "మానవులెల్లరు స్వతంత్రులుగా జన్మించిరి"),
        ("Malayalam", "ml", Noto + "NotoSansMalayalam-Regular.ttf", "മനുഷ്യരെല്ലാവരും സ്വതന്ത്രരായി ജനിക്കുന്നു"),
        ("Sinhala", "si", Noto + "NotoSansSinhala-Regular.ttf", "සියලු මනුෂ්‍යයෝ නිදහස්ව උපත ලබා ඇත"),
        ("Thai", "th", Noto + "NotoSansThai-Regular.ttf", "มนุษย์ทั้งหลายเกิดมามีอิสระและเสมอภาค กำ น้ำ"),
        ("Lao", "lo", Noto + "NotoSansLao-Regular.ttf", "ມະນຸດທຸກຄົນເກີດມາມີອິດສະຫລະ"),
        ("Khmer", "km", Noto + "NotoSansKhmer-Regular.ttf", "មនុស្សទាំងអស់កើតមកមានសេរីភាព"),
        ("Myanmar", "my", Noto + "NotoSansMyanmar-Regular.ttf", "လူတိုင်းသည် တူညီ လွတ်လပ်သော"),
        ("Tibetan", "bo", Noto + "NotoSerifTibetan-Regular.ttf", "འགྲོ་བ་མིའི་རིགས་རྒྱུད་ཡོངས་ལ"),
        ("Ethiopic", "am", Noto + "NotoSansEthiopic-Regular.ttf", "የሰው ልጅ ሁሉ ሲወለድ ነጻና እኩል ነው"),
        ("Chinese", "zh-Hans", Droid, "人人生而自由，在尊严和权利上一律平等。"),
        ("Japanese", "ja", Droid, "すべての人間は、生まれながらにして自由で「平等」である。"),
        ("Korean", "ko", "truetype/nanum/NanumGothic.ttf", "모든 인간은 태어날 때부터 자유로우며 존엄하다"),
    ];

    public static readonly string[] Emoji =
    [
        "😀", "😂", "🥰", "🤔", "😎", "🙈", "💩", "👻", "🤖", "🎉",
        "❤️", "☀️", "☎️", "✈️", "©️", "1️⃣", "#️⃣", "*️⃣", "🔟", "ℹ️",
        "👍🏻", "👍🏽", "👍🏿", "✌🏾", "🤝🏼", "🧑🏽‍🚀", "👩🏿‍⚕️", "🤷🏻‍♀️", "💅🏼", "🙋🏾‍♂️",
        "👩‍🚀", "👨‍👩‍👧‍👦", "👩‍❤️‍👨", "🧑‍🤝‍🧑", "🏳️‍🌈", "🏴‍☠️", "🐻‍❄️", "🐈‍⬛", "❤️‍🔥", "👁️‍🗨️",
        "🇧🇭", "🇩🇪", "🇯🇵", "🇺🇳", "🇪🇺", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "🏴󠁧󠁢󠁳󠁣󠁴󠁿", "🏴󠁧󠁢󠁷󠁬󠁳󠁿", "🍋", "🪴",
    ];
}
