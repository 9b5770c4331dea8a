using System.CommandLine;
using System.Globalization;
using SocialPipeline.Generation;
using SocialPipeline.Imaging;
using SocialPipeline.Layout;
using SocialPipeline.Platforms;
using SocialPipeline.Rendering;
using SocialPipeline.Templates;

namespace SocialPipeline.Cli;

/// <summary><c>socialpipeline set</c>: all pictures of a brief, and their manifest.</summary>
internal static class SetCommand
{
    public static Command Create(Terminal terminal)
    {
        var brief = new Option<string>("--brief") { Description = "The brief, a JSON file.", HelpName = "file", Required = true };
        var brand = SharedOptions.Brand();
        var formats = new Option<string?>("--formats") { Description = "Ids of formats with commas between them, or 'all'. Default: what the brief says.", HelpName = "a,b|all" };
        var folder = new Option<string>("--out") { Description = "The folder that the pictures and manifest.json go into.", HelpName = "folder", Required = true };
        var photo = new Option<string?>("--photo") { Description = "A picture to use instead of the brief's.", HelpName = "file" };
        var alt = new Option<string?>("--alt") { Description = "What the picture of --photo shows, for people who do not see it.", HelpName = "text" };
        var pictures = new Option<string?>("--pictures") { Description = "A folder to look for a picture in when the brief brings none.", HelpName = "folder" };
        var template = new Option<string?>("--template") { Description = "The template: an id or a JSON file. Default: what the brief says, or chosen for it.", HelpName = "template" };
        var type = SharedOptions.Type();
        var locale = SharedOptions.Locale();
        var catalog = SharedOptions.Catalog();
        var json = SharedOptions.Json();
        var command = new Command("set", "Make all pictures of a brief, with a manifest.") { brief, brand, formats, folder, photo, alt, pictures, template, type, locale, catalog, json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var (library, named) = parsed.GetValue(template) is { } wanted ? Named(wanted) : (TemplateLibrary.BuiltIn, null);
            var read = BriefReader.ReadFile(parsed.GetRequiredValue(brief));
            read = read with { Template = named ?? read.Template, Locale = parsed.GetValue(locale) ?? read.Locale };
            read = WithFormats(read, parsed.GetValue(formats));
            read = WithPhoto(read, parsed.GetValue(photo), parsed.GetValue(alt));
            var imagery = parsed.GetValue(pictures) is { } path ? new FolderImagerySource(path) : null;
            var generator = new ContentGenerator(templates: library, catalog: SharedOptions.CatalogOf(parsed.GetValue(catalog)), imagery: imagery);
            var options = new RenderOptions { FileType = SharedOptions.TypeOf(parsed.GetValue(type)) };
            return await RunAsync(terminal, generator, read, SharedOptions.BrandOf(parsed.GetRequiredValue(brand)), options, parsed.GetRequiredValue(folder), parsed.GetValue(json), cancellationToken);
        });
        return command;
    }

    private static async Task<int> RunAsync(
        Terminal terminal, ContentGenerator generator, Brief brief, Brands.Brand brand, RenderOptions options, string folder, bool json, CancellationToken cancellationToken)
    {
        var plan = await generator.PlanAsync(brief, cancellationToken);
        var manifest = new SetManifest(plan, brand);
        var record = Path.Combine(folder, "manifest.json");
        var table = Terminal.Table("format", "size", "type", "KB", "limit KB", "to know");
        var bytes = 0L;
        var failed = 0;
        var unsound = 0;
        if (File.Exists(folder))
        {
            throw new BadInputException($"--out '{folder}' is a file. Allowed: a folder, or a name that nothing has yet.");
        }

        // An earlier run's manifest would not be true of the pictures from the first one on.
        Directory.CreateDirectory(folder);
        File.Delete(record);
        await (json ? terminal with { ShowsProgress = false } : terminal).WithProgressAsync(plan.Template.Id, plan.Formats.Count, async report =>
        {
            var progress = new ReportingProgress(done => report(done.Done));
            await foreach (var made in generator.RenderAsync(plan, brand, options, progress, cancellationToken))
            {
                using var asset = made;
                manifest.Add(asset);
                Terminal.AddRow(table, Row(asset));
                if (asset.Image is null)
                {
                    failed++;
                    continue;
                }

                unsound += asset.IsSound ? 0 : 1;
                bytes += asset.Image.Bytes.Length;
                await asset.Image.SaveAsync(Path.Combine(folder, SetManifest.FileName(asset)), cancellationToken);
            }
        });
        await manifest.SaveAsync(record, cancellationToken);
        if (json)
        {
            await terminal.Output.WriteAsync(manifest.ToJson());
        }
        else
        {
            terminal.Write(table);
            await terminal.Output.WriteLineAsync(plan.TemplateReason);
            foreach (var warning in plan.Warnings)
            {
                await terminal.Output.WriteLineAsync(warning);
            }

            var made = plan.Formats.Count - failed;
            await terminal.Output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"{made} of {plan.Formats.Count} formats, {bytes / 1000.0:0} KB, {unsound} with faults: {record}"));
        }

        return failed + unsound == 0 ? ExitCode.Done : ExitCode.CheckFailed;
    }

    private static (TemplateLibrary Library, string Id) Named(string wanted)
    {
        var (template, library) = SharedOptions.TemplateOf(wanted);
        return (library, template.Id);
    }

    private static Brief WithFormats(Brief brief, string? formats) => formats switch
    {
        null => brief,
        "all" => brief with { AllFormats = true, Platforms = [], Formats = [] },
        _ when formats.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } ids => brief with { AllFormats = false, Formats = ids },
        _ => throw new BadInputException("--formats names no format. Allowed: ids with commas between them, or all."),
    };

    // What was said of the old picture is not true of the new one.
    private static Brief WithPhoto(Brief brief, string? photo, string? alt)
    {
        if (photo is null)
        {
            return alt is null ? brief : throw new BadInputException("--alt says what the picture of --photo shows, and there is no --photo.");
        }

        var source = ImageSource.FromFile(photo);
        _ = source.ReadHeader();
        var inputs = brief.Inputs.Where(pair => !BriefInputs.PictureNames.Contains(pair.Key)).ToDictionary();
        inputs[BriefInputs.PictureNames[0]] = new InputValue.Image(source, AltText: alt);
        return brief with { Inputs = inputs, AltText = null };
    }

    private static string[] Row(GeneratedAsset asset)
    {
        var size = string.Create(CultureInfo.InvariantCulture, $"{asset.Format.Width}×{asset.Format.Height}");
        var limit = asset.Format.MaxBytes is { } most ? string.Create(CultureInfo.InvariantCulture, $"{most / 1000}") : "–";
        return asset.Image is { } image
            ? [asset.Format.Id, size, image.File.Type.FileExtension()[1..], string.Create(CultureInfo.InvariantCulture, $"{image.Bytes.Length / 1000.0:0.0}"), limit, string.Join(" ", asset.Faults.Concat(asset.Warnings))]
            : [asset.Format.Id, size, "–", "–", limit, "FAILED: " + asset.Error?.Message];
    }
}
