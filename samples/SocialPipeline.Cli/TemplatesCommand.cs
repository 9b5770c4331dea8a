using System.CommandLine;
using SocialPipeline.Templates;

namespace SocialPipeline.Cli;

/// <summary><c>socialpipeline templates</c>: the built-in templates and their inputs.</summary>
internal static class TemplatesCommand
{
    public static Command Create(Terminal terminal)
    {
        var json = SharedOptions.Json();
        var command = new Command("templates", "List the built-in templates and their inputs.") { json };
        command.SetAction(parsed =>
        {
            var templates = TemplateLibrary.BuiltIn.Templates;
            if (parsed.GetValue(json))
            {
                terminal.Output.WriteLine(Json.Write(templates.Select(Describe)));
                return ExitCode.Done;
            }

            var table = Terminal.Table("id", "for", "inputs (* required)");
            foreach (var template in templates)
            {
                Terminal.AddRow(table, template.Id, template.Description, string.Join(", ", template.Inputs.Select(input => input.Name + (input.Required ? "*" : ""))));
            }

            terminal.Write(table);
            return ExitCode.Done;
        });
        return command;
    }

    private static object Describe(Template template) => new
    {
        id = template.Id,
        name = template.Name,
        description = template.Description,
        contentTypes = template.ContentTypes,
        inputs = template.Inputs.Select(input => new
        {
            name = input.Name,
            type = Name(input.Type),
            label = input.Label,
            required = input.Required,
            example = input.Example,
        }),
        sha256 = template.Sha256,
    };

    private static string Name(InputType type) => type switch
    {
        InputType.Text => "text",
        InputType.Image => "image",
        InputType.Color => "color",
        InputType.Number => "number",
        InputType.Boolean => "boolean",
        _ => "list",
    };
}
