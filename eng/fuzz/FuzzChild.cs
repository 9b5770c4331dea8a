using System.Diagnostics;
using System.Globalization;
using SocialPipeline.Fuzz.Targets;

namespace SocialPipeline.Fuzz;

/// <summary>Tries cases in this process and says of each, one line before and one after, what became of it. The parent reads the lines and watches.</summary>
internal static class FuzzChild
{
    /// <summary>The stack that a thread has on the narrowest platform.</summary>
    private const int Stack = 1536 * 1024;

    private const long Untidy = 48 * 1024;

    /// <summary>Tries cases by seed and number until the process is ended.</summary>
    public static void RunCases(string name, int seed, int first, int count)
    {
        var target = FuzzTarget.Create(name);
        Run(target, Enumerable.Range(first, count).Select(number => (number, new Func<FuzzCase>(() => target.Make(FuzzRandom.For(seed, number))))));
    }

    /// <summary>Tries saved files.</summary>
    public static void RunFiles(string name, IReadOnlyList<string> files)
    {
        var target = FuzzTarget.Create(name);
        Run(target, files.Select((file, i) => (i, new Func<FuzzCase>(() => FuzzCase.Load(file, target.SingleName)))));
    }

    private static void Run(FuzzTarget target, IEnumerable<(int Number, Func<FuzzCase> Make)> cases)
    {
        var thread = new Thread(() => RunHere(target, cases), Stack);
        thread.Start();
        thread.Join();
    }

    private static void RunHere(FuzzTarget target, IEnumerable<(int Number, Func<FuzzCase> Make)> cases)
    {
        var warming = Stopwatch.StartNew();
        foreach (var intact in target.Intact().TakeWhile(_ => warming.ElapsedMilliseconds < 4000))
        {
            Outcome(target, intact);
        }

        Tidy();
        var idle = ProcessMemory.Resident(Environment.ProcessId);
        Say($"ready {target.CorpusFiles} {idle}");
        foreach (var (number, make) in cases)
        {
            var given = make();
            if (ProcessMemory.Resident(Environment.ProcessId) > idle + Untidy)
            {
                Tidy();
            }

            ProcessMemory.ForgetPeak();
            Say($"start {number}");
            var (clock, before) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
            var outcome = Outcome(target, given);

            // the lesser of clock and processor: a busy machine does not count, and neither does a second thread
            var spent = Math.Min(clock.ElapsedMilliseconds, (Environment.CpuUsage.TotalTime - before).TotalMilliseconds);
            Say(string.Create(CultureInfo.InvariantCulture, $"end {spent:0} {Math.Max(0, ProcessMemory.Peak() - idle)} {outcome}"));
        }
    }

    /// <summary>"sound", "refused" with the typed error, or "wrong" with the error that is none.</summary>
    private static string Outcome(FuzzTarget target, FuzzCase given)
    {
        try
        {
            target.Try(given);
            return "sound";
        }
        catch (SocialPipelineException refusal)
        {
            return "refused " + refusal.GetType().Name + ": " + OneLine(refusal.Message, 400);
        }
        catch (Exception fault)
        {
            return "wrong " + OneLine(fault.ToString(), 3000);
        }
    }

    private static string OneLine(string text, int most) => string.Concat(text.Take(most).Select(letter => char.IsControl(letter) || char.IsSurrogate(letter) ? ' ' : letter));

    private static void Tidy()
    {
        GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        GC.WaitForPendingFinalizers();
        GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }

    private static void Say(string line)
    {
        Console.Out.WriteLine(line);
        Console.Out.Flush();
    }
}
