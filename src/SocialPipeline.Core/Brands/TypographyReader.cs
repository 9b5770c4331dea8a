using SocialPipeline.Documents;

namespace SocialPipeline.Brands;

/// <summary>Reads the type of a brand, role by role.</summary>
internal static class TypographyReader
{
    /// <summary>The family that comes with the package.</summary>
    public const string EmbeddedFamily = "Inter";

    /// <summary>The type of a brand that says nothing of it.</summary>
    public static Typography Default { get; } = Complete(null, null, null, null, null);

    public static Typography Read(DocumentReader reader) => Complete(
        reader.Optional("display")?.AsObject(ReadStyle),
        reader.Optional("body")?.AsObject(ReadStyle),
        reader.Optional("strong")?.AsObject(ReadStyle),
        reader.Optional("label")?.AsObject(ReadStyle),
        reader.Optional("number")?.AsObject(ReadStyle));

    private static Typography Complete(TypeStyle? display, TypeStyle? body, TypeStyle? strong, TypeStyle? label, TypeStyle? number)
    {
        display ??= new TypeStyle { Families = [EmbeddedFamily], Weight = 700, LineHeight = 1.05, Tracking = -0.02 };
        body ??= new TypeStyle { Families = [EmbeddedFamily] };
        strong ??= body.Families is [EmbeddedFamily] ? body with { Weight = 600 } : body;
        return new Typography { Display = display, Body = body, Strong = strong, Label = label ?? body, Number = number ?? display };
    }

    private static TypeStyle ReadStyle(DocumentReader reader)
    {
        var style = ReadOne(reader, new TypeStyle { Families = [] });
        return style with
        {
            Scripts = reader.OptionalMap("scripts", (script, value) =>
            {
                if (script.Length != 4 || !script.All(char.IsAsciiLetterLower))
                {
                    value.Fault($"'{script}' is not a script.", "an ISO 15924 code in lower case, such as arab");
                }

                return value.AsObject(own => ReadOne(own, style)) ?? style;
            }, 0, 40),
        };
    }

    // A script takes weight and slant from its role; metrics depend on the script itself.
    private static TypeStyle ReadOne(DocumentReader reader, TypeStyle role) => new()
    {
        Families = reader.RequiredArray("families", item => item.AsString(100), 1, 10),
        Weight = reader.OptionalInteger("weight", 1, 1000) ?? role.Weight,
        Italic = reader.OptionalBoolean("italic") ?? role.Italic,
        LineHeight = reader.OptionalNumber("lineHeight", 0.5, 4) ?? 1.38,
        Tracking = reader.OptionalNumber("tracking", -0.5, 2) ?? 0,
        WordSpacing = reader.OptionalNumber("wordSpacing", -0.5, 2) ?? 0,
        ManyLinesLineHeight = reader.OptionalNumber("manyLinesLineHeight", 0.5, 4),
        ManyLinesFrom = reader.OptionalInteger("manyLinesFrom", 2, 100) ?? 5,
        SmallBelow = reader.OptionalNumber("smallBelow", 0, 100) ?? 7,
        SmallLineHeight = reader.OptionalNumber("smallLineHeight", 0.5, 4),
        SmallTracking = reader.OptionalNumber("smallTracking", -0.5, 2),
        QuoteHang = reader.OptionalNumber("quoteHang", 0, 2) ?? 0.46,
        Scale = reader.OptionalNumber("scale", 0.25, 4) ?? 1,
        Digits = reader.OptionalName("digits", BrandNames.Digits) ?? NumberDigits.Latn,
        Features = reader.OptionalArray("features", Feature, 0, 40),
    };

    private static string Feature(DocumentValue value)
    {
        var feature = value.AsString(4);
        if (feature.Length != 4 || !feature.All(char.IsAsciiLetterOrDigit))
        {
            value.Fault("This is not an OpenType feature.", "four letters or digits, such as tnum");
        }

        return feature;
    }
}
