using System.CommandLine;
using System.CommandLine.Invocation;

namespace SocialPipeline.Cli;

/// <summary>The commands, and what every one of them has in common: exit codes, and errors as one readable block.</summary>
internal static class CommandLine
{
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, Terminal terminal, CancellationToken cancellationToken = default)
    {
        var root = new RootCommand("Makes on-brand social images for every platform from a brief, a brand and a template.")
        {
            SetCommand.Create(terminal),
            RenderCommand.Create(terminal),
            FormatsCommand.Create(terminal),
            TemplatesCommand.Create(terminal),
            FontsCommand.Create(terminal),
        };
        var parsed = root.Parse(arguments);
        if (parsed.Action is ParseErrorAction)
        {
            var name = string.Join(' ', Path(parsed.CommandResult));
            return Explain(terminal, string.Join(Environment.NewLine, [.. parsed.Errors.Select(error => error.Message), $"See 'socialpipeline {name}--help'."]));
        }

        try
        {
            var configuration = new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = terminal.Output, Error = terminal.Error, ProcessTerminationTimeout = null };
            return await parsed.InvokeAsync(configuration, cancellationToken);
        }
        catch (SocialPipelineException error)
        {
            return Explain(terminal, error.Message);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return Explain(terminal, error.Message);
        }
        catch (OperationCanceledException)
        {
            await terminal.Error.WriteLineAsync("Stopped. What was finished is complete; there is no manifest.");
            return ExitCode.CheckFailed;
        }
    }

    private static IEnumerable<string> Path(System.CommandLine.Parsing.CommandResult command)
        => command.Parent is System.CommandLine.Parsing.CommandResult parent ? [.. Path(parent), command.Command.Name + " "] : [];

    private static int Explain(Terminal terminal, string message)
    {
        terminal.Error.WriteLine("error: " + message.ReplaceLineEndings(Environment.NewLine + "  "));
        return ExitCode.BadInput;
    }
}
