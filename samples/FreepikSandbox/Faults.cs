using System.Text.RegularExpressions;

namespace FreepikSandbox;

/// <summary>The faults to come: a list for the next calls of a path, or a share of all calls.</summary>
public sealed class Faults
{
    private readonly Lock _gate = new();
    private readonly List<(Regex Path, string Method, Fault Fault)> _next = [];
    private Random _random = new(1);
    private double _share;
    private Fault[] _kinds = [];

    /// <summary>Sets faults for the next calls, one each, in order.</summary>
    /// <param name="method">GET, POST, or * for any.</param>
    /// <param name="path">A regular expression that the path matches.</param>
    /// <param name="faults">The faults.</param>
    public void Queue(string method, string path, params Fault[] faults)
    {
        lock (_gate)
        {
            _next.AddRange(faults.Select(fault => (new Regex(path, RegexOptions.None, TimeSpan.FromSeconds(1)), method, fault)));
        }
    }

    /// <summary>Lets a share of all calls go wrong, drawn by a seed.</summary>
    /// <param name="share">0 to 1.</param>
    /// <param name="seed">The same seed gives the same faults.</param>
    /// <param name="kinds">The kinds.</param>
    public void Mix(double share, int seed, params Fault[] kinds)
    {
        lock (_gate)
        {
            (_share, _random, _kinds) = (share, new Random(seed), kinds);
        }
    }

    /// <summary>Forgets all.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _next.Clear();
            _share = 0;
        }
    }

    internal Fault Next(HttpRequest request)
    {
        lock (_gate)
        {
            var place = _next.FindIndex(entry => (entry.Method == "*" || entry.Method == request.Method) && entry.Path.IsMatch(request.Path.Value!) && !IsOfTasks(entry.Fault));
            if (place >= 0)
            {
                var fault = _next[place].Fault;
                _next.RemoveAt(place);
                return fault;
            }

            return _share > 0 && _random.NextDouble() < _share ? _kinds[_random.Next(_kinds.Length)] : Fault.None;
        }
    }

    /// <summary>The fault of a task that is being made.</summary>
    internal Fault NextTask(string path)
    {
        lock (_gate)
        {
            var place = _next.FindIndex(entry => IsOfTasks(entry.Fault) && entry.Path.IsMatch(path));
            if (place < 0)
            {
                return Fault.None;
            }

            var fault = _next[place].Fault;
            _next.RemoveAt(place);
            return fault;
        }
    }

    private static bool IsOfTasks(Fault fault) => fault >= Fault.CompletedButEmpty;
}
