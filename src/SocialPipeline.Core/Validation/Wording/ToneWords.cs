namespace SocialPipeline.Validation.Wording;

/// <summary>Words that speak against a tone. A short list of the plain cases: what it does not have, it does not judge.</summary>
internal static class ToneWords
{
    private static readonly string[] Hurry =
    [
        "hurry", "rush", "last chance", "act now", "don't miss", "don’t miss", "once in a lifetime", "going fast", "insane", "crazy", "explosive", "mind-blowing", "epic",
    ];

    private static readonly string[] Pomp =
    [
        "revolutionary", "cutting-edge", "best-in-class", "state-of-the-art", "unparalleled", "next-generation", "leverage", "paradigm", "seamless", "holistic", "world-leading",
    ];

    private static readonly string[] Slang = ["hey guys", "awesome", "gonna", "wanna", "lol", "omg", "yolo", "super duper", "bestie"];

    private static readonly string[] Office =
    [
        "hereby", "herewith", "pursuant to", "aforementioned", "kindly be advised", "please be informed", "in accordance with", "notwithstanding", "at your earliest convenience",
    ];

    private static readonly string[] Wordy = ["in order to", "due to the fact that", "at this point in time", "with regard to", "in the event that", "for the purpose of"];

    private static readonly Dictionary<string, string[]> English = new(StringComparer.OrdinalIgnoreCase)
    {
        ["calm"] = Hurry,
        ["quiet"] = Hurry,
        ["unhurried"] = Hurry,
        ["serene"] = Hurry,
        ["plain"] = Pomp,
        ["simple"] = Pomp,
        ["honest"] = Pomp,
        ["modest"] = Pomp,
        ["formal"] = Slang,
        ["serious"] = Slang,
        ["warm"] = Office,
        ["friendly"] = Office,
        ["playful"] = Office,
        ["quick"] = Wordy,
        ["short"] = Wordy,
    };

    private static readonly Dictionary<string, string[]> German = new(StringComparer.OrdinalIgnoreCase)
    {
        ["calm"] = ["jetzt zugreifen", "letzte Chance", "nur heute", "schnell sein", "Wahnsinn", "irre"],
        ["unhurried"] = ["jetzt zugreifen", "letzte Chance", "nur heute", "schnell sein"],
        ["ruhig"] = ["jetzt zugreifen", "letzte Chance", "nur heute", "schnell sein", "Wahnsinn", "irre"],
        ["plain"] = ["revolutionär", "bahnbrechend", "einzigartig", "ganzheitlich", "zukunftsweisend"],
        ["schlicht"] = ["revolutionär", "bahnbrechend", "einzigartig", "ganzheitlich", "zukunftsweisend"],
        ["warm"] = ["hiermit", "gemäß", "diesbezüglich", "bezugnehmend auf", "zwecks"],
        ["freundlich"] = ["hiermit", "gemäß", "diesbezüglich", "bezugnehmend auf", "zwecks"],
    };

    /// <summary>The words that speak against a tone in a language; empty for a tone or language that is not known.</summary>
    public static IReadOnlyList<string> Against(string tone, string language) => ReadingLevel.Primary(language) switch
    {
        "en" => English.GetValueOrDefault(tone, []),
        "de" => German.GetValueOrDefault(tone, []),
        _ => [],
    };
}
