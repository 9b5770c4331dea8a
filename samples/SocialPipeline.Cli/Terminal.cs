using Spectre.Console;

namespace SocialPipeline.Cli;

/// <summary>Where a command writes. The answer goes to <see cref="Output"/>, progress and errors to <see cref="Error"/>.</summary>
/// <param name="Output">The standard output.</param>
/// <param name="Error">The standard error.</param>
/// <param name="ShowsProgress">Whether a person watches the standard error.</param>
/// <param name="Width">The width of tables in characters; <see langword="null"/> takes the terminal's.</param>
internal sealed record Terminal(TextWriter Output, TextWriter Error, bool ShowsProgress = false, int? Width = 160)
{
    public static Terminal OfProcess() => new(Console.Out, Console.Error, !Console.IsErrorRedirected, Console.IsOutputRedirected ? 160 : null);

    public void Write(Table table)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Output), Interactive = InteractionSupport.No });
        if (Width is { } width)
        {
            console.Profile.Width = width;
        }

        console.Write(table);
    }

    /// <summary>Runs something with a bar that a person sees, and without one otherwise.</summary>
    public async Task WithProgressAsync(string what, int total, Func<Action<int>, Task> work)
    {
        if (!ShowsProgress)
        {
            await work(static _ => { });
            return;
        }

        // A person watches: not guessed from the other streams, which may be redirected.
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Error), Ansi = AnsiSupport.Yes, Interactive = InteractionSupport.Yes });
        await console.Progress().AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(async context =>
            {
                var bar = context.AddTask(Markup.Escape(what), maxValue: total);
                await work(done => bar.Value = done);
            });
    }

    public static Table Table(params ReadOnlySpan<string> headings)
    {
        var table = new Table { Border = TableBorder.Simple };
        foreach (var heading in headings)
        {
            table.AddColumn(Markup.Escape(heading));
        }

        return table;
    }

    /// <summary>Adds a row of plain texts.</summary>
    public static void AddRow(Table table, params IEnumerable<string> cells) => table.AddRow(cells.Select(cell => new Spectre.Console.Text(cell)));
}
