namespace SocialPipeline.Brands;

/// <summary>The digits in which a script counts; the names are those of Unicode's numbering systems (CLDR).</summary>
public enum NumberDigits
{
    /// <summary>0 to 9.</summary>
    Latn,

    /// <summary>٠ to ٩, of Arabic.</summary>
    Arab,

    /// <summary>۰ to ۹, of Persian and Urdu.</summary>
    Arabext,

    /// <summary>० to ९, of Devanagari.</summary>
    Deva,
}
