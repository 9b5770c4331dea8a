using System.Globalization;
using Microsoft.Extensions.Options;

namespace SocialPipeline.Host.Storage;

/// <summary><c>--migrate up|down|to N|status</c>: works on the database and ends, without serving anything.</summary>
internal static class MigrateCommand
{
    private const string Usage = "--migrate needs one of: up, down, to N, status.";

    public static bool IsAsked(string[] args) => args.Contains("--migrate");

    /// <summary>Runs the command; the answer is the exit code: 0 done, 1 failed, 2 not understood.</summary>
    public static async Task<int> RunAsync(string[] args, IServiceProvider services, TextWriter answer, TextWriter errors, CancellationToken cancellationToken = default)
    {
        var words = args.SkipWhile(word => word != "--migrate").Skip(1).TakeWhile(word => !word.StartsWith("--", StringComparison.Ordinal)).ToArray();
        try
        {
            services.GetRequiredService<IStartupValidator>().Validate();
            var migrator = services.GetRequiredService<Migrator>();
            var work = words switch
            {
                ["up"] => migrator.UpAsync(cancellationToken),
                ["down"] => migrator.DownAsync(cancellationToken),
                ["to", var number] when long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var version) => migrator.ToAsync(version, cancellationToken),
                ["status"] => Task.CompletedTask,
                _ => null,
            };
            if (work is null)
            {
                await errors.WriteLineAsync(Usage);
                return 2;
            }

            await work;
            foreach (var state in await migrator.StatusAsync(cancellationToken))
            {
                await answer.WriteLineAsync(FormattableString.Invariant($"{state.Version,4} {(state.IsApplied ? "applied" : "open"),-8} {state.Name}"));
            }

            return 0;
        }
        catch (Exception error) when (error is SocialPipelineException or OptionsValidationException or System.Data.Common.DbException)
        {
            await errors.WriteLineAsync(error.Message);
            return 1;
        }
    }
}
