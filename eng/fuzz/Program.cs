using System.Globalization;
using System.Text;
using SocialPipeline.Fuzz;
using SocialPipeline.Fuzz.Targets;

// Feeds damaged files to what reads foreign input, in a child process that may die:
//   Fuzz [--seconds 60] [--seed 1] [--first 0] [TARGET…]    tries every target (or those named) so long each, and prints a table
//   Fuzz --replay [--target NAME] FILE…                     tries files again; the target is the name's first word unless given
// Exit code 1 when a case fails: an error that is not a typed one, more than 2 s (of the clock and of the processor) or
// 300 MB above idle, 15 s without an answer, a process that dies.
// Failing inputs are kept in artifacts/fuzz.
Console.OutputEncoding = new UTF8Encoding(false);
switch (args)
{
    case ["--child", var target, var seed, var first, var count]:
        FuzzChild.RunCases(target, Number(seed), Number(first), Number(count));
        return 0;
    case ["--child-files", var target, .. var files]:
        FuzzChild.RunFiles(target, files);
        return 0;
    case ["--replay", "--target", var target, .. var files]:
        return await ReplayAsync(target, files);
    case ["--replay", .. var files]:
        var code = 0;
        foreach (var group in files.GroupBy(file => Path.GetFileName(file).Split('-', '.')[0]))
        {
            code |= await ReplayAsync(group.Key, [.. group]);
        }

        return code;
    default:
        return await RunAsync();
}

async Task<int> RunAsync()
{
    var (seconds, seed, first, targets) = (60, 1, 0, new List<string>());
    for (var i = 0; i < args.Length; i++)
    {
        switch (args[i])
        {
            case "--seconds":
                seconds = Number(args[++i]);
                break;
            case "--seed":
                seed = Number(args[++i]);
                break;
            case "--first":
                first = Number(args[++i]);
                break;
            case var name when FuzzTarget.Names.Contains(name):
                targets.Add(name);
                break;
            default:
                Console.Error.WriteLine($"'{args[i]}' is no option and no target. Targets: {string.Join(", ", FuzzTarget.Names)}.");
                return 2;
        }
    }

    var runs = new List<(string Target, FuzzRun Run)>();
    Console.WriteLine("| target | corpus files | cases | typed errors | sound results | slowest, ms | most memory above idle, MB | failures |");
    Console.WriteLine("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
    foreach (var target in targets.Count > 0 ? targets : FuzzTarget.Names)
    {
        var run = new FuzzRun(target, seed);
        await run.ForAsync(TimeSpan.FromSeconds(seconds), first);
        runs.Add((target, run));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {target} | {run.CorpusFiles} | {run.Cases:N0} | {run.Refused:N0} | {run.Sound:N0} | {run.Slowest:N0} | {run.Largest / 1000:N0} | {run.Failures.Count:N0} |"));
    }

    Console.WriteLine();
    foreach (var (target, run) in runs)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Typed errors of {target}: {string.Join(", ", run.Refusals.Select(pair => $"{pair.Key} {pair.Value:N0}"))}."));
    }

    var failures = runs.SelectMany(run => run.Run.Failures).ToList();
    foreach (var failure in failures)
    {
        Console.WriteLine($"- {failure}");
    }

    return failures.Count == 0 ? 0 : 1;
}

async Task<int> ReplayAsync(string target, string[] files)
{
    var failed = 0;
    for (var next = 0; next < files.Length;)
    {
        await using var child = await WatchedChild.StartAsync(["--child-files", target, .. files[next..]]);
        var from = next;
        while (!child.IsOver && await child.NextAsync() is { } result)
        {
            next = from + Math.Max(0, result.Number) + 1;
            failed |= result.Failure is null ? 0 : 1;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(files[next - 1])}: {result.Milliseconds} ms, {result.Kilobytes / 1000} MB: {(result.Failure is { } failure ? "FAILED " + failure : result.Outcome)}"));
        }
    }

    return failed;
}

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
