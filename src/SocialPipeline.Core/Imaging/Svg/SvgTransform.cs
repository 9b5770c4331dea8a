using SkiaSharp;

namespace SocialPipeline.Imaging.Svg;

/// <summary>Transform lists: matrix, translate, scale, rotate, skewX, skewY.</summary>
internal static class SvgTransform
{
    public static SKMatrix Parse(SvgElement element, string attribute, string text)
    {
        var result = SKMatrix.Identity;
        var scanner = new SvgScanner(text);
        scanner.SkipSpace();
        if (scanner.Rest.Trim() is "none")
        {
            return result;
        }
        Span<float> values = stackalloc float[6];
        while (!scanner.AtEnd)
        {
            var open = scanner.Rest.IndexOf('(');
            var function = open < 0 ? "" : scanner.Rest[..open].Trim().ToString();
            scanner.Advance(open + 1);
            var count = open < 0 ? -1 : ReadArguments(ref scanner, values);
            result = SKMatrix.Concat(result, One(function, values, count)
                ?? throw element.BadValue(attribute, text, "matrix, translate, scale, rotate, skewX and skewY with their numbers"));
            scanner.SkipComma();
        }
        return result;
    }

    /// <summary>Reads up to the closing bracket; -1 when the list is malformed.</summary>
    private static int ReadArguments(ref SvgScanner scanner, scoped Span<float> values)
    {
        var count = 0;
        scanner.SkipSpace();
        while (scanner.Current != ')')
        {
            if (count == values.Length || !scanner.TryNumber(out values[count]))
            {
                return -1;
            }
            count++;
            foreach (var unit in (ReadOnlySpan<string>)["px", "deg"])
            {
                if (scanner.Rest.StartsWith(unit, StringComparison.Ordinal))
                {
                    scanner.Advance(unit.Length);
                }
            }
            scanner.SkipComma();
        }
        scanner.Advance();
        return count;
    }

    private static SKMatrix? One(string function, ReadOnlySpan<float> v, int count) => (function, count) switch
    {
        ("matrix", 6) => new SKMatrix(v[0], v[2], v[4], v[1], v[3], v[5], 0, 0, 1),
        ("translate", 1) => SKMatrix.CreateTranslation(v[0], 0),
        ("translate", 2) => SKMatrix.CreateTranslation(v[0], v[1]),
        ("scale", 1) => SKMatrix.CreateScale(v[0], v[0]),
        ("scale", 2) => SKMatrix.CreateScale(v[0], v[1]),
        ("rotate", 1) => SKMatrix.CreateRotationDegrees(v[0]),
        ("rotate", 3) => SKMatrix.CreateRotationDegrees(v[0], v[1], v[2]),
        ("skewX", 1) => SKMatrix.CreateSkew(Tangent(v[0]), 0),
        ("skewY", 1) => SKMatrix.CreateSkew(0, Tangent(v[0])),
        _ => null,
    };

    private static float Tangent(float degrees) => MathF.Tan(degrees * MathF.PI / 180);
}
