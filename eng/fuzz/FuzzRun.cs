using System.Diagnostics;
using System.Globalization;
using SocialPipeline.Fuzz.Corpora;
using SocialPipeline.Fuzz.Targets;

namespace SocialPipeline.Fuzz;

/// <summary>Tries one target for a while, keeps the failing inputs, and counts.</summary>
internal sealed class FuzzRun(string target, int seed)
{
    private static readonly string Kept = Path.Combine(Repository.Root, "artifacts", "fuzz");

    private readonly Dictionary<string, int> _refusals = [];
    private FuzzTarget? _maker;

    public int Cases { get; private set; }

    public int Sound { get; private set; }

    public int Refused { get; private set; }

    public int CorpusFiles { get; private set; }

    public long Slowest { get; private set; }

    public long Largest { get; private set; }

    public List<string> Failures { get; } = [];

    /// <summary>The kinds of typed errors, most frequent first.</summary>
    public IEnumerable<KeyValuePair<string, int>> Refusals => _refusals.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal);

    public async Task ForAsync(TimeSpan time, int first = 0)
    {
        // what a child needs to start does not count
        var clock = new Stopwatch();
        var next = first;
        while (clock.Elapsed < time)
        {
            await using var child = await StartAsync(next, int.MaxValue - next);
            CorpusFiles = child.CorpusFiles;
            clock.Start();
            while (!child.IsOver && clock.Elapsed < time && await child.NextAsync() is { } result)
            {
                next = (result.Number < 0 ? next : result.Number) + 1;
                await CountAsync(result);
            }

            clock.Stop();
        }
    }

    private Task<WatchedChild> StartAsync(int first, int count) =>
        WatchedChild.StartAsync("--child", target, seed.ToString(CultureInfo.InvariantCulture), first.ToString(CultureInfo.InvariantCulture), count.ToString(CultureInfo.InvariantCulture));

    private async Task CountAsync(CaseResult result)
    {
        Cases++;
        if (result.Failure is not null && result.Number >= 0)
        {
            // Another process may have had the machine, or earlier cases left something behind: what counts is the case alone.
            await using var again = await StartAsync(result.Number, 1);
            var alone = await again.NextAsync() ?? result;
            result = result.IsSound || result.IsRefused || alone.Failure is not null ? alone : result;
        }

        if (result.Failure is { } failure)
        {
            Failures.Add(await SaveAsync(result, failure));
            return;
        }

        Slowest = Math.Max(Slowest, result.Milliseconds);
        Largest = Math.Max(Largest, result.Kilobytes);
        Sound += result.IsSound ? 1 : 0;
        Refused += result.IsRefused ? 1 : 0;
        if (result.IsRefused)
        {
            var kind = result.Outcome.Split(' ')[1].TrimEnd(':');
            _refusals[kind] = _refusals.GetValueOrDefault(kind) + 1;
        }
    }

    private async Task<string> SaveAsync(CaseResult result, string failure)
    {
        var sentence = $"{target}, seed {seed}, case {result.Number}: {failure}";
        if (result.Number >= 0)
        {
            _maker ??= FuzzTarget.Create(target);
            var path = _maker.Make(FuzzRandom.For(seed, result.Number)).Save(Kept, string.Create(CultureInfo.InvariantCulture, $"{target}-{seed}-{result.Number}"));
            sentence += $" [{Path.GetRelativePath(Repository.Root, path)}]";
        }

        await Console.Error.WriteLineAsync(sentence);
        return sentence;
    }
}
