using System.Globalization;
using SocialPipeline.Brands;
using SocialPipeline.Generation;
using SocialPipeline.Imaging;
using SocialPipeline.Rendering;
using SocialPipeline.Validation;

namespace SocialPipeline.BrandBench.Loop;

/// <summary>What the closed loop gains: fifty briefs made without repairs and with them, scored by their scenes and once more by the pixels of the files alone.</summary>
internal static class LoopRun
{
    private const double Wanted = .95;

    public static async Task<int> RunAsync(string folder)
    {
        Directory.CreateDirectory(folder);
        string[] ids = ["marsa", "volt-and-fern"];
        Brand[] brands = [.. ids.Select(id => Brand.Load(Path.Combine("samples", "brands", id)))];
        var photos = Directory.EnumerateFiles(Path.Combine("artifacts", "photos"), "*.jpg", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        var renderer = new TemplateRenderer();
        var pictures = new List<LoopPicture>();
        await using var log = new StreamWriter(Path.Combine(folder, "repairs.txt"));
        foreach (var (name, brand, brief, stock) in LoopBriefs.All(brands, photos))
        {
            var generator = new ContentGenerator(renderer, imagery: stock);
            var plan = await generator.PlanAsync(brief);
            var before = await MakeAsync(generator, plan, brand, 0, Path.Combine(folder, "before"), name);
            var after = await MakeAsync(generator, plan, brand, GenerationOptions.MostRepairs, Path.Combine(folder, "after"), name);
            foreach (var (first, last) in before.Zip(after))
            {
                pictures.Add(new LoopPicture(name, first, last));
                await log.WriteLineAsync($"{name} {first.Format}: scene {Figure(first.Scene)} -> {Figure(last.Scene)}, pixels {Figure(first.Pixels)} -> {Figure(last.Pixels)}");
                foreach (var repair in last.Repairs)
                {
                    await log.WriteLineAsync($"  {repair.Number}. {repair.RuleId}: {repair.Problem} {repair.Change} {Figure(repair.Before)} -> {repair.Error ?? Figure(repair.After)}{(repair.Kept ? ", kept" : "")}");
                }

                foreach (var left in last.Left)
                {
                    await log.WriteLineAsync($"  left: {left}");
                }
            }
        }

        return Print(pictures);
    }

    private static async Task<List<LoopResult>> MakeAsync(ContentGenerator generator, GenerationPlan plan, Brand brand, int repairs, string folder, string name)
    {
        Directory.CreateDirectory(folder);
        var results = new List<LoopResult>();
        await foreach (var made in generator.RenderAsync(plan, brand, new GenerationOptions { Repairs = repairs, Render = new RenderOptions() }))
        {
            using var asset = made;
            results.Add(ResultOf(asset, brand));
            if (asset.Image is { } image)
            {
                await image.SaveAsync(Path.Combine(folder, $"{name}-{SetManifest.FileName(asset)}"));
            }
        }

        return results;
    }

    private static LoopResult ResultOf(GeneratedAsset asset, Brand brand)
    {
        if (asset.Image is not { } image)
        {
            return new LoopResult(asset.Format.Id, null, null, true, asset.Repairs, [asset.Error!.Message]);
        }

        // The file as anyone would get it; where the words stand is told, as a person would who points at them.
        var options = new CheckOptions
        {
            Locale = "en",
            Caption = "The season starts.",
            AltText = asset.AltText,
            Texts = [.. image.Scene.Texts.Where(text => text.Opacity > 0 && text.Ink.Area > 0).Select(text => new DrawnText(text.Text, text.Ink))],
        };
        var pixels = BrandValidator.Check(ImageSource.FromBytes(image.Bytes, asset.Format.Id), brand, asset.Format, options);
        return new LoopResult(
            asset.Format.Id,
            asset.Report!.Score,
            pixels.Score,
            asset.Report.Blocked,
            asset.Repairs,
            [.. asset.Report.Findings.Where(entry => entry.Check.Weight > 0).Select(entry => $"{entry.Check.RuleId}: {entry.Finding.Message} {entry.Finding.Measured}, required {entry.Finding.Required}")]);
    }

    private static int Print(List<LoopPicture> pictures)
    {
        var briefs = pictures.GroupBy(picture => picture.Brief).ToList();
        var scene = (Before: Mean(briefs, picture => picture.Before.Scene), After: Mean(briefs, picture => picture.After.Scene));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{briefs.Count} briefs, {pictures.Count} pictures. A picture that could not be made counts as 0.\n"));
        Console.WriteLine("| | before | after |\n| --- | ---: | ---: |");
        Console.WriteLine($"| mean score by the scene | {Figure(scene.Before)} | {Figure(scene.After)} |");
        Console.WriteLine($"| mean score by the pixels of the files alone | {Figure(Mean(briefs, picture => picture.Before.Pixels))} | {Figure(Mean(briefs, picture => picture.After.Pixels))} |");
        Console.WriteLine($"| pictures that could not be made | {pictures.Count(picture => picture.Before.Scene is null)} | {pictures.Count(picture => picture.After.Scene is null)} |");
        Console.WriteLine($"| blocked | {pictures.Count(picture => picture.Before.Blocked)} | {pictures.Count(picture => picture.After.Blocked)} |");
        Console.WriteLine($"| with a finding | {pictures.Count(picture => picture.Before.Left.Count > 0)} | {pictures.Count(picture => picture.After.Left.Count > 0)} |");
        Console.WriteLine("\n| repair | tried | kept |\n| --- | ---: | ---: |");
        foreach (var step in pictures.SelectMany(picture => picture.After.Repairs).GroupBy(repair => repair.Step).OrderBy(group => group.Key))
        {
            Console.WriteLine($"| {step.Key} | {step.Count()} | {step.Count(repair => repair.Kept)} |");
        }

        Console.WriteLine("\n| rule with findings that count | before | after |\n| --- | ---: | ---: |");
        foreach (var rule in pictures.SelectMany(picture => picture.Before.Left.Concat(picture.After.Left)).Select(RuleOf).Distinct().Order(StringComparer.Ordinal))
        {
            Console.WriteLine($"| {rule} | {pictures.Count(picture => picture.Before.Left.Any(left => RuleOf(left) == rule))} | {pictures.Count(picture => picture.After.Left.Any(left => RuleOf(left) == rule))} |");
        }

        Console.WriteLine($"\nMean score after repair at least {Figure(Wanted)}: {(scene.After >= Wanted ? "reached" : "**missed**")}.");
        return scene.After >= Wanted ? 0 : 1;
    }

    private static string RuleOf(string left) => left.Contains(": ", StringComparison.Ordinal) && BrandRules.Find(left.Split(": ")[0]) is { } rule ? rule.Id : "layout";

    private static double Mean(List<IGrouping<string, LoopPicture>> briefs, Func<LoopPicture, double?> score) => briefs.Average(brief => brief.Average(picture => score(picture) ?? 0));

    private static string Figure(double? value) => value is { } number ? (Math.Floor(number * 1000) / 1000).ToString("0.000", CultureInfo.InvariantCulture) : "–";
}
