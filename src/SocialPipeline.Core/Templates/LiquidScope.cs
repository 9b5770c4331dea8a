using System.Globalization;
using Fluid.Values;
using SocialPipeline.Brands;

namespace SocialPipeline.Templates;

/// <summary>
/// What Liquid may see: plain values by name. Allowed are text, numbers, booleans, lists and dictionaries of these; nothing
/// of .NET is reachable. Immutable.
/// </summary>
internal sealed class LiquidScope
{
    private readonly Dictionary<string, object?> _values;
    private readonly Lazy<List<(string Name, FluidValue Value)>> _fluid;

    private LiquidScope(Dictionary<string, object?> values)
    {
        _values = values;
        _fluid = new(() => [.. values.Select(pair => (pair.Key, Plain(pair.Value, 0)))]);
    }

    /// <summary>A scope that knows nothing.</summary>
    public static LiquidScope Empty { get; } = new([]);

    /// <summary>The names that every scope of a rendering has besides the inputs.</summary>
    public static IReadOnlyList<string> Reserved { get; } = ["item", "index", "number", "brand", "format"];

    /// <summary>The fields of <c>brand</c>.</summary>
    public static IReadOnlyList<string> BrandFields { get; } = ["id", "name", "shapes"];

    /// <summary>The fields of <c>format</c>.</summary>
    public static IReadOnlyList<string> FormatFields { get; } = ["id", "platform", "class", "aspect"];

    /// <summary>The scope of one rendering: the inputs, <c>brand</c> and <c>format</c>.</summary>
    /// <param name="inputs">The values by input name; only plain values.</param>
    /// <param name="brand">The brand; <see langword="null"/> when none is known yet.</param>
    /// <param name="format">The format; <see langword="null"/> when none is known yet.</param>
    public static LiquidScope For(IReadOnlyDictionary<string, object?> inputs, Brand? brand, FormatFacts? format)
    {
        var values = new Dictionary<string, object?>(inputs, StringComparer.Ordinal);
        if (brand is not null)
        {
            values["brand"] = new Dictionary<string, object?> { ["id"] = brand.Id, ["name"] = brand.Name, ["shapes"] = ShapesOf(brand) };
        }

        if (format is not null)
        {
            values["format"] = new Dictionary<string, object?>
            {
                ["id"] = format.Id,
                ["platform"] = format.Platform,
                ["class"] = FormatClasses.NameOf(format.Class),
                ["aspect"] = format.Aspect,
            };
        }

        return new LiquidScope(values);
    }

    /// <summary>The names of a brand's shapes, for <c>brand.shapes contains 'numeral'</c>.</summary>
    private static List<object?> ShapesOf(Brand brand) => [.. brand.Shapes.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The same scope with one value more, or another one.</summary>
    public LiquidScope With(string name, object? value) => new(new Dictionary<string, object?>(_values, StringComparer.Ordinal) { [name] = value });

    /// <summary>The scope of one repeated layer: <c>item</c>, <c>index</c> from 0 and <c>number</c> from 1.</summary>
    public LiquidScope WithItem(object? item, int index) => new(new Dictionary<string, object?>(_values, StringComparer.Ordinal)
    {
        ["item"] = item,
        ["index"] = index,
        ["number"] = index + 1,
    });

    /// <summary>The scope of one of a number of copies: <c>index</c> from 0 and <c>number</c> from 1; an item further out stays.</summary>
    public LiquidScope WithIndex(int index) => new(new Dictionary<string, object?>(_values, StringComparer.Ordinal) { ["index"] = index, ["number"] = index + 1 });

    /// <summary>A value by its name, or by <c>name.field</c>; <see langword="null"/> when it is not given.</summary>
    public object? Find(string path)
    {
        var dot = path.IndexOf('.', StringComparison.Ordinal);
        var value = _values.GetValueOrDefault(dot < 0 ? path : path[..dot]);
        return dot < 0 ? value : value is IReadOnlyDictionary<string, object?> record ? record.GetValueOrDefault(path[(dot + 1)..]) : null;
    }

    /// <summary>Whether a value counts as given: not missing, not blank, not an empty list and not <c>false</c>.</summary>
    public static bool IsGiven(object? value) => value switch
    {
        null => false,
        string text => !string.IsNullOrWhiteSpace(text),
        bool yes => yes,
        IReadOnlyCollection<object?> list => list.Count > 0,
        IReadOnlyCollection<KeyValuePair<string, object?>> record => record.Count > 0,
        _ => true,
    };

    /// <summary>A value as text, the same in every culture; empty for lists and records.</summary>
    public static string TextOf(object? value) => value switch
    {
        string text => text,
        bool yes => yes ? "true" : "false",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => "",
    };

    internal void Fill(LiquidContext context)
    {
        foreach (var (name, value) in _fluid.Value)
        {
            context.SetValue(name, value);
        }
    }

    private static FluidValue Plain(object? value, int depth) => value switch
    {
        null => NilValue.Instance,
        string text => new StringValue(text),
        bool yes => BooleanValue.Create(yes),
        decimal number => NumberValue.Create(number),
        int number => NumberValue.Create(number),
        long number => NumberValue.Create(number),
        double number => NumberValue.Create((decimal)number),
        IReadOnlyDictionary<string, object?> record when depth < 4 => new DictionaryValue(new FluidValueDictionaryFluidIndexable(
            record.ToDictionary(pair => pair.Key, pair => Plain(pair.Value, depth + 1), StringComparer.Ordinal))),
        IReadOnlyList<object?> list when depth < 4 => new ArrayValue([.. list.Select(item => Plain(item, depth + 1))]),
        // Pictures and other values of the engine are there, but Liquid sees nothing of them.
        _ => BooleanValue.True,
    };
}
