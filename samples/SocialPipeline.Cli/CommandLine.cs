using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.Globalization;

namespace SocialPipeline.Cli;

/// <summary>The commands, and what every one of them has in common: exit codes, and errors as one readable block.</summary>
internal static class CommandLine
{
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, Terminal terminal, CancellationToken cancellationToken = default)
    {
        var root = new RootCommand("Makes on-brand social images for every platform from a brief, a brand and a template.")
        {
            GenerateCommand.Create(terminal),
            RenderCommand.Create(terminal),
            ForecastCommand.Create(terminal),
            CheckCommand.Create(terminal),
            ProfileCommand.Create(terminal),
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

        if (parsed.CommandResult.Children.OfType<OptionResult>().FirstOrDefault(option => option.Tokens.Any(token => string.IsNullOrWhiteSpace(token.Value))) is { } empty)
        {
            return Explain(terminal, $"{empty.Option.Name} is empty. Allowed: a {empty.Option.HelpName ?? "value"}, or no {empty.Option.Name}.");
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

    private static IEnumerable<string> Path(CommandResult command)
        => command.Parent is CommandResult parent ? [.. Path(parent), command.Command.Name + " "] : [];

    private static int Explain(Terminal terminal, string message)
    {
        terminal.Error.WriteLine("error: " + Printable(message).ReplaceLineEndings(Environment.NewLine + "  "));
        return ExitCode.BadInput;
    }

    /// <summary>A message may quote a document: its control codes must not steer the terminal.</summary>
    private static string Printable(string message) => string.Concat(message.Select(letter => char.IsControl(letter) && letter is not ('\n' or '\r' or '\t')
        ? string.Create(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}")
        : letter.ToString()));
}
