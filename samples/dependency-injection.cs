// The engine in a service collection, with a folder of pictures to choose from. Run: dotnet run samples/dependency-injection.cs
#:project ../src/SocialPipeline.Core
#:package SkiaSharp.NativeAssets.Linux.NoDependencies
#:package HarfBuzzSharp.NativeAssets.Linux
#:package Microsoft.Extensions.DependencyInjection

using Microsoft.Extensions.DependencyInjection;
using SocialPipeline.Brands;
using SocialPipeline.Generation;
using SocialPipeline.Platforms;

// Paths below are those of the repository, wherever this is started from.
Directory.SetCurrentDirectory(Path.Combine((string)AppContext.GetData("EntryPointFileDirectoryPath")!, ".."));
Directory.CreateDirectory("artifacts/samples");

var services = new ServiceCollection();
services.AddSingleton<IImagerySource>(new FolderImagerySource("samples/pictures", licence: "CC0-1.0"));
services.AddSocialPipeline();
await using var provider = services.BuildServiceProvider();

// No picture is given: the content brief finds one in the folder, and is never drawn itself.
var brief = new Brief
{
    Title = "The tide sets the menu.",
    Description = "Lunch from the boats, every day from noon.",
    ContentBrief = "News from the restaurant: the harbour in the early morning, calm.",
    Formats = [PlatformFormats.InstagramPostPortrait, PlatformFormats.LinkedInPostLandscape],
};
var generator = provider.GetRequiredService<ContentGenerator>();
var plan = await generator.PlanAsync(brief);
Console.WriteLine($"{plan.TemplateReason} {plan.Imagery?.Id}: {plan.Imagery?.Reason}");
await foreach (var made in generator.RenderAsync(plan, Brand.Load("samples/brands/marsa")))
{
    using var asset = made;
    var image = asset.Image ?? throw asset.Error!;
    await image.SaveAsync("artifacts/samples/di-" + SetManifest.FileName(asset));
    Console.WriteLine($"artifacts/samples/di-{SetManifest.FileName(asset)}: {asset.AltText}");
}
