using System.Collections;
using System.Globalization;

namespace SocialPipeline.Freepik.Transport;

/// <summary>A query in the API's wire form: filters nested in brackets, numbers without culture, nothing for what is not set.</summary>
internal sealed class WireQuery : IEnumerable
{
    private readonly SortedDictionary<string, string> _values = new(StringComparer.Ordinal);

    public IDictionary<string, string> Values => _values;

    public void Add(string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            _values[name] = value;
        }
    }

    public void Add(string name, long? value) => Add(name, value?.ToString(CultureInfo.InvariantCulture));

    /// <summary>Stock flags are numbers: 1 for yes, and nothing for no, which is the default.</summary>
    public void AddNumber(string name, bool isSet) => Add(name, isSet ? "1" : null);

    /// <summary>Video flags are words.</summary>
    public void AddWord(string name, bool isSet) => Add(name, isSet ? "true" : null);

    /// <summary>One flag for each of several words, such as <c>filters[orientation][square]=1</c>.</summary>
    public void AddNumbers(string name, IEnumerable<string> words)
    {
        foreach (var word in words)
        {
            AddNumber($"{name}[{word}]", true);
        }
    }

    public void AddWords(string name, IEnumerable<string> words)
    {
        foreach (var word in words)
        {
            AddWord($"{name}[{word}]", true);
        }
    }

    /// <summary>A list, with the index in brackets.</summary>
    public void AddList(string name, IReadOnlyList<string> words)
    {
        for (var index = 0; index < words.Count; index++)
        {
            Add(string.Create(CultureInfo.InvariantCulture, $"{name}[{index}]"), words[index]);
        }
    }

    /// <summary>The query as one text, the same for the same query: a cache key.</summary>
    public override string ToString() => string.Join('&', _values.Select(pair => $"{pair.Key}={pair.Value}"));

    IEnumerator IEnumerable.GetEnumerator() => _values.GetEnumerator();
}
