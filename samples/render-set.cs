// A set of a brief, picture by picture as they are finished. Run: dotnet run samples/render-set.cs
#:project ../src/SocialPipeline.Core
#:package SkiaSharp.NativeAssets.Linux.NoDependencies
#:package HarfBuzzSharp.NativeAssets.Linux

using SocialPipeline.Brands;
using SocialPipeline.Generation;
using SocialPipeline.Platforms;
using SocialPipeline.Rendering;

// Paths below are those of the repository, wherever this is started from.
Directory.SetCurrentDirectory(Path.Combine((string)AppContext.GetData("EntryPointFileDirectoryPath")!, ".."));
Directory.CreateDirectory("artifacts/samples");

var brief = BriefReader.ReadFile("samples/briefs/balcony.json") with { Platforms = ["instagram", "linkedin", "x"], ContentType = ContentTypes.Post };
var brand = Brand.Load("samples/brands/volt-and-fern");
var generator = new ContentGenerator();

var plan = await generator.PlanAsync(brief);
Console.WriteLine(plan.TemplateReason);
var manifest = new SetManifest(plan, brand);
var progress = new Counter();
await foreach (var made in generator.RenderAsync(plan, brand, progress: progress))
{
    using var asset = made;
    manifest.Add(asset);
    if (asset.Image is null)
    {
        Console.Error.WriteLine(asset.Error?.Message);
        continue;
    }

    await asset.Image.SaveAsync(Path.Combine("artifacts/samples", SetManifest.FileName(asset)));
    Console.WriteLine($"{progress.Done} of {plan.Formats.Count} are drawn. {asset.Format}: {asset.AltText}");
}

await manifest.SaveAsync("artifacts/samples/manifest.json");

internal sealed class Counter : IProgress<RenderProgress>
{
    public int Done { get; private set; }

    public void Report(RenderProgress value) => Done = value.Done;
}
