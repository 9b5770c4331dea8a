using System.Globalization;
using System.Text.Json.Nodes;
using SocialPipeline.Brands;
using SocialPipeline.Imaging;
using SocialPipeline.Platforms;
using SocialPipeline.Validation;
using SocialPipeline.Validation.Reports;

namespace SocialPipeline.Cli;

/// <summary>One run of the check command: a line for each picture, then a summary. A picture that cannot be read is said and passed over.</summary>
internal sealed record CheckRun
{
    public required IReadOnlyList<string> Files { get; init; }

    public required Brand Brand { get; init; }

    public required Func<string, PlatformFormat?> FormatOf { get; init; }

    public required CheckOptions Options { get; init; }

    public string? Html { get; init; }

    public string? Annotate { get; init; }

    public double? MinScore { get; init; }

    public async Task<int> RunAsync(Terminal terminal, bool json, CancellationToken cancellationToken)
    {
        var (blocked, low, unreadable) = (0, 0, 0);
        var answers = new JsonArray();
        foreach (var file in Files)
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                var source = ImageSource.FromFile(file);
                var report = BrandValidator.Check(source, Brand, FormatOf(file), Options) with { Image = file };
                await SaveAsync(report, source, file, cancellationToken);
                blocked += report.Blocked ? 1 : 0;
                low += !report.Blocked && IsLow(report) ? 1 : 0;
                answers.Add(JsonNode.Parse(ReportJson.Write(report)));
                if (!json)
                {
                    await terminal.Output.WriteLineAsync(Line(report));
                }
            }
            catch (ImageException error)
            {
                unreadable++;
                answers.Add(new JsonObject { ["image"] = new JsonObject { ["name"] = file }, ["error"] = error.Message });
                await terminal.Error.WriteLineAsync($"error: {file}: {error.Message}");
            }
        }

        var good = Files.Count - blocked - low - unreadable;
        var summary = string.Create(CultureInfo.InvariantCulture, $"{good} of {Files.Count} pictures pass")
            + (blocked > 0 ? string.Create(CultureInfo.InvariantCulture, $", {blocked} blocked") : "")
            + (low > 0 ? string.Create(CultureInfo.InvariantCulture, $", {low} under {MinScore}") : "")
            + (unreadable > 0 ? string.Create(CultureInfo.InvariantCulture, $", {unreadable} unreadable") : "") + ".";
        await terminal.Output.WriteLineAsync(json
            ? Json.Write(new { pictures = answers, summary = new { pictures = Files.Count, pass = good, blocked, underMinScore = low, unreadable } })
            : summary);
        return unreadable > 0 ? ExitCode.BadInput : blocked + low > 0 ? ExitCode.CheckFailed : ExitCode.Done;
    }

    private bool IsLow(ComplianceReport report) => MinScore is { } least && !(report.Score >= least);

    private async Task SaveAsync(ComplianceReport report, ImageSource source, string file, CancellationToken cancellationToken)
    {
        if (Html is not null)
        {
            await File.WriteAllTextAsync(Target(Html, file, ".html"), ReportPage.Write(report, source), cancellationToken);
        }

        if (Annotate is not null)
        {
            await File.WriteAllBytesAsync(Target(Annotate, file, ".png"), ReportPicture.Write(report, source), cancellationToken);
        }
    }

    /// <summary>The file itself for one picture, a file of the picture's name in a folder for several.</summary>
    private string Target(string path, string file, string extension)
    {
        var isFolder = Files.Count > 1 || Path.EndsInDirectorySeparator(path) || Directory.Exists(path);
        if (isFolder && File.Exists(path))
        {
            throw new BadInputException($"'{path}' is a file, and there are {Files.Count} pictures. Allowed: a folder, or a name that nothing has yet.");
        }

        // Pictures of one name from several folders keep apart by their place in the list.
        var name = Path.GetFileName(file);
        var twins = Files.Where(other => Path.GetFileName(other) == name).ToList();
        var unique = twins.Count > 1 ? string.Create(CultureInfo.InvariantCulture, $"{name}-{twins.IndexOf(file) + 1}") : name;
        var target = isFolder ? Path.Combine(path, unique + extension) : path;
        if (Path.GetFullPath(target) == Path.GetFullPath(file))
        {
            throw new BadInputException($"'{target}' is the picture itself. Allowed: another file.");
        }

        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(target))!);
        return target;
    }

    private string Line(ComplianceReport report)
    {
        var score = report.Score is { } value ? string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(value * 100) / 100:0.00}") : "no score";
        var state = report.Blocked ? "blocked" : IsLow(report) ? "too low" : report.Band switch
        {
            ReportBand.Good => "good",
            ReportBand.Fair => "fair",
            ReportBand.Poor => "poor",
            _ => "nothing measured",
        };
        var findings = report.Findings.Select(entry => $"{entry.Check.RuleId} {entry.Finding.Measured}, required {entry.Finding.Required}").ToList();
        return $"{report.Image}: {score}, {state}" + (findings.Count == 0 ? "" : ": " + string.Join("; ", findings));
    }
}
