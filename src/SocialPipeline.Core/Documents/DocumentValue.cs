using System.Globalization;
using SocialPipeline.Colors;

namespace SocialPipeline.Documents;

/// <summary>One value to be read strictly: every <c>As…</c> answers the value, or notes the fault and answers a harmless placeholder (empty text, the lower bound, <see langword="false"/>, the default).</summary>
/// <param name="Node">The value.</param>
/// <param name="Faults">Where faults go.</param>
internal readonly record struct DocumentValue(DocumentNode Node, DocumentFaults Faults)
{
    public DocumentKind Kind => Node.Kind;

    /// <summary>Notes a fault of this value; found is what stands there.</summary>
    public void Fault(string message, string? allowed = null) => Faults.Add(Node, message, Node.Describe(), allowed);

    public string AsString(int maxLength = 10_000, bool allowEmpty = false)
    {
        if (!Is(DocumentKind.String, "a text"))
        {
            return "";
        }

        if (Node.Text.Length > maxLength)
        {
            Faults.Add(Node, "The text is too long.", Invariant($"{Node.Text.Length} characters"), Invariant($"at most {maxLength} characters"));
        }
        else if (!allowEmpty && string.IsNullOrWhiteSpace(Node.Text))
        {
            Fault("The text is empty.", "a text that is not blank");
        }

        return Node.Text;
    }

    /// <summary>A name made of lower-case letters, digits, <c>-</c>, <c>_</c> and <c>.</c>, starting with a letter or digit, at most 64 characters.</summary>
    public string AsId()
    {
        const string Allowed = "lower-case letters, digits, '-', '_' and '.', starting with a letter or digit, at most 64";
        if (!Is(DocumentKind.String, Allowed))
        {
            return "";
        }

        var id = Node.Text;
        if (id.Length is 0 or > 64 || !char.IsAsciiLetterOrDigit(id[0])
            || !id.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter is '-' or '_' or '.'))
        {
            Fault("This cannot be an id.", Allowed);
        }

        return id;
    }

    public double AsNumber(double min = double.MinValue, double max = double.MaxValue)
    {
        var allowed = Range("a number", min, max);
        if (!Is(DocumentKind.Number, allowed))
        {
            return min == double.MinValue ? 0 : min;
        }

        if (Node.Number >= min && Node.Number <= max)
        {
            return Node.Number;
        }

        Fault("The number is out of range.", allowed);
        return Math.Clamp(Node.Number, min, max);
    }

    public int AsInteger(int min = int.MinValue, int max = int.MaxValue) => (int)AsLong(min, max);

    public long AsLong(long min = long.MinValue, long max = long.MaxValue)
    {
        var allowed = Range("a whole number", min, max);
        if (!Is(DocumentKind.Number, allowed))
        {
            return min is int.MinValue or long.MinValue ? 0 : min;
        }

        if (long.TryParse(Node.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) && whole >= min && whole <= max)
        {
            return whole;
        }

        Fault(Node.Number == Math.Floor(Node.Number) ? "The number is out of range." : "The number is not whole.", allowed);
        return min is int.MinValue or long.MinValue ? 0 : min;
    }

    public bool AsBoolean() => Is(DocumentKind.Boolean, "true or false") && Node.Boolean;

    /// <summary>One of a set of names; letter case counts.</summary>
    public T AsName<T>(IReadOnlyDictionary<string, T> names)
    {
        var allowed = string.Join(", ", names.Keys);
        if (!Is(DocumentKind.String, allowed))
        {
            return default!;
        }

        if (names.TryGetValue(Node.Text, out var value))
        {
            return value;
        }

        Fault("There is no such name here." + NameSuggestion.Sentence(Node.Text, names.Keys), allowed);
        return default!;
    }

    public Color AsColor()
    {
        if (Is(DocumentKind.String, ColorFormatException.AllowedSyntax))
        {
            if (Color.TryParse(Node.Text, out var color))
            {
                return color;
            }

            Fault("This is not a colour.", ColorFormatException.AllowedSyntax);
        }

        return default;
    }

    public DateOnly AsDate()
    {
        const string Allowed = "a date as yyyy-MM-dd";
        if (Is(DocumentKind.String, Allowed))
        {
            if (DateOnly.TryParseExact(Node.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            {
                return date;
            }

            Fault("This is not a date.", Allowed);
        }

        return default;
    }

    /// <summary>An object, closed after reading: properties that <paramref name="read"/> did not ask for are faults.</summary>
    /// <returns>The default of <typeparamref name="T"/> when it is not an object.</returns>
    public T? AsObject<T>(Func<DocumentReader, T> read)
    {
        if (!Is(DocumentKind.Object, "an object"))
        {
            return default;
        }

        var reader = new DocumentReader(Node, Faults);
        var value = read(reader);
        reader.Done();
        return value;
    }

    /// <summary>An array, item by item; items beyond <paramref name="maxItems"/> are not read.</summary>
    public IReadOnlyList<T> AsArray<T>(Func<DocumentValue, T> readItem, int minItems = 0, int maxItems = 1000)
    {
        if (!Is(DocumentKind.Array, "an array"))
        {
            return [];
        }

        CheckCount(Node.Items.Count, minItems, maxItems, "items");
        var faults = Faults;
        return [.. Node.Items.Take(maxItems).Select(item => readItem(new DocumentValue(item, faults)))];
    }

    /// <summary>An object whose property names are free, in document order; properties beyond <paramref name="maxItems"/> are not read.</summary>
    public IReadOnlyDictionary<string, T> AsMap<T>(Func<string, DocumentValue, T> readItem, int minItems = 0, int maxItems = 1000)
    {
        var map = new OrderedDictionary<string, T>();
        if (Is(DocumentKind.Object, "an object"))
        {
            CheckCount(Node.Members.Count, minItems, maxItems, "properties");
            foreach (var (name, node) in Node.Members.Take(maxItems))
            {
                map.Add(name, readItem(name, new DocumentValue(node, Faults)));
            }
        }

        return map;
    }

    private bool Is(DocumentKind kind, string allowed)
    {
        if (Kind == kind)
        {
            return true;
        }

        Fault("The value is of the wrong kind.", allowed);
        return false;
    }

    private void CheckCount(int count, int min, int max, string things)
    {
        if (count < min || count > max)
        {
            var allowed = min == max ? Invariant($"exactly {min}") : Invariant($"{min} to {max}");
            Faults.Add(Node, count < min ? $"There are too few {things}." : $"There are too many {things}.", Invariant($"{count}"), allowed);
        }
    }

    private static string Range(string what, double min, double max) => (min > -9e18, max < 9e18) switch
    {
        (true, true) => Invariant($"{what} from {min} to {max}"),
        (true, false) => Invariant($"{what} of at least {min}"),
        (false, true) => Invariant($"{what} of at most {max}"),
        _ => what,
    };

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
