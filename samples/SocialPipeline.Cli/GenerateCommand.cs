using System.CommandLine;
using SocialPipeline.Generation;
using SocialPipeline.Imaging;
using SocialPipeline.Layout;
using SocialPipeline.Rendering;
using SocialPipeline.Templates;

namespace SocialPipeline.Cli;

/// <summary><c>socialpipeline generate</c>: all pictures of a brief or of a list of briefs, checked and repaired, with their manifests.</summary>
internal static class GenerateCommand
{
    public static Command Create(Terminal terminal)
    {
        var brief = new Option<string?>("--brief") { Description = "The brief, a JSON file.", HelpName = "file" };
        var briefs = new Option<string?>("--briefs") { Description = "A list of briefs instead: a CSV file with a heading, or a JSON file with an array. Each gets a folder of its own; what an earlier run finished is passed over.", HelpName = "file" };
        var brand = SharedOptions.Brand();
        var formats = new Option<string?>("--formats") { Description = "Ids of formats with commas between them, or 'all'. Default: what the brief says.", HelpName = "a,b|all" };
        var folder = new Option<string>("--out") { Description = "The folder that the pictures and manifest.json go into.", HelpName = "folder", Required = true };
        var photo = new Option<string?>("--photo") { Description = "A picture to use instead of the brief's.", HelpName = "file" };
        var alt = new Option<string?>("--alt") { Description = "What the picture of --photo shows, for people who do not see it.", HelpName = "text" };
        var pictures = new Option<string?>("--pictures") { Description = "A folder to look for a picture in when the brief brings none.", HelpName = "folder" };
        var template = new Option<string?>("--template") { Description = "The template: an id or a JSON file. Default: what the brief says, or chosen for it.", HelpName = "template" };
        var repairs = Count("--repairs", "The most repairs that are tried on a picture that breaks a rule, 0 to 4. Default 4.", 0, GenerationOptions.MostRepairs, GenerationOptions.MostRepairs);
        var alternatives = Count("--alternatives", "How many alternatives each format gets, 1 to 12. Default 1.", 1, GenerationOptions.MostAlternatives, 1);
        var seed = new Option<int>("--seed") { Description = "Chooses the alternatives: the same number gives the same ones. Default 0.", HelpName = "number" };
        var reports = new Option<bool>("--reports") { Description = "Write each picture's report as a page and as JSON into the folder 'reports'." };
        var least = SharedOptions.MinScore();
        var type = SharedOptions.Type();
        var locale = SharedOptions.Locale();
        var catalog = SharedOptions.Catalog();
        var json = SharedOptions.Json();
        var command = new Command("generate", "Make all pictures of a brief: checked, repaired, with a manifest.")
        {
            brief, briefs, brand, formats, folder, photo, alt, pictures, template, repairs, alternatives, seed, reports, least, type, locale, catalog, json,
        };
        command.Aliases.Add("set");
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var (library, named) = parsed.GetValue(template) is { } wanted ? Named(wanted) : (TemplateLibrary.BuiltIn, null);
            Brief Prepare(Brief read)
            {
                read = read with { Template = named ?? read.Template, Locale = parsed.GetValue(locale) ?? read.Locale };
                return WithPhoto(WithFormats(read, parsed.GetValue(formats)), parsed.GetValue(photo), parsed.GetValue(alt));
            }

            var imagery = parsed.GetValue(pictures) is { } path ? new FolderImagerySource(path) : null;
            var run = new GenerateRun
            {
                Generator = new ContentGenerator(templates: library, catalog: SharedOptions.CatalogOf(parsed.GetValue(catalog)), imagery: imagery),
                Brand = SharedOptions.BrandOf(parsed.GetRequiredValue(brand)),
                Folder = parsed.GetRequiredValue(folder),
                Options = new GenerationOptions
                {
                    Render = new RenderOptions { FileType = SharedOptions.TypeOf(parsed.GetValue(type)) },
                    Repairs = parsed.GetValue(repairs),
                    Alternatives = parsed.GetValue(alternatives),
                    Seed = parsed.GetValue(seed),
                },
                WritesReports = parsed.GetValue(reports),
                MinScore = parsed.GetValue(least),
                IsJson = parsed.GetValue(json),
            };
            return (parsed.GetValue(brief), parsed.GetValue(briefs)) switch
            {
                ({ } one, null) => await run.OneAsync(terminal, Prepare(BriefReader.ReadFile(one)), cancellationToken),
                (null, { } list) => await new BatchRun(run).RunAsync(terminal, BriefLists.ReadAsync(list, Prepare, cancellationToken), cancellationToken),
                _ => throw new BadInputException("There is nothing to make. Allowed: --brief with one brief, or --briefs with a list."),
            };
        });
        return command;
    }

    private static Option<int> Count(string name, string description, int least, int most, int usual)
    {
        var option = new Option<int>(name) { Description = description, HelpName = "number", DefaultValueFactory = _ => usual };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var token }] && !(int.TryParse(token, out var count) && count >= least && count <= most))
            {
                result.AddError($"{name} '{token}' is not allowed. Allowed: {least} to {most}.");
            }
        });
        return option;
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
}
