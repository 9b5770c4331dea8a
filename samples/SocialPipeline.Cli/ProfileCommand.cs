using System.CommandLine;
using SocialPipeline.Brands;
using SocialPipeline.Imaging;
using SocialPipeline.Profiling;

namespace SocialPipeline.Cli;

/// <summary><c>socialpipeline profile</c>: a brand suggested from a logo and pictures.</summary>
internal static class ProfileCommand
{
    public static Command Create(Terminal terminal)
    {
        var logo = new Option<string?>("--logo") { Description = "The logo: an SVG, or a PNG with transparency.", HelpName = "file" };
        var images = new Option<string[]>("--images") { Description = "Pictures that the brand has published: files, folders, or patterns such as 'posts/**/*.jpg'.", HelpName = "pattern", AllowMultipleArgumentsPerToken = true };
        var name = new Option<string?>("--name") { Description = "The brand's name. Default: the name of the --out folder.", HelpName = "name" };
        var output = new Option<string>("--out") { Description = "The folder for brand.json, the logo files and profile.json with the evidence.", HelpName = "folder", Required = true };
        var force = new Option<bool>("--force") { Description = "Replace a brand.json that is there." };
        var json = SharedOptions.Json();
        var command = new Command("profile", "Suggest a brand from a logo and pictures.") { logo, images, name, output, force, json };
        command.SetAction((parsed, cancellationToken) =>
        {
            var folder = parsed.GetRequiredValue(output);
            var document = Path.Combine(folder, BrandSuggestion.BrandFile);
            if (!parsed.GetValue(force) && File.Exists(document))
            {
                throw new BadInputException($"'{document}' is there already. Allowed: another --out folder, or --force to replace it.");
            }

            var material = new BrandMaterial
            {
                Name = parsed.GetValue(name) ?? NameOf(folder),
                Logo = parsed.GetValue(logo) is { } file ? ImageSource.FromFile(file) : null,
                Images = [.. PicturePatterns.Expand(parsed.GetValue(images) ?? []).Select(path => ImageSource.FromFile(path))],
            };
            var suggestion = BrandProfiler.Suggest(material, cancellationToken: cancellationToken);
            suggestion.Save(folder);
            _ = Brand.Load(folder);
            Tell(terminal, suggestion, folder, parsed.GetValue(json));
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static string NameOf(string folder) => Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))) is { Length: > 0 } last ? last : "Brand";

    private static void Tell(Terminal terminal, BrandSuggestion suggestion, string folder, bool json)
    {
        if (json)
        {
            terminal.Output.Write(System.Text.Encoding.UTF8.GetString(suggestion.Evidence.Span));
            return;
        }

        var roles = Terminal.Table("colour", "value", "why");
        foreach (var role in suggestion.Roles)
        {
            Terminal.AddRow(roles, role.Token, role.Color.ToHex(), role.Reason);
        }

        terminal.Write(roles);
        var pairs = Terminal.Table("surface", "pair", "contrast", "needs");
        foreach (var pair in suggestion.Pairs)
        {
            Terminal.AddRow(pairs, pair.Surface, $"{pair.Token} {pair.Color} on {pair.GroundToken} {pair.Ground}", Ratio(pair.Ratio), Ratio(pair.Required));
        }

        terminal.Write(pairs);
        if (suggestion.Logo is { } logo)
        {
            var stands = Terminal.Table("logo on", "ground", "variant", "contrast");
            foreach (var stand in logo.Grounds)
            {
                Terminal.AddRow(stands, stand.GroundToken, stand.Ground.ToHex(), stand.Variant, Ratio(stand.Ratio));
            }

            terminal.Write(stands);
            terminal.Output.WriteLine($"Clear space {Number(logo.Policy.ClearSpace)} of the height. {logo.ClearSpaceReason}");
            terminal.Output.WriteLine($"Smallest height {Number(logo.Policy.MinHeight)} px. {logo.MinHeightReason}");
        }

        foreach (var note in suggestion.Notes)
        {
            terminal.Output.WriteLine("Note: " + note);
        }

        terminal.Output.WriteLine($"Suggested, not decided: look at it, then use it with --brand {folder}");
    }

    private static string Ratio(double value) => FormattableString.Invariant($"{Math.Floor((value * 100) + 1e-9) / 100:0.00}");

    private static string Number(double value) => FormattableString.Invariant($"{value:0.##}");
}
