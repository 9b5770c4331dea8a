using System.Globalization;
using SocialPipeline.BrandBench;
using SocialPipeline.BrandBench.Loop;
using SocialPipeline.BrandBench.Material;

// --steer WHAT SEED COUNT [FOLDER]: figures and misses on the steering share, to work by; with a folder the pictures and the evidence too.
// --time: CPU of each check on 1080×1080, many times over, on one thread.
// --loop FOLDER: what the closed loop gains on fifty briefs; the pictures and every repair go into the folder.
// --quote COUNT SEED...: the figures on the quoted share.
switch (args)
{
    case ["--steer", var what, var seed, var count, .. var rest]:
        Steer.Run(what, seed, int.Parse(count, CultureInfo.InvariantCulture), rest.FirstOrDefault());
        return 0;
    case ["--time"]:
        SpeedRun.Run(new Workshop(".", Share.Steering));
        return 0;
    case ["--loop", var folder]:
        return await LoopRun.RunAsync(folder);
    case ["--quote", var count, .. var seeds] when seeds.Length > 0:
        return Quote.Run(seeds, int.Parse(count, CultureInfo.InvariantCulture));
    default:
        Console.Error.WriteLine("Usage: --steer logo|colour|font|contrast[+...] SEED COUNT [FOLDER], --time, --loop FOLDER, or --quote COUNT SEED...");
        return 2;
}
