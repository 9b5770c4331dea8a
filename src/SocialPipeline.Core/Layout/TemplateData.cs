using System.Collections;

namespace SocialPipeline.Layout;

/// <summary>The values for a template's inputs, by name. Filled by a collection initialiser, then only read.</summary>
public sealed class TemplateData : IEnumerable<KeyValuePair<string, InputValue>>
{
    private readonly Dictionary<string, InputValue> _values = new(StringComparer.Ordinal);

    /// <summary>A value by the input's name.</summary>
    /// <exception cref="KeyNotFoundException">Nothing was given for that name.</exception>
    public InputValue this[string name]
    {
        get => _values[name];
        set => _values[name] = value;
    }

    /// <summary>Whether a value was given, and which.</summary>
    public bool TryGet(string name, out InputValue value) => _values.TryGetValue(name, out value!);

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, InputValue>> GetEnumerator() =>
        _values.OrderBy(pair => pair.Key, StringComparer.Ordinal).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
