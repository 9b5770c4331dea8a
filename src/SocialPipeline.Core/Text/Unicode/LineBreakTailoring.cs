namespace SocialPipeline.Text.Unicode;

/// <summary>How numbers are kept whole.</summary>
internal enum LineBreakTailoring
{
    /// <summary>As the product sets text: a number keeps the point or comma that it starts with (".35 litres").</summary>
    Display,

    /// <summary>As Unicode's own test file expects: UAX #14 §8.2, example 7, without the leading point.</summary>
    UnicodeTest,
}
