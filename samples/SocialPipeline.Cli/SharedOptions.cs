using System.CommandLine;
using System.Globalization;
using SocialPipeline.Brands;
using SocialPipeline.Platforms;
using SocialPipeline.Templates;

namespace SocialPipeline.Cli;

/// <summary>Options that several commands take, and what they mean.</summary>
internal static class SharedOptions
{
    private static readonly Dictionary<string, ImageFileType> Types = new()
    {
        ["jpeg"] = ImageFileType.Jpeg,
        ["png"] = ImageFileType.Png,
        ["webp"] = ImageFileType.Webp,
        ["pdf"] = ImageFileType.Pdf,
    };

    public static Option<bool> Json() => new("--json") { Description = "Answer in JSON, for machines." };

    public static Option<string> Brand() => new("--brand")
    {
        Description = $"A brand: a folder with a brand.json, that file, or one of {string.Join(", ", BrandIds())}.",
        HelpName = "brand",
        Required = true,
    };

    public static Option<double?> MinScore()
    {
        var option = new Option<double?>("--min-score") { Description = "The least score, 0 to 1. A picture without a score does not reach it. Default: none.", HelpName = "number" };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var token }] && !(double.TryParse(token, NumberStyles.Float, CultureInfo.InvariantCulture, out var score) && score is >= 0 and <= 1))
            {
                result.AddError($"--min-score '{token}' is no score. Allowed: 0 to 1, such as 0.8.");
            }
        });
        return option;
    }

    public static Option<string?> Catalog() => new("--catalog") { Description = "A JSON file with formats of your own, laid over the built-in ones.", HelpName = "file" };

    public static Option<string?> Locale()
    {
        var option = new Option<string?>("--locale") { Description = "The language as a BCP 47 tag, such as en-GB.", HelpName = "tag" };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var tag }] && tag.Length > 0 && !IsLanguage(tag))
            {
                result.AddError($"--locale '{tag}' is no language. Allowed: a BCP 47 tag such as en, en-GB or ar.");
            }
        });
        return option;
    }

    public static Option<string?> Type()
    {
        var option = new Option<string?>("--type") { Description = "The file type: jpeg, png, webp or pdf. Default: chosen among those that the format takes.", HelpName = "type" };
        option.AcceptOnlyFromAmong([.. Types.Keys]);
        return option;
    }

    public static ImageFileType? TypeOf(string? name) => name is null ? null : Types[name];

    public static PlatformCatalog CatalogOf(string? path) => path is null ? PlatformCatalog.Default : PlatformCatalog.Default.WithOverrides(path);

    public static Brand BrandOf(string brand)
    {
        if (Directory.Exists(brand) || File.Exists(brand))
        {
            return Brands.Brand.Load(brand);
        }

        var packed = Path.Combine(AppContext.BaseDirectory, "brands", brand);
        return BrandIds().Contains(brand)
            ? Brands.Brand.Load(packed)
            : throw new BadInputException($"There is no brand '{brand}': no such folder or file, and none of the built-in {string.Join(", ", BrandIds())}.");
    }

    /// <summary>A template by path or id, and a library that has it.</summary>
    public static (Template Template, TemplateLibrary Library) TemplateOf(string template)
    {
        if (!File.Exists(template))
        {
            // What looks like a path is meant as one, so the answer is about a file.
            return template.EndsWith(".json", StringComparison.OrdinalIgnoreCase) || template.Contains('/', StringComparison.Ordinal)
                ? throw new BadInputException($"There is no template file '{template}'.")
                : (TemplateLibrary.BuiltIn.Get(template), TemplateLibrary.BuiltIn);
        }

        var loaded = Template.Load(template);
        return (loaded, TemplateLibrary.BuiltIn.With(loaded));
    }

    private static bool IsLanguage(string tag) => tag.Length <= 35 && char.IsAsciiLetter(tag[0]) && tag.Split('-').All(part => part.Length is >= 1 and <= 8 && part.All(char.IsAsciiLetterOrDigit));

    private static IReadOnlyList<string> BrandIds()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "brands");
        return Directory.Exists(folder) ? [.. Directory.EnumerateDirectories(folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)] : [];
    }
}
