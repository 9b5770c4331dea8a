using System.CommandLine;
using System.Globalization;
using SocialPipeline.Brands;
using SocialPipeline.Rendering;
using SocialPipeline.Text;

namespace SocialPipeline.Cli;

/// <summary><c>socialpipeline fonts</c>: what text can be set in.</summary>
internal static class FontsCommand
{
    public static Command Create(Terminal terminal)
    {
        var brand = SharedOptions.Brand();
        brand.Required = false;
        var json = SharedOptions.Json();
        var command = new Command("fonts", "List the fonts that come with the engine, and those of a brand.") { brand, json };
        command.SetAction(parsed =>
        {
            var owner = parsed.GetValue(brand) is { } path ? SharedOptions.BrandOf(path) : null;
            var library = owner is null ? FontLibrary.CreateDefault() : new TemplateRenderer().FontsOf(owner);
            using (library)
            {
                var fonts = library.Families.Select(family => (Family: family, Faces: Faces(library, family), Roles: RolesOf(owner, family))).ToList();
                if (parsed.GetValue(json))
                {
                    terminal.Output.WriteLine(Json.Write(fonts.Select(font => new
                    {
                        family = font.Family,
                        roles = font.Roles,
                        faces = font.Faces.Select(face => new { weight = face.Weight, italic = face.Italic, sha256 = face.Sha256, source = face.SourceName }),
                    })));
                    return ExitCode.Done;
                }

                var table = Terminal.Table("family", "faces", "roles");
                foreach (var (family, faces, roles) in fonts)
                {
                    Terminal.AddRow(table, family, string.Join(", ", faces.Select(face => face.Weight.ToString(CultureInfo.InvariantCulture) + (face.Italic ? " italic" : ""))), string.Join(", ", roles));
                }

                terminal.Write(table);
            }

            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>The faces of a family: whatever its weights resolve to.</summary>
    private static List<FontFace> Faces(FontLibrary library, string family) => [.. Enumerable.Range(1, 10)
        .SelectMany(step => new[] { library.Resolve([family], step * 100), library.Resolve([family], step * 100, italic: true) })
        .DistinctBy(face => face.Sha256)
        .OrderBy(face => face.Weight)
        .ThenBy(face => face.Italic)];

    private static List<string> RolesOf(Brand? brand, string family) => brand is null
        ? []
        : [.. Typography.Roles.Where(role => Uses(brand.Typography.Find(role)!, family))];

    private static bool Uses(TypeStyle style, string family)
        => style.Families.Contains(family, StringComparer.OrdinalIgnoreCase) || style.Scripts.Values.Any(script => Uses(script, family));
}
