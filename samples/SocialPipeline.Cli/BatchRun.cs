using System.Globalization;
using SocialPipeline.Generation;

namespace SocialPipeline.Cli;

/// <summary>A list of briefs: a folder and a line each. A row whose folder has its manifests is done, so a stopped run goes on where it stopped.</summary>
internal sealed class BatchRun(GenerateRun run)
{
    public async Task<int> RunAsync(Terminal terminal, IAsyncEnumerable<BriefRow> rows, CancellationToken cancellationToken)
    {
        var (made, done, faulty, unsound) = (0, 0, 0, 0);
        var sets = new Dictionary<GenerationPlan, SetFolder>();
        await foreach (var result in run.Generator.GenerateBatchAsync(rows, run.Brand, run.Options, IsDone, cancellationToken))
        {
            if (result.Asset is { } asset)
            {
                using (asset)
                {
                    if (!sets.TryGetValue(result.Plan!, out var set))
                    {
                        var languages = result.Row.Brief!.Translations.Count + 1;
                        sets[result.Plan!] = set = new SetFolder(run.FolderOf(result.Plan!.Brief, languages, result.Row.Name), result.Plan, run.Brand, run.WritesReports);
                    }

                    await set.AddAsync(asset, cancellationToken);
                }

                continue;
            }

            var isSound = sets.Values.All(set => set.IsSound(run.MinScore));
            foreach (var set in sets.Values)
            {
                await set.FinishAsync(cancellationToken);
                await terminal.Output.WriteLineAsync($"{result.Row.Name}: {set.Summary}");
            }

            if (result.Error is { } error)
            {
                await terminal.Error.WriteLineAsync($"error: {result.Row.Name}: {error.Message}");
            }
            else if (result.IsDone)
            {
                await terminal.Output.WriteLineAsync($"{result.Row.Name}: done before");
            }

            made += sets.Count > 0 && result.Error is null ? 1 : 0;
            done += result.IsDone ? 1 : 0;
            faulty += result.Error is null ? 0 : 1;
            unsound += isSound ? 0 : 1;
            sets.Clear();
        }

        await terminal.Output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{made + done} of {made + done + faulty} briefs made, {done} of them before, {unsound} with faults, {faulty} that could not be made."));
        return faulty > 0 ? ExitCode.BadInput : unsound > 0 ? ExitCode.CheckFailed : ExitCode.Done;
    }

    private bool IsDone(BriefRow row)
    {
        var languages = row.Brief!.InEachLanguage();
        return languages.All(language => File.Exists(Path.Combine(run.FolderOf(language, languages.Count, row.Name), "manifest.json")));
    }
}
