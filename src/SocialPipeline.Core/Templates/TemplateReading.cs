using SocialPipeline.Documents;

namespace SocialPipeline.Templates;

/// <summary>What the parts of one layout need to know of the whole while it is read: the inputs, the repeats around them, and the ids they speak of.</summary>
/// <param name="inputs">The template's inputs.</param>
/// <param name="liquid">The Liquid parsed so far: variants repeat most of the base layout's.</param>
internal sealed class TemplateReading(IReadOnlyDictionary<string, InputDefinition> inputs, LiquidCache liquid)
{
    private readonly Stack<Repeat> _repeats = new();
    private readonly List<(DocumentValue Place, string Id, bool NeedsRepeat)> _references = [];
    private readonly Dictionary<string, Layer?> _layers = new(StringComparer.Ordinal);

    /// <summary>How many layers were met.</summary>
    public int LayerCount { get; set; }

    /// <summary>Reads what is inside a repeated layer.</summary>
    public T Inside<T>(Repeat? repeat, Func<T> read)
    {
        if (repeat is null)
        {
            return read();
        }

        _repeats.Push(repeat);
        var result = read();
        _repeats.Pop();
        return result;
    }

    /// <summary>Notes a layer's id; a second layer of that id is a fault.</summary>
    public void Declare(DocumentValue place, string id)
    {
        if (id.Length > 0 && !_layers.TryAdd(id, null))
        {
            place.Fault("Two layers have the same id.", "an id that no other layer has");
        }
    }

    /// <summary>Notes a layer that was read, for those that speak of it.</summary>
    public void Keep(Layer layer) => _layers[layer.Id] = layer;

    /// <summary>Reads the id of another layer, which is looked for when all layers are known.</summary>
    public string AsReference(DocumentValue value, bool needsRepeat = false)
    {
        var id = value.AsString(64);
        if (id.Length > 0)
        {
            _references.Add((value, id, needsRepeat));
        }

        return id;
    }

    /// <summary>Whether a layer of that id was met.</summary>
    public bool Knows(string id) => _layers.ContainsKey(id);

    /// <summary>Looks for every layer that was spoken of.</summary>
    public void CheckReferences()
    {
        foreach (var (place, id, needsRepeat) in _references)
        {
            if (!_layers.TryGetValue(id, out var layer))
            {
                place.Fault("There is no layer of that id." + NameSuggestion.Sentence(id, _layers.Keys), "the id of a layer of this layout");
            }
            else if (needsRepeat && layer is { Repeat: null })
            {
                place.Fault("The layer does not repeat, so it has no items to keep.", "a layer with a repeat");
            }
        }
    }

    /// <summary>Checks a text that may hold Liquid.</summary>
    /// <param name="value">Where it stands.</param>
    /// <param name="source">The Liquid.</param>
    public void CheckLiquid(DocumentValue value, string source)
    {
        if (!liquid.TryGet(source, out var text, out var problem))
        {
            value.Fault(problem, "Liquid with the template's inputs");
            return;
        }

        foreach (var (name, field) in text.Names)
        {
            CheckName(value, name, field);
        }
    }

    /// <summary>Checks the name of an input, or <c>item</c> and <c>item.field</c> in a repeated layer.</summary>
    public void CheckPath(DocumentValue value, string path)
    {
        var dot = path.IndexOf('.', StringComparison.Ordinal);
        CheckName(value, dot < 0 ? path : path[..dot], dot < 0 ? null : path[(dot + 1)..]);
    }

    /// <summary>The input of a name.</summary>
    public InputDefinition? FindInput(string name) => inputs.GetValueOrDefault(name);

    private void CheckName(DocumentValue value, string name, string? field)
    {
        switch (name)
        {
            case "item":
                CheckItem(value, field);
                return;
            case "index" or "number" when _repeats.Count == 0:
                value.Fault($"'{name}' is only known inside a repeated layer.", Inputs());
                return;
            case "index" or "number":
                return;
            case "brand":
                CheckField(value, name, field, LiquidScope.BrandFields);
                return;
            case "format":
                CheckField(value, name, field, LiquidScope.FormatFields);
                return;
        }

        if (!inputs.ContainsKey(name))
        {
            value.Fault($"There is no input '{name}'.{NameSuggestion.Sentence(name, [.. inputs.Keys, .. LiquidScope.Reserved])}", Inputs());
        }
    }

    private void CheckItem(DocumentValue value, string? field)
    {
        // A count has no item of its own; one further out stays visible.
        if (_repeats.FirstOrDefault(repeat => repeat.Over is not null) is not { } list)
        {
            value.Fault("'item' is only known inside a layer that repeats over a list.", Inputs());
        }
        else if (field is not null && inputs.TryGetValue(list.Over!, out var input) && input.Type == InputType.List)
        {
            CheckField(value, "item", field, input.Fields);
        }
    }

    private static void CheckField(DocumentValue value, string name, string? field, IReadOnlyList<string> fields)
    {
        if (field is not null && field != "size" && !fields.Contains(field))
        {
            value.Fault($"'{name}' has no field '{field}'.{NameSuggestion.Sentence(field, fields)}", fields.Count == 0 ? "no fields: the items are plain texts" : string.Join(", ", fields));
        }
    }

    private string Inputs() => inputs.Count == 0 ? "no names: the template has no inputs" : string.Join(", ", inputs.Keys);
}
