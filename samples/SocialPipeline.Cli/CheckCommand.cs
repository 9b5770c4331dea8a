using System.CommandLine;
using System.Globalization;
using SocialPipeline.Layout;
using SocialPipeline.Platforms;
using SocialPipeline.Text;
using SocialPipeline.Validation;

namespace SocialPipeline.Cli;

/// <summary><c>socialpipeline check</c>: pictures held against a brand's rules.</summary>
internal static class CheckCommand
{
    public static Command Create(Terminal terminal)
    {
        var images = new Argument<string[]>("image") { Description = "Pictures: files, folders, or patterns such as 'out/**/*.jpg'.", Arity = ArgumentArity.OneOrMore };
        var brand = SharedOptions.Brand();
        var format = new Option<string?>("--format") { Description = "The id of the format. Default: the one that a file is named after, as 'set' names files; otherwise none.", HelpName = "id" };
        var text = new Option<string?>("--text") { Description = "The words that stand in --text-box.", HelpName = "text" };
        var box = new Option<string?>("--text-box") { Description = "Where --text stands, in pixels of the picture: left, top, width and height.", HelpName = "x,y,w,h" };
        var fonts = new Option<string?>("--fonts") { Description = "A folder of fonts to compare --text with, beside the brand's own: the more, the surer another typeface is told.", HelpName = "folder" };
        var caption = new Option<string?>("--caption") { Description = "The text of the post.", HelpName = "text" };
        var alt = new Option<string?>("--alt") { Description = "What the picture shows, for people who do not see it. Default: what the file says of itself.", HelpName = "text" };
        var html = new Option<string?>("--html") { Description = "Write a report as one HTML page; for several pictures a folder.", HelpName = "file" };
        var annotate = new Option<string?>("--annotate") { Description = "Write the picture with its findings as PNG; for several pictures a folder.", HelpName = "file" };
        var least = SharedOptions.MinScore();
        var locale = SharedOptions.Locale();
        var catalog = SharedOptions.Catalog();
        var json = SharedOptions.Json();
        var command = new Command("check", "Hold pictures against a brand's rules.") { images, brand, format, text, box, fonts, caption, alt, html, annotate, least, locale, catalog, json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var known = SharedOptions.CatalogOf(parsed.GetValue(catalog));
            using var more = new FontLibrary();
            if (parsed.GetValue(fonts) is { } folder)
            {
                more.AddFolder(folder);
            }

            var run = new CheckRun
            {
                Files = PicturePatterns.Expand(parsed.GetRequiredValue(images)),
                Brand = SharedOptions.BrandOf(parsed.GetRequiredValue(brand)),
                FormatOf = parsed.GetValue(format) is { } id ? Always(known.Get(id)) : path => known.Formats.FirstOrDefault(each => each.Id == Path.GetFileNameWithoutExtension(path)),
                Options = new CheckOptions
                {
                    Caption = parsed.GetValue(caption),
                    AltText = parsed.GetValue(alt),
                    Locale = parsed.GetValue(locale),
                    Fonts = more,
                    Texts = TextOf(parsed.GetValue(text), parsed.GetValue(box)),
                },
                Html = parsed.GetValue(html),
                Annotate = parsed.GetValue(annotate),
                MinScore = parsed.GetValue(least),
            };
            return await run.RunAsync(terminal, parsed.GetValue(json), cancellationToken);
        });
        return command;
    }

    private static Func<string, PlatformFormat?> Always(PlatformFormat format) => _ => format;

    private static IReadOnlyList<DrawnText> TextOf(string? text, string? box)
    {
        if (text is null && box is null)
        {
            return [];
        }

        if (text is null || box is null)
        {
            throw new BadInputException(text is null ? "--text-box says where a text stands, and there is no --text." : "--text needs its place: --text-box x,y,w,h.");
        }

        var numbers = box.Split(',').Select(part => double.TryParse(part, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : double.NaN).ToList();
        return numbers is [>= 0, >= 0, > 0, > 0]
            ? [new DrawnText(text, new Box(numbers[0], numbers[1], numbers[2], numbers[3]))]
            : throw new BadInputException($"--text-box '{box}' is no place. Allowed: four numbers, left, top, width and height, such as 64,820,952,180.");
    }
}
