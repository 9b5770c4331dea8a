using System.Diagnostics;
using System.Globalization;
using SocialPipeline.Benchmarks.Cards;
using SocialPipeline.Brands;
using SocialPipeline.Imaging;
using SocialPipeline.Layout;
using SocialPipeline.Platforms;
using SocialPipeline.Rendering;
using SocialPipeline.Templates;
using SocialPipeline.Validation;

namespace SocialPipeline.Benchmarks.Speed;

/// <summary>What a check costs on 1080×1080, warm, on one thread: of a picture of this engine beyond rendering it, of a foreign bitmap, and of an edit followed by a check. CPU time, medians; the costliest of four designs counts.</summary>
internal static class CheckSpeedRun
{
    private const int Turns = 5;

    private static readonly (string Brand, string Template)[] Designs =
        [("marsa", "announcement"), ("marsa", "photo-headline"), ("volt-and-fern", "product"), ("volt-and-fern", "tips")];

    private static readonly string[] Undecoded = [BrandRuleIds.FormatSize];
    private static readonly string[] LogoRules = [.. BrandRuleIds.All.Where(id => id.StartsWith("logo-", StringComparison.Ordinal))];

    /// <summary>Prints the table; 1 when a bound is missed.</summary>
    public static int Run()
    {
        var designs = Designs.Select(Made).ToList();
        var rows = new List<SpeedRow>
        {
            new("all rules by the scene, beyond rendering", 3, 2, Costliest(designs, design => Cpu(40, 1500, () => BrandValidator.Check(design.Image, design.Brand))), " ms"),
            new("all rules by pixels, decoding included", 150, 100, Costliest(designs, design => Cpu(1, 20, () => Check(design, null))), " ms"),
            new("of it the logo, all variants", 100, 60, Costliest(designs, design => Cpu(1, 20, () => Check(design, LogoRules)) - Cpu(1, 20, () => Check(design, Undecoded))), " ms"),
            new("an edit: render, encode and check again, end to end", 1000, 300, Costliest(designs, design => Wall(1, 5, () => Edit(design))), " ms"),
        };
        rows.Add(new SpeedRow("one text's typeface, size and contrast by pixels, added to it", 150, 60, Costliest(designs, Texts), " ms"));
        Console.WriteLine("| case | must | aim | measured | verdict |");
        Console.WriteLine("| --- | --- | --- | ---: | --- |");
        foreach (var row in rows)
        {
            // The table of cards has columns for floors; a check has none.
            var cells = row.ToString().Split('|');
            Console.WriteLine($"|{cells[1]}|{cells[2]}|{cells[3]}|{cells[7]}|{cells[8]}|");
        }

        var missed = rows.Count(row => !row.Holds);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\nMilliseconds, medians of {Turns} turns, the costliest of {Designs.Length} designs. {(missed == 0 ? "Every bound holds." : $"{missed} of {rows.Count} bounds missed.")}"));
        designs.ForEach(design => design.Image.Dispose());
        return missed == 0 ? 0 : 1;
    }

    private static Design Made((string Brand, string Template) name)
    {
        var brand = Brand.Load(Path.Combine(CardContent.Root, "samples", "brands", name.Brand));
        var template = TemplateLibrary.BuiltIn.Get(name.Template);
        var data = TemplateDataReader.ReadFile(Path.Combine(CardContent.Root, "samples", "content", name.Brand, name.Template + ".json"), template);
        var format = PlatformCatalog.Default.Get(PlatformFormats.InstagramPostSquare);
        var renderer = new TemplateRenderer();
        var image = renderer.Render(template, data, brand, format);
        return new Design(renderer, template, data, brand, format, image, ImageSource.FromBytes(image.Bytes, "foreign" + image.File.Type.FileExtension()));
    }

    private static ComplianceReport Check(Design design, IReadOnlyCollection<string>? rules, IReadOnlyList<DrawnText>? texts = null) =>
        BrandValidator.Check(design.File, design.Brand, design.Format, new CheckOptions { Rules = rules, Texts = texts ?? [] });

    private static void Edit(Design design)
    {
        using var image = design.Renderer.Render(design.Template, design.Data, design.Brand, design.Format);
        BrandValidator.Check(image, design.Brand);
    }

    private static double Texts(Design design)
    {
        string[] rules = [BrandRuleIds.Typography, BrandRuleIds.TextSize, BrandRuleIds.TextContrast];
        var text = design.Image.Scene.Texts.MaxBy(each => each.Text.Length)!;
        return Cpu(1, 20, () => Check(design, rules, [new DrawnText(text.Text, text.Ink)])) - Cpu(1, 20, () => Check(design, Undecoded));
    }

    private static double Costliest(List<Design> designs, Func<Design, double> measure) => designs.Max(measure);

    /// <summary>CPU milliseconds of all threads for one, after enough runs for the compiler to be done; what it still does falls into one turn, which the median leaves out.</summary>
    private static double Cpu(int count, int warmUp, Action run) => Median(count, warmUp, run, () => Environment.CpuUsage.TotalTime);

    private static double Wall(int count, int warmUp, Action run)
    {
        var clock = Stopwatch.StartNew();
        return Median(count, warmUp, run, () => clock.Elapsed);
    }

    private static double Median(int count, int warmUp, Action run, Func<TimeSpan> spent)
    {
        for (var i = 0; i < warmUp; i++)
        {
            run();
        }

        var times = new List<double>();
        for (var turn = 0; turn < Turns; turn++)
        {
            var before = spent();
            for (var i = 0; i < count; i++)
            {
                run();
            }

            times.Add((spent() - before).TotalMilliseconds / count);
        }

        return times.Order().ElementAt(Turns / 2);
    }

    private sealed record Design(TemplateRenderer Renderer, Template Template, TemplateData Data, Brand Brand, PlatformFormat Format, RenderedImage Image, ImageSource File);
}
