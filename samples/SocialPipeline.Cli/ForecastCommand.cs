using System.CommandLine;
using System.Globalization;
using SocialPipeline.Layout;
using SocialPipeline.Platforms;
using SocialPipeline.Rendering;

namespace SocialPipeline.Cli;

/// <summary><c>socialpipeline forecast</c>: how copy will fit, without making a picture.</summary>
internal static class ForecastCommand
{
    private static readonly Dictionary<CopyFitVerdict, string> Words = new()
    {
        [CopyFitVerdict.Fits] = "fits",
        [CopyFitVerdict.Shrinks] = "shrinks",
        [CopyFitVerdict.BelowComfortable] = "below-comfortable",
        [CopyFitVerdict.Drops] = "drops",
        [CopyFitVerdict.DoesNotFit] = "does-not-fit",
    };

    public static Command Create(Terminal terminal)
    {
        var template = new Option<string>("--template") { Description = "The template: an id or a JSON file.", HelpName = "template", Required = true };
        var brand = SharedOptions.Brand();
        var data = new Option<string>("--data") { Description = "The values for the template's inputs, a JSON file.", HelpName = "file", Required = true };
        var formats = new Option<string?>("--formats") { Description = "Ids of formats with commas between them, or 'all'. Default: all.", HelpName = "a,b|all" };
        var locale = SharedOptions.Locale();
        var catalog = SharedOptions.Catalog();
        var json = SharedOptions.Json();
        var command = new Command("forecast", "Say how copy will fit each format, without making a picture.") { template, brand, data, formats, locale, catalog, json };
        command.SetAction((parsed, cancellationToken) =>
        {
            var (design, _) = SharedOptions.TemplateOf(parsed.GetRequiredValue(template));
            var owner = SharedOptions.BrandOf(parsed.GetRequiredValue(brand));
            var wanted = FormatsOf(SharedOptions.CatalogOf(parsed.GetValue(catalog)), parsed.GetValue(formats));
            var values = TemplateDataReader.ReadFile(parsed.GetRequiredValue(data), design);
            var options = new CopyFitOptions { Locale = parsed.GetValue(locale) };
            var forecast = CopyFit.Forecast(design, values, owner, wanted, new TemplateRenderer().FontsOf(owner), options, cancellationToken);
            Tell(terminal, forecast, parsed.GetValue(json));
            return Task.FromResult(forecast.Fits ? ExitCode.Done : ExitCode.CheckFailed);
        });
        return command;
    }

    private static IReadOnlyList<PlatformFormat> FormatsOf(PlatformCatalog catalog, string? formats) => formats switch
    {
        null or "all" => catalog.Formats,
        _ when formats.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } ids => [.. ids.Select(catalog.Get).Distinct()],
        _ => throw new BadInputException("--formats names no format. Allowed: ids with commas between them, or all."),
    };

    private static void Tell(Terminal terminal, CopyFitForecast forecast, bool json)
    {
        if (json)
        {
            terminal.Output.WriteLine(Json.Write(new { fits = forecast.Fits, sentence = forecast.Sentence, formats = forecast.Formats.Select(Describe) }));
            return;
        }

        var table = Terminal.Table("format", "verdict", "smallest", "to know");
        foreach (var format in forecast.Formats)
        {
            var smallest = format.Texts.MinBy(text => text.Share);
            Terminal.AddRow(
                table,
                format.Format.Id,
                Words[format.Verdict],
                smallest is null ? "–" : string.Create(CultureInfo.InvariantCulture, $"{smallest.Id} {smallest.Share * 100:0} %"),
                format.Reason);
        }

        terminal.Write(table);
        terminal.Output.WriteLine(forecast.Sentence);
    }

    private static object Describe(CopyFitFormat format) => new
    {
        format = format.Format.Id,
        verdict = Words[format.Verdict],
        reason = format.Reason,
        failedLayer = format.FailedLayer,
        dropped = format.Dropped,
        texts = format.Texts.Select(text => new { id = text.Id, size = text.Size, minSize = text.MinSize, maxSize = text.MaxSize, lines = text.Lines, truncated = text.Truncated }),
    };
}
