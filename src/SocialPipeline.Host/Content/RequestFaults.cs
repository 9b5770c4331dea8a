namespace SocialPipeline.Host.Content;

/// <summary>Collects what is wrong with a request by its JSON path, so that the caller learns all of it at once.</summary>
internal sealed class RequestFaults
{
    private readonly SortedDictionary<string, List<string>> _byPath = new(StringComparer.Ordinal);

    public bool Any => _byPath.Count > 0;

    public int Count => _byPath.Values.Sum(messages => messages.Count);

    public bool Has(string path) => _byPath.ContainsKey(path);

    public void Add(string path, string message)
    {
        if (!_byPath.TryGetValue(path, out var messages))
        {
            _byPath[path] = messages = [];
        }

        messages.Add(message);
    }

    /// <summary>Takes over what another has collected, each part of it reworded.</summary>
    public void AddAll(RequestFaults other, Func<string, string> reword)
    {
        foreach (var (path, messages) in other._byPath)
        {
            messages.ForEach(message => Add(reword(path), reword(message)));
        }
    }

    /// <summary>Runs what looks something up; what it throws on purpose becomes a fault.</summary>
    public void AddWhatThrows(string path, Action look)
    {
        try
        {
            look();
        }
        catch (SocialPipelineException error)
        {
            Add(path, error.Message);
        }
    }

    public Dictionary<string, string[]> ToErrors() => _byPath.ToDictionary(pair => pair.Key, pair => pair.Value.ToArray());
}
