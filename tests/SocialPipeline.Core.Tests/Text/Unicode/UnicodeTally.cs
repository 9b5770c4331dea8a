using Xunit.Abstractions;

namespace SocialPipeline.Text.Unicode;

/// <summary>Counts the lines of one of Unicode's test files: how many were run and how many passed.</summary>
internal sealed class UnicodeTally(string file)
{
    private readonly List<string> _failures = [];
    private int _run;

    public void Count(bool passed, string line, string found)
    {
        _run++;
        if (!passed)
        {
            _failures.Add($"{line} found {found}");
        }
    }

    /// <summary>Prints the count, which a proof reads, and fails on any difference or on a file that is too short to be whole.</summary>
    public void Assert(ITestOutputHelper output, int atLeast)
    {
        output.WriteLine($"UNICODE | {file} | {_run} | {_run - _failures.Count} |");
        Xunit.Assert.True(_run > atLeast, $"only {_run} lines were read");
        Xunit.Assert.True(_failures.Count == 0, $"{_failures.Count} of {_run} lines differ:\n{string.Join('\n', _failures.Take(10))}");
    }
}
