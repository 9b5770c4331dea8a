using System.CommandLine;
using System.Globalization;
using SocialPipeline.Platforms;

namespace SocialPipeline.Cli;

/// <summary><c>socialpipeline formats</c>: the formats there are.</summary>
internal static class FormatsCommand
{
    public static Command Create(Terminal terminal)
    {
        var platform = new Option<string?>("--platform") { Description = "Only the formats of this platform.", HelpName = "id" };
        var catalog = SharedOptions.Catalog();
        var json = SharedOptions.Json();
        var command = new Command("formats", "List the formats: size, file types and limits.") { platform, catalog, json };
        command.SetAction(parsed =>
        {
            var known = SharedOptions.CatalogOf(parsed.GetValue(catalog));
            var only = parsed.GetValue(platform);
            if (only is not null)
            {
                _ = known.ContentTypesOf(only);
            }

            var formats = known.Formats.Where(format => only is null || format.Platform == only).ToList();
            if (parsed.GetValue(json))
            {
                terminal.Output.WriteLine(Json.Write(formats.Select(Describe)));
                return ExitCode.Done;
            }

            var table = Terminal.Table("id", "size", "type", "primary", "accepts", "limit KB", "verified");
            foreach (var format in formats)
            {
                Terminal.AddRow(
                    table,
                    format.Id,
                    string.Create(CultureInfo.InvariantCulture, $"{format.Width}×{format.Height}"),
                    format.ContentType,
                    format.IsPrimary ? "yes" : "",
                    string.Join(", ", format.AcceptedTypes.Select(Extension)),
                    format.MaxBytes is { } most ? (most / 1000).ToString(CultureInfo.InvariantCulture) : "–",
                    format.VerifiedOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            }

            terminal.Write(table);
            return ExitCode.Done;
        });
        return command;
    }

    private static object Describe(PlatformFormat format) => new
    {
        id = format.Id,
        name = format.Name,
        platform = format.Platform,
        contentType = format.ContentType,
        width = format.Width,
        height = format.Height,
        isPrimary = format.IsPrimary,
        safeArea = new { top = format.SafeArea.Top, right = format.SafeArea.Right, bottom = format.SafeArea.Bottom, left = format.SafeArea.Left },
        acceptedTypes = format.AcceptedTypes.Select(type => type.MediaType()),
        maxBytes = format.MaxBytes,
        verifiedOn = format.VerifiedOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        source = format.Source,
    };

    private static string Extension(ImageFileType type) => type.FileExtension()[1..];
}
