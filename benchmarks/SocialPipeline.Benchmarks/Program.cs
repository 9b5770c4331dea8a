using BenchmarkDotNet.Running;
using SocialPipeline.Benchmarks;
using SocialPipeline.Benchmarks.Cards;
using SocialPipeline.Benchmarks.Soaking;
using SocialPipeline.Benchmarks.Speed;
using SocialPipeline.Platforms;

// --speed: the table of docs/performance.md, a few minutes. --check: the table of docs/brand-rules.md, a minute. --soak RENDERS PICTURE: memory over many renders.
// --save FOLDER: the cards as files, to look at. Anything else: BenchmarkDotNet.
switch (args)
{
    case ["--speed"]:
        return await SpeedRun.RunAsync();
    case ["--check"]:
        return CheckSpeedRun.Run();
    case ["--measure", var kind]:
        return await MeasuredChild.AnswerAsync(Enum.Parse<CardKind>(kind));
    case ["--peak", var what]:
        return await PeakMemory.AnswerAsync(what == "card");
    case ["--soak", var renders, var picture]:
        return await Soak.RunAsync(int.Parse(renders, System.Globalization.CultureInfo.InvariantCulture), picture);
    case ["--save", var folder]:
        await SaveAsync(folder);
        return 0;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(CardBenchmarks).Assembly).Run(args);
        return 0;
}

static async Task SaveAsync(string folder)
{
    Directory.CreateDirectory(folder);
    var (floor, engine) = (new FloorCard(afterInit: true), new EngineCard());
    using (var card = floor.Encode(ImageFileType.Jpeg))
    using (var flat = floor.Encode(ImageFileType.Png, photo: false))
    {
        File.WriteAllBytes(Path.Combine(folder, "floor.jpg"), card.ToArray());
        File.WriteAllBytes(Path.Combine(folder, "floor-flat.png"), flat.ToArray());
    }

    foreach (var type in new[] { ImageFileType.Jpeg, ImageFileType.Png, ImageFileType.Webp })
    {
        File.WriteAllBytes(Path.Combine(folder, "engine." + type.ToString().ToLowerInvariant()), engine.Bytes(type).ToArray());
    }

    File.WriteAllBytes(Path.Combine(folder, "engine-flat.png"), engine.Bytes(ImageFileType.Png, flat: true).ToArray());
    await foreach (var (id, bytes) in engine.FilesAsync(ImageFileType.Jpeg))
    {
        File.WriteAllBytes(Path.Combine(folder, id + ".jpg"), bytes.ToArray());
    }

    foreach (var (id, width, height) in CardFormats.Set)
    {
        using var card = floor.Encode(width, height, ImageFileType.Jpeg, photo: true);
        File.WriteAllBytes(Path.Combine(folder, id + "-floor.jpg"), card.ToArray());
    }
}
