using System.Globalization;
using SocialPipeline.BrandBench;
using SocialPipeline.BrandBench.Material;

// --steer WHAT SEED COUNT [FOLDER]: figures and misses on the steering share, to work by; with a folder the pictures and the evidence too.
// --time: CPU of each check on 1080×1080, many times over, on one thread.
// --quote COUNT SEED...: the figures on the quoted share.
switch (args)
{
    case ["--steer", var what, var seed, var count, .. var rest]:
    {
        if (rest.Length > 0)
        {
            Directory.CreateDirectory(rest[0]);
        }

        var board = new Scoreboard(new Workshop(".", Share.Steering), rest.Length > 0 ? rest[0] : null);
        var number = int.Parse(count, CultureInfo.InvariantCulture);
        foreach (var one in what.Split('+'))
        {
            Action<string, int> run = one switch { "logo" => board.Logo, "colour" => board.Color, "font" => board.Font, _ => board.Contrast };
            run(seed, number);
        }

        Console.Write(board.Tables());
        foreach (var miss in board.Misses())
        {
            Console.WriteLine(miss);
        }

        return 0;
    }

    case ["--time"]:
        SpeedRun.Run(new Workshop(".", Share.Steering));
        return 0;

    case ["--quote", var count, .. var seeds] when seeds.Length > 0:
        return Quote.Run(seeds, int.Parse(count, CultureInfo.InvariantCulture));

    default:
        Console.Error.WriteLine("Usage: --steer logo|colour|font|contrast[+...] SEED COUNT [FOLDER], --time, or --quote COUNT SEED...");
        return 2;
}
