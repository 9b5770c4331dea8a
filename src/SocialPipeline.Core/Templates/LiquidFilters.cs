using System.Globalization;
using Fluid;
using Fluid.Values;

namespace SocialPipeline.Templates;

/// <summary>
/// The filters templates may use: Liquid's own for text, numbers and lists, bounded, and five for social images:
/// <list type="bullet">
/// <item><c>initials</c>: the first letters of the first and the last word, "Maha Al Khalifa" → "MK".</item>
/// <item><c>number_part</c>: a number without its decimals and unit, "18.500" → "18", "1,299" → "1,299", "38%" → "38", "BHD 4.5" → "4".</item>
/// <item><c>fraction_part</c>: the decimals with their point, "18.500" → ".500", "1,299" → "".</item>
/// <item><c>unit_part</c>: what stands after the number, "38%" → "%", "6 km" → "km", "12" → "".</item>
/// <item><c>quoted</c> with an opening and a closing mark (“ and ” when left out): the text between them, unless it brings marks of its own; straight marks are replaced.</item>
/// </list>
/// </summary>
internal static class LiquidFilters
{
    // What Fluid knows beyond these (hashes, base64, JSON, formats of other cultures, time zones) no picture needs.
    private static readonly string[] Standard =
    [
        "append", "capitalize", "downcase", "upcase", "lstrip", "rstrip", "strip", "strip_newlines", "newline_to_br", "strip_html", "prepend", "remove", "remove_first", "remove_last",
        "replace_first", "replace_last", "slice", "split", "truncate", "truncatewords", "escape", "url_encode", "url_decode",
        "first", "last", "concat", "map", "reverse", "size", "sort", "sort_natural", "uniq", "where", "sum", "find", "has", "reject", "compact",
        "abs", "at_least", "at_most", "ceil", "divided_by", "floor", "minus", "modulo", "plus", "round", "times", "default", "date",
    ];

    /// <summary>Replaces a set of filters by the bounded ones.</summary>
    public static void Install(FilterCollection filters)
    {
        var own = new Dictionary<string, FilterDelegate>();
        foreach (var name in Standard)
        {
            if (filters.TryGetValue(name, out var filter))
            {
                own[name] = filter;
            }
        }

        own["date"] = Dated(own["date"]);
        own["replace"] = Replace;
        own["join"] = Join;
        own["initials"] = Text(Initials);
        own["number_part"] = Text(text => Split(text).Number);
        own["fraction_part"] = Text(text => Split(text).Fraction);
        own["unit_part"] = Text(text => Split(text).Unit);
        own["quoted"] = (input, arguments, _) => new ValueTask<FluidValue>(new StringValue(Quoted(
            input.ToStringValue().Trim(), arguments.At(0).Or(new StringValue("“")).ToStringValue(), arguments.At(1).Or(new StringValue("”")).ToStringValue())));

        filters.Clear();
        foreach (var (name, filter) in own)
        {
            filters.AddFilter(name, Bounded(filter));
        }
    }

    /// <summary>The size of a value in characters; lists count their items, too.</summary>
    public static long SizeOf(FluidValue value, TemplateContext context, int depth = 0) => value switch
    {
        StringValue text => text.ToStringValue().Length,
        ArrayValue list when depth < 4 => list.Enumerate(context).Sum(item => 1 + SizeOf(item, context, depth + 1)),
        _ => 1,
    };

    private static FilterDelegate Bounded(FilterDelegate filter) => async (input, arguments, context) =>
    {
        var budget = (LiquidContext)context;
        budget.Spend(SizeOf(input, context));
        var result = await filter(input, arguments, context).ConfigureAwait(false);
        budget.Spend(SizeOf(result, context));
        return result;
    };

    private static string Quoted(string text, string open, string close) => text switch
    {
        ['“' or '«' or '„' or '「', ..] => text,
        ['"', .. var inside, '"'] => open + inside + close,
        _ => open + text + close,
    };

    private static FilterDelegate Text(Func<string, string> filter)
        => (input, _, _) => new ValueTask<FluidValue>(new StringValue(filter(input.ToStringValue())));

    private static FilterDelegate Dated(FilterDelegate filter) => (input, arguments, context) =>
        input.ToStringValue().Trim().ToLowerInvariant() is "now" or "today"
            ? throw new LiquidException("The time is not known to templates: 'now' and 'today' are not allowed; pass the date as an input.")
            : filter(input, arguments, context);

    // Both can multiply two long texts with each other: what comes out is measured before it is made.
    private static ValueTask<FluidValue> Replace(FluidValue input, FilterArguments arguments, TemplateContext context)
    {
        var text = input.ToStringValue();
        var (from, to) = (arguments.At(0).ToStringValue(), arguments.At(1).ToStringValue());
        if (from.Length == 0)
        {
            return new ValueTask<FluidValue>(new StringValue(text));
        }

        var count = 0L;
        for (var at = text.IndexOf(from, StringComparison.Ordinal); at >= 0; at = text.IndexOf(from, at + from.Length, StringComparison.Ordinal))
        {
            count++;
        }

        ((LiquidContext)context).Spend(text.Length + count * Math.Max(0, to.Length - from.Length));
        return new ValueTask<FluidValue>(new StringValue(text.Replace(from, to, StringComparison.Ordinal)));
    }

    private static ValueTask<FluidValue> Join(FluidValue input, FilterArguments arguments, TemplateContext context)
    {
        var separator = arguments.At(0) is { } given && !given.IsNil() ? given.ToStringValue() : " ";
        var parts = input.Enumerate(context).Select(item => item.ToStringValue()).ToList();
        ((LiquidContext)context).Spend(parts.Sum(part => (long)part.Length) + (long)separator.Length * Math.Max(0, parts.Count - 1));
        return new ValueTask<FluidValue>(new StringValue(string.Join(separator, parts)));
    }

    internal static string Initials(string text)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(word => word.TrimStart('"', '\'', '(', '“', '‘', '«', '.', '-', '–', '—'))
            .Where(word => word.Length > 0)
            .ToList();
        var first = words.Count == 0 ? "" : StringInfo.GetNextTextElement(words[0]);

        // Letters of a joined script would grow into one sign: a zero-width non-joiner keeps two initials apart.
        var between = first.Length > 0 && first[0] is >= '\u0600' and <= '\u08FF' ? "\u200C" : "";
        return (words.Count < 2 ? first : first + between + StringInfo.GetNextTextElement(words[^1])).ToUpperInvariant();
    }

    /// <summary>
    /// Takes a figure apart. A last point or comma counts as the decimal sign unless exactly three digits of grouping follow it:
    /// a comma with three digits groups ("1,299"), a point never does ("18.500" is 18 dinars 500).
    /// </summary>
    internal static (string Number, string Fraction, string Unit) Split(string text)
    {
        var start = 0;
        while (start < text.Length && !char.IsDigit(text[start]))
        {
            start++;
        }

        if (start == text.Length)
        {
            return (text.Trim(), "", "");
        }

        var from = start > 0 && text[start - 1] is '-' or '−' or '+' ? start - 1 : start;
        var end = start;
        while (end < text.Length && (char.IsDigit(text[end]) || (IsSeparator(text[end]) && end + 1 < text.Length && char.IsDigit(text[end + 1]))))
        {
            end++;
        }

        var figure = text[from..end];
        var unit = text[end..].Trim();
        var mark = figure.LastIndexOfAny(['.', ',', '٫', '٬']);
        var isDecimal = mark >= 0 && figure[mark] switch
        {
            '.' or '٫' => figure.IndexOf('.') == mark || figure[mark] == '٫',
            ',' => figure.Length - mark - 1 != 3 || figure.Contains('.'),
            _ => false,
        };
        return isDecimal ? (figure[..mark], figure[mark..], unit) : (figure, "", unit);
    }

    private static bool IsSeparator(char sign) => sign is '.' or ',' or '٫' or '٬' or '\'' or '’' or '\u00A0' or '\u202F';
}
