using System.Globalization;
using System.Text;
using SocialPipeline.Documents;

namespace SocialPipeline.Templates;

/// <summary>
/// The grammar of written lengths:
/// <code>
/// sum   = [ "-" ] part { ( "+" | "-" ) part }
/// part  = number unit | "0" | ( "min" | "max" ) "(" sum { "," sum } ")" | "(" sum ")"
/// unit  = "px" | "%" | "u" | "vw" | "vh" | "cw" | "ch" | "f"
/// </code>
/// White space is free between tokens, letter case counts.
/// </summary>
internal sealed class LengthSyntax
{
    private const int MaxDepth = 8;
    private const int MaxParts = 16;
    private const double MaxValue = 100_000;

    private static readonly Dictionary<string, LengthUnit> Units = new(StringComparer.Ordinal)
    {
        ["px"] = LengthUnit.Px,
        ["%"] = LengthUnit.Percent,
        ["u"] = LengthUnit.U,
        ["vw"] = LengthUnit.Vw,
        ["vh"] = LengthUnit.Vh,
        ["cw"] = LengthUnit.Cw,
        ["ch"] = LengthUnit.Ch,
        ["f"] = LengthUnit.F,
    };

    private readonly string _text;
    private int _at;
    private string? _problem;

    private LengthSyntax(string text) => _text = text;

    /// <summary>Reads a length; the problem is a sentence, empty when there is none.</summary>
    public static bool TryRead(string text, out Length length, out string problem)
    {
        length = Length.Zero;
        if (text.Length > TemplateLimits.MaxLengthText)
        {
            problem = string.Create(CultureInfo.InvariantCulture, $"It has {text.Length} characters of at most {TemplateLimits.MaxLengthText}.");
            return false;
        }

        var syntax = new LengthSyntax(text);
        var read = syntax.Sum(0);
        syntax.Skip();
        if (read is not null && syntax._at < text.Length)
        {
            syntax.Fail($"'{text[syntax._at]}' at character {syntax._at + 1} is not expected.");
        }

        problem = syntax._problem ?? "";
        if (syntax._problem is not null || read is null)
        {
            return false;
        }

        length = read;
        return true;
    }

    /// <summary>Writes a length so that reading it gives the same length.</summary>
    public static string Write(Length length) => length switch
    {
        Length.Term term => Number(term.Value) + UnitText(term.Unit),
        Length.Min min => $"min({string.Join(", ", min.Parts.Select(Write))})",
        Length.Max max => $"max({string.Join(", ", max.Parts.Select(Write))})",
        Length.Sum sum => WriteSum(sum),
        _ => throw new InvalidOperationException($"No such length: {length.GetType().Name}"),
    };

    private static string WriteSum(Length.Sum sum)
    {
        var text = new StringBuilder();
        foreach (var part in sum.Parts)
        {
            if (text.Length == 0)
            {
                text.Append(Write(part));
            }
            else if (part is Length.Term { Value: < 0 } negative)
            {
                text.Append(" - ").Append(Write(negative with { Value = -negative.Value }));
            }
            else
            {
                text.Append(" + ").Append(part is Length.Sum ? $"({Write(part)})" : Write(part));
            }
        }

        return text.Length == 0 ? "0px" : text.ToString();
    }

    private static string Number(double value) => (value == 0 ? 0 : value).ToString("0.###############", CultureInfo.InvariantCulture);

    private static string UnitText(LengthUnit unit) => Units.First(pair => pair.Value == unit).Key;

    private Length? Sum(int depth)
    {
        if (depth > MaxDepth)
        {
            return Fail($"It nests deeper than {MaxDepth}.");
        }

        var parts = new List<Length>();
        var sign = Take('-') ? -1 : 1;
        while (true)
        {
            if (Part(depth) is not { } part)
            {
                return null;
            }

            Append(parts, sign < 0 ? Negate(part) : part);
            if (parts.Count > MaxParts)
            {
                return Fail($"It has more than {MaxParts} parts.");
            }

            if (Take('+'))
            {
                sign = Take('-') ? -1 : 1;
            }
            else if (Take('-'))
            {
                sign = Take('-') ? 1 : -1;
            }
            else
            {
                return parts.Count == 1 ? parts[0] : new Length.Sum(parts);
            }
        }
    }

    private static void Append(List<Length> parts, Length part)
    {
        if (part is Length.Sum sum)
        {
            parts.AddRange(sum.Parts);
        }
        else
        {
            parts.Add(part);
        }
    }

    private static Length Negate(Length length) => length switch
    {
        Length.Term term => term with { Value = -term.Value },
        Length.Sum sum => new Length.Sum([.. sum.Parts.Select(Negate)]),
        Length.Min min => new Length.Max([.. min.Parts.Select(Negate)]),
        Length.Max max => new Length.Min([.. max.Parts.Select(Negate)]),
        _ => length,
    };

    private Length? Part(int depth)
    {
        Skip();
        if (_at >= _text.Length)
        {
            return Fail(_text.Length == 0 ? "It is empty." : "It ends where a number is expected.");
        }

        if (Take('('))
        {
            var inner = Sum(depth + 1);
            return inner is null || Take(')') ? inner : Fail("A ')' is missing.");
        }

        if (char.IsAsciiLetter(_text[_at]))
        {
            return Function(depth);
        }

        return Term();
    }

    private Length? Function(int depth)
    {
        var name = Letters();
        if (name is not ("min" or "max"))
        {
            return Fail($"'{name}' is neither a number nor min(…) or max(…).");
        }

        if (!Take('('))
        {
            return Fail($"A '(' is missing after {name}.");
        }

        var parts = new List<Length>();
        do
        {
            if (parts.Count == MaxParts)
            {
                return Fail($"It has more than {MaxParts} parts.");
            }

            if (Sum(depth + 1) is not { } part)
            {
                return null;
            }

            parts.Add(part);
        }
        while (Take(','));

        return !Take(')') ? Fail("A ')' is missing.") : name == "min" ? new Length.Min(parts) : new Length.Max(parts);
    }

    private Length? Term()
    {
        var start = _at;
        while (_at < _text.Length && (char.IsAsciiDigit(_text[_at]) || _text[_at] == '.'))
        {
            _at++;
        }

        var digits = _text.AsSpan(start, _at - start);
        if (digits.IsEmpty)
        {
            return Fail($"'{_text[_at]}' at character {_at + 1} is not expected.");
        }

        if (!double.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
        {
            return Fail($"'{digits}' is not a number.");
        }

        if (value > MaxValue)
        {
            return Fail($"{digits} is beyond {MaxValue.ToString(CultureInfo.InvariantCulture)}.");
        }

        var unit = _at < _text.Length && _text[_at] == '%' ? _text[_at++].ToString() : Letters();
        if (unit.Length == 0)
        {
            return value == 0 ? Length.Zero : Fail($"{digits} has no unit.");
        }

        return Units.TryGetValue(unit, out var known)
            ? new Length.Term(value, known)
            : Fail($"'{unit}' is not a unit.{(unit.Length > 1 ? NameSuggestion.Sentence(unit, Units.Keys.Where(name => name.Length > 1)) : "")}");
    }

    private string Letters()
    {
        var start = _at;
        while (_at < _text.Length && char.IsAsciiLetter(_text[_at]))
        {
            _at++;
        }

        return _text[start.._at];
    }

    private bool Take(char sign)
    {
        Skip();
        if (_at < _text.Length && _text[_at] == sign)
        {
            _at++;
            return true;
        }

        return false;
    }

    private void Skip()
    {
        while (_at < _text.Length && char.IsWhiteSpace(_text[_at]))
        {
            _at++;
        }
    }

    private Length? Fail(string problem)
    {
        _problem ??= problem;
        return null;
    }
}
