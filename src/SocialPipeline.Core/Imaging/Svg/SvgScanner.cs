using System.Globalization;

namespace SocialPipeline.Imaging.Svg;

/// <summary>Reads numbers and flags off a value, by the grammar of SVG 2 §9.3.9 (the dense form of path data included).</summary>
internal ref struct SvgScanner(ReadOnlySpan<char> text)
{
    /// <summary>Larger numbers are refused: single precision keeps no unit of them.</summary>
    public const float Largest = 1e9f;

    private readonly ReadOnlySpan<char> _text = text;

    public int Position { get; private set; }

    public readonly bool AtEnd => Position >= _text.Length;

    public readonly char Current => AtEnd ? '\0' : _text[Position];

    public readonly ReadOnlySpan<char> Rest => _text[Position..];

    public void Advance(int count = 1) => Position += count;

    public void SkipSpace()
    {
        while (!AtEnd && _text[Position] is ' ' or '\t' or '\n' or '\r' or '\f')
        {
            Position++;
        }
    }

    /// <summary>Skips white space with at most one comma in it.</summary>
    public bool SkipComma()
    {
        SkipSpace();
        if (Current != ',')
        {
            return false;
        }
        Position++;
        SkipSpace();
        return true;
    }

    /// <summary>Reads a finite number up to <see cref="Largest"/>; leaves the position alone when there is none.</summary>
    public bool TryNumber(out float value)
    {
        var start = Position;
        var at = start;
        if (at < _text.Length && _text[at] is '+' or '-')
        {
            at++;
        }
        var digits = SkipDigits(ref at);
        if (at < _text.Length && _text[at] == '.')
        {
            at++;
            digits += SkipDigits(ref at);
        }
        value = 0;
        if (digits == 0)
        {
            return false;
        }
        SkipExponent(ref at);
        if (!double.TryParse(_text[start..at], NumberStyles.Float, CultureInfo.InvariantCulture, out var parsed)
            || !(Math.Abs(parsed) <= Largest))
        {
            return false;
        }
        value = (float)parsed;
        Position = at;
        return true;
    }

    /// <summary>Reads an arc's flag: one character, so that the next number may follow at once.</summary>
    public bool TryFlag(out bool value)
    {
        value = Current == '1';
        if (Current is not ('0' or '1'))
        {
            return false;
        }
        Position++;
        return true;
    }

    private readonly int SkipDigits(ref int at)
    {
        var start = at;
        while (at < _text.Length && char.IsAsciiDigit(_text[at]))
        {
            at++;
        }
        return at - start;
    }

    // "1em" is a length, "1e3" a number: the exponent needs its digits.
    private readonly void SkipExponent(ref int at)
    {
        if (at >= _text.Length || _text[at] is not ('e' or 'E'))
        {
            return;
        }
        var ahead = at + 1;
        if (ahead < _text.Length && _text[ahead] is '+' or '-')
        {
            ahead++;
        }
        if (SkipDigits(ref ahead) > 0)
        {
            at = ahead;
        }
    }
}
