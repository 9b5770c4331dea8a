namespace SocialPipeline.Imaging.Svg;

/// <summary>What one reading of a file shares: ids, limits and what has been spent of them, and what is being built right now.</summary>
internal sealed class SvgContext
{
    private readonly Dictionary<string, SvgElement> _ids = new(StringComparer.Ordinal);
    private readonly HashSet<SvgElement> _open = [];
    private readonly SvgLimits _limits;
    private int _commands;
    private int _drawn;
    private int _uses;
    private int _layers;

    public SvgContext(SvgElement root, SvgLimits limits)
    {
        _limits = limits;
        Collect(root);
    }

    public SvgLimits Limits => _limits;

    /// <summary>Stops by the gradient that holds them: many shapes share one gradient.</summary>
    public Dictionary<SvgElement, SvgStop[]> Stops { get; } = [];

    /// <summary>The element with this id; <see langword="null"/> when there is none.</summary>
    public SvgElement? Find(string id) => _ids.GetValueOrDefault(id);

    /// <summary>The element that <paramref name="property"/> refers to; refused when there is none.</summary>
    public SvgElement Find(SvgElement from, string property, string id) =>
        Find(id) ?? throw from.Fault($"{property} refers to #{SvgElement.Shorten(id)}, which is not in the file.");

    /// <summary>Goes into an element; refuses one that is being drawn already, for it would contain itself.</summary>
    public void Enter(SvgElement element, SvgElement from)
    {
        if (_open.Count >= _limits.Nesting)
        {
            throw from.Fault($"elements stand deeper inside each other, with use followed, than allowed: {_limits.Nesting}.");
        }
        if (++_drawn > _limits.Elements)
        {
            throw from.Fault($"more elements are drawn, with every copy of use, than allowed: {_limits.Elements}.");
        }
        if (!_open.Add(element))
        {
            throw from.Fault($"it refers to <{element.Name}> in line {element.Line}, inside which it stands: a circle.");
        }
    }

    public void Leave(SvgElement element) => _open.Remove(element);

    public void CountUse(SvgElement element)
    {
        if (++_uses > _limits.UseExpansions)
        {
            throw element.Fault($"use copies more often than allowed: {_limits.UseExpansions}.");
        }
    }

    public void CountLayer(SvgElement element)
    {
        if (++_layers > _limits.Layers)
        {
            throw element.Fault($"translucent groups and composed clips need more off-screen layers than allowed: {_limits.Layers}.");
        }
    }

    public void CountCommands(SvgElement element, double count)
    {
        if (!(count <= _limits.PathCommands - _commands))
        {
            throw element.Fault($"the drawing has more path segments, with dashes, gradient stops and copies, than allowed: {_limits.PathCommands}.");
        }
        _commands += (int)count;
    }

    private void Collect(SvgElement element)
    {
        if (element.Attribute("id") is { Length: > 0 } id)
        {
            _ids.TryAdd(id, element);
        }
        element.Children.ForEach(Collect);
    }
}
