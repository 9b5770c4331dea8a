using System.Globalization;
using SkiaSharp;
using SocialPipeline.Brands;
using SocialPipeline.Gallery;
using SocialPipeline.Layout;
using SocialPipeline.Platforms;
using SocialPipeline.Rendering;
using SocialPipeline.Templates;
using SocialPipeline.Validation;

// Draws the contact sheets: dotnet run --project eng/gallery -- [--template ID] [--brand ID] [--locale en|ar] [--formats a,b|all] [--out FOLDER] [--full] [--check]
// --full writes every picture in full size as PNG instead of sheets.
// --check holds every picture against the brand's rules instead, and prints the mean score and every finding.
var arguments = Arguments.Parse(args);
var root = Arguments.FindRoot();
var catalog = PlatformCatalog.Default;
var formats = arguments.Formats switch
{
    "all" => catalog.Formats,
    null => Sheet.Formats.Select(catalog.Get).ToList(),
    var list => list.Split(',').Select(catalog.Get).ToList(),
};
var outFolder = Path.GetFullPath(arguments.Out ?? Path.Combine(root, "docs", "gallery"));
Directory.CreateDirectory(outFolder);
var renderer = new TemplateRenderer();

// From the source folder, so that a template can be edited and drawn again without a build.
var templates = Directory.GetFiles(Path.Combine(root, "src", "SocialPipeline.Core", "Templates", "BuiltIn"), "*.json")
    .Order(StringComparer.Ordinal)
    .Where(file => arguments.Template is null || arguments.Template == Path.GetFileNameWithoutExtension(file))
    .Select(Template.Load)
    .ToList();
var failures = 0;
var verdicts = new Verdicts();
foreach (var brandId in Arguments.Brands.Where(id => arguments.Brand is null || arguments.Brand == id))
{
    var brand = Brand.Load(Path.Combine(root, "samples", "brands", brandId));
    foreach (var (template, locale) in templates.SelectMany(template => Arguments.Locales.Where(id => arguments.Locale is null || arguments.Locale == id).Select(id => (template, id))))
    {
        var suffix = locale == Arguments.Locales[0] ? "" : "." + locale;
        var content = Path.Combine(root, "samples", "content", brandId, template.Id + suffix + ".json");
        if (!File.Exists(content))
        {
            Console.Error.WriteLine($"no content: {brandId}/{template.Id}{suffix}");
            failures++;
            continue;
        }

        var data = TemplateDataReader.ReadFile(content, template);
        var pictures = new List<(PlatformFormat Format, SKImage Image)>();
        await foreach (var result in renderer.RenderSetAsync(template, data, brand, formats, new RenderOptions { FileType = ImageFileType.Jpeg, SimilarityFloor = 0, Locale = locale }))
        {
            if (result.Image is null)
            {
                Console.Error.WriteLine(result.Error!.Message);
                failures++;
                continue;
            }

            foreach (var line in SceneFacts.Of(result.Image.Scene, brand))
            {
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{brandId}/{template.Id}{suffix}/{result.Format.Id}: {line}"));
            }

            if (arguments.Check)
            {
                verdicts.Add($"{brandId}/{template.Id}{suffix}/{result.Format.Id}", () => BrandValidator.Check(result.Image, brand, options: new CheckOptions { Locale = locale }));
                result.Image.Dispose();
            }
            else if (arguments.Full)
            {
                using var png = result.Image.Pixels.Encode(SKEncodedImageFormat.Png, 90);
                File.WriteAllBytes(Path.Combine(outFolder, $"{brandId}-{template.Id}-{result.Format.Id}{suffix}.png"), png.ToArray());
                File.WriteAllText(Path.Combine(outFolder, $"{brandId}-{template.Id}-{result.Format.Id}{suffix}.scene.json"), SceneJson.Write(result.Image.Scene, glyphs: false));
                result.Image.Dispose();
            }
            else
            {
                pictures.Add((result.Format, result.Image.Pixels));
            }
        }

        if (!arguments.Full && !arguments.Check && pictures.Count > 0)
        {
            var path = Path.Combine(outFolder, $"{template.Id}-{brandId}{suffix}.{(arguments.Png ? "png" : "jpg")}");
            Sheet.Write(path, $"{template.Name}", suffix.Length == 0 ? brand.Name : $"{brand.Name}, {locale}", pictures, renderer.FontsOf(brand));
            Console.WriteLine(Path.GetRelativePath(root, path));
        }
    }
}

if (arguments.Check)
{
    verdicts.Print(Console.Out);
}

return failures == 0 ? 0 : 1;
