using System.Globalization;
using System.Text.Json.Nodes;
using SocialPipeline.Brands;
using SocialPipeline.Generation;
using SocialPipeline.Platforms;
using Spectre.Console;

namespace SocialPipeline.Cli;

/// <summary>One run of the generate command over one brief: a folder, or one a language.</summary>
internal sealed record GenerateRun
{
    private const string Manifest = "manifest.json";

    public required ContentGenerator Generator { get; init; }

    public required Brand Brand { get; init; }

    public required string Folder { get; init; }

    public required GenerationOptions Options { get; init; }

    public required bool WritesReports { get; init; }

    public required double? MinScore { get; init; }

    public required bool IsJson { get; init; }

    public async Task<int> OneAsync(Terminal terminal, Brief brief, CancellationToken cancellationToken)
    {
        var languages = brief.InEachLanguage();
        var code = ExitCode.Done;
        var answers = new JsonArray();
        foreach (var language in languages)
        {
            var plan = await Generator.PlanAsync(language, cancellationToken);
            var folder = FolderOf(language, languages.Count);
            var set = new SetFolder(folder, plan, Brand, WritesReports);
            var table = Terminal.Table("format", "size", "type", "KB", "limit KB", "score", "to know");
            await (IsJson ? terminal with { ShowsProgress = false } : terminal).WithProgressAsync(plan.Template.Id, plan.Formats.Count, async report =>
            {
                var progress = new ReportingProgress(done => report(done.Done));
                await foreach (var made in Generator.RenderAsync(plan, Brand, Options, progress, cancellationToken))
                {
                    using var asset = made;
                    Terminal.AddRow(table, Row(asset));
                    await set.AddAsync(asset, cancellationToken);
                }
            });
            await set.FinishAsync(cancellationToken);
            answers.Add(JsonNode.Parse(set.Json));
            if (!IsJson)
            {
                await WriteAsync(terminal, plan, table, set);
            }

            code = set.IsSound(MinScore) ? code : ExitCode.CheckFailed;
        }

        if (IsJson)
        {
            await terminal.Output.WriteAsync(languages.Count == 1 ? JsonText(answers[0]!) : JsonText(answers));
        }

        return code;
    }

    /// <summary>The folder of a language: the run's own when there is only one.</summary>
    public string FolderOf(Brief brief, int languages, string? row = null)
    {
        var folder = row is null ? Folder : Path.Combine(Folder, row);
        return languages == 1 ? folder : Path.Combine(folder, brief.Locale ?? "default");
    }

    private static async Task WriteAsync(Terminal terminal, GenerationPlan plan, Table table, SetFolder set)
    {
        terminal.Write(table);
        await terminal.Output.WriteLineAsync(plan.TemplateReason);
        foreach (var warning in plan.Warnings)
        {
            await terminal.Output.WriteLineAsync(warning);
        }

        await terminal.Output.WriteLineAsync(set.Summary + ": " + Path.Combine(set.Folder, Manifest));
    }

    private static string JsonText(JsonNode node) => node.ToJsonString(new() { WriteIndented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }) + "\n";

    private static string[] Row(GeneratedAsset asset)
    {
        var name = SetManifest.Stem(asset);
        var size = string.Create(CultureInfo.InvariantCulture, $"{asset.Format.Width}×{asset.Format.Height}");
        var limit = asset.Format.MaxBytes is { } most ? string.Create(CultureInfo.InvariantCulture, $"{most / 1000}") : "–";
        var repairs = asset.Repairs.Where(repair => repair.Kept).Select(repair => repair.Change);
        return asset.Image is { } image
            ? [name, size, image.File.Type.FileExtension()[1..], string.Create(CultureInfo.InvariantCulture, $"{image.Bytes.Length / 1000.0:0.0}"), limit, Score(asset), string.Join(" ", [.. asset.Faults, .. Findings(asset), .. asset.Warnings, .. repairs])]
            : [name, size, "–", "–", limit, "–", "FAILED: " + asset.Error?.Message];
    }

    private static IEnumerable<string> Findings(GeneratedAsset asset) => asset.Report!.Findings
        .Where(entry => entry.Check.Weight > 0)
        .Select(entry => entry.Finding.Message)
        .Except(asset.Faults);

    private static string Score(GeneratedAsset asset)
    {
        var score = asset.Report!.Score is { } value ? string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(value * 1000) / 1000:0.000}") : "–";
        return asset.Report.Blocked ? score + " blocked" : score;
    }
}
